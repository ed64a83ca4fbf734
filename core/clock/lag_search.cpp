// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/lag_search.h"

#include "core/clock/fourier.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace golanes {

namespace {

constexpr Duration kFinestBin = 8'192;
constexpr std::uint64_t kMostBins = std::uint64_t{1} << 19;
// Bursts of events in one bin count no more than this, or they would outvote all others.
constexpr std::uint8_t kMostInBin = 3;
// What is around a lag, to compare it with: bins from … to on either side.
constexpr std::size_t kNear = 3;
constexpr std::size_t kFar = 24;

std::uint64_t lengthOf(std::span<const Timestamp> times) {
    return static_cast<std::uint64_t>(times.back()) - static_cast<std::uint64_t>(times.front());
}

std::vector<std::uint8_t> binned(std::span<const Timestamp> times, std::uint64_t bin) {
    std::vector<std::uint8_t> bins(lengthOf(times) / bin + 1);
    for (const Timestamp t : times) {
        std::uint8_t& count =
            bins[(static_cast<std::uint64_t>(t) - static_cast<std::uint64_t>(times.front())) / bin];
        if (count < kMostInBin) ++count;
    }
    return bins;
}

// How far each of the sums stands out of its surroundings.
class Prominences {
  public:
    explicit Prominences(std::span<const double> sums) : sums_(sums), until_(sums.size() + 1) {
        std::partial_sum(sums.begin(), sums.end(), until_.begin() + 1);
    }
    double operator()(std::size_t i) const {
        const double around =
            between(i, -static_cast<std::ptrdiff_t>(kFar), -static_cast<std::ptrdiff_t>(kNear)) +
            between(i, kNear, kFar);
        const double mean = std::max(around / static_cast<double>(2 * (kFar - kNear)), 0.0);
        return (sums_[i] - mean) / std::sqrt(mean + 1);
    }

  private:
    // Sum of the values from i + first to before i + last, around the end of the list.
    double between(std::size_t i, std::ptrdiff_t first, std::ptrdiff_t last) const {
        const std::size_t n = sums_.size();
        std::size_t from = i + n + static_cast<std::size_t>(first);
        while (from >= n) from -= n;
        const std::size_t count = static_cast<std::size_t>(last - first);
        if (from + count <= n) return until_[from + count] - until_[from];
        return until_[n] - until_[from] + until_[from + count - n];
    }

    std::span<const double> sums_;
    std::vector<double> until_;
};

}  // namespace

std::vector<Lag> searchLags(std::span<const Timestamp> first, std::span<const Timestamp> second,
                            std::size_t most, const Job& job) {
    if (first.empty() || second.empty()) return {};
    const Int128 length = Int128{lengthOf(first)} + lengthOf(second);
    const auto bin = std::max<std::uint64_t>(static_cast<std::uint64_t>(kFinestBin),
                                             static_cast<std::uint64_t>(length / kMostBins) + 1);
    const std::vector<std::uint8_t> ahead = binned(first, bin);
    const std::vector<double> sums = crossCorrelation(ahead, binned(second, bin), job);
    if (sums.size() <= 2 * kFar) return {};

    const Prominences prominence(sums);
    struct Peak {
        double prominence;
        std::size_t at;
    };
    std::vector<Peak> peaks;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double p = prominence(i);
        if (peaks.size() == most && p <= peaks.back().prominence) continue;
        // The bins next to a peak are the same one.
        const auto same = std::ranges::find_if(peaks, [&](const Peak& o) { return i - o.at <= 2 * kNear; });
        if (same != peaks.end()) {
            if (p <= same->prominence) continue;
            peaks.erase(same);
        }
        peaks.insert(std::ranges::upper_bound(peaks, p, std::greater<>(), &Peak::prominence), {p, i});
        if (peaks.size() > most) peaks.pop_back();
    }
    std::vector<Lag> lags;
    for (const Peak& p : peaks) {
        const auto at = static_cast<Int128>(p.at);
        const auto n = static_cast<Int128>(sums.size());
        const Int128 shift = p.at < ahead.size() ? at : at - n;  // later ones are negative shifts
        lags.push_back(
            {shift * bin + first.front() - second.front(), static_cast<Duration>(bin), p.prominence});
    }
    return lags;
}

}  // namespace golanes
