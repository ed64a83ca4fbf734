// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/forbidden_offsets.h"

#include <algorithm>
#include <numeric>

namespace golanes {

namespace {

// The valley is looked for this near to where the votes were.
constexpr Duration kSearch = 40'000;
// What belongs to the valley: this share of the way up, and one event.
constexpr double kLevel = 0.02;

// The times of each thread, sorted.
class TimesByThread {
  public:
    explicit TimesByThread(std::span<const ThreadMoment> moments) : times_(moments.size()) {
        std::size_t threads = 0;
        for (const ThreadMoment& m : moments) threads = std::max(threads, m.thread + std::size_t{1});
        begins_.resize(threads + 1);
        for (const ThreadMoment& m : moments) ++begins_[m.thread + std::size_t{1}];
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        std::vector<std::size_t> next = begins_;
        for (const ThreadMoment& m : moments) times_[next[m.thread]++] = m.time;
    }
    std::span<const Timestamp> operator[](std::size_t thread) const {
        if (thread + 1 >= begins_.size()) return {};
        return std::span(times_).subspan(begins_[thread], begins_[thread + 1] - begins_[thread]);
    }

  private:
    std::vector<Timestamp> times_;
    std::vector<std::size_t> begins_;
};

std::size_t binOf(Int128 shift) {
    return static_cast<std::size_t>((shift + ForbiddenOffsets::kReach) / ForbiddenOffsets::kBin);
}

}  // namespace

bool isSure(const Valley& valley) {
    constexpr double kFewestForbidden = 40;
    constexpr double kMostRemaining = 0.1;
    return !valley.open && valley.usual >= kFewestForbidden && valley.remaining() <= kMostRemaining;
}

void ForbiddenOffsets::add(std::span<const ThreadMoment> moments, std::span<const ThreadStay> stays,
                           const ClockMap& map) {
    const TimesByThread byThread(moments);
    for (const ThreadStay& stay : stays) {
        const std::uint32_t thread = momentThreads_[stay.thread];
        if (thread == kNoThread) continue;
        const std::span<const Timestamp> times = byThread[thread];
        const Int128 begin = map(stay.begin);
        const Int128 end = map(stay.end);
        auto t = std::ranges::upper_bound(times, begin - kReach, {}, [](Timestamp x) { return Int128{x}; });
        for (; t != times.end() && *t < end + kReach; ++t) {
            // Shifted by more than *t - end and less than *t - begin, the event lies within.
            const Int128 from = std::max<Int128>(*t - end, -kReach);
            const Int128 to = std::min<Int128>(*t - begin, kReach);
            ++edges_[binOf(from)];
            --edges_[binOf(to)];
        }
    }
}

Valley ForbiddenOffsets::valley() const {
    std::vector<double> height(kBins);
    double sum = 0;
    for (std::size_t i = 0; i < kBins; ++i) height[i] = sum += static_cast<double>(edges_[i]);
    const std::size_t from = binOf(-kSearch);
    const std::size_t to = binOf(kSearch);
    const double lowest = *std::min_element(height.begin() + static_cast<std::ptrdiff_t>(from),
                                            height.begin() + static_cast<std::ptrdiff_t>(to));
    Valley valley;
    valley.usual = std::accumulate(height.begin(), height.end(), 0.0) / static_cast<double>(kBins);
    const double level = lowest + 1 + kLevel * std::max(valley.usual - lowest, 0.0);
    // The widest stretch at this level.
    std::size_t best = 0, bestEnd = 0;
    for (std::size_t i = 0; i < kBins;) {
        std::size_t end = i;
        while (end < kBins && height[end] <= level) ++end;
        if (end > from && i < to && end - i > bestEnd - best) best = i, bestEnd = end;
        i = end + 1;
    }
    const auto shiftOf = [](std::size_t bin) { return static_cast<Duration>(bin) * kBin - kReach; };
    valley.shift = (shiftOf(best) + shiftOf(bestEnd)) / 2;
    valley.half = (shiftOf(bestEnd) - shiftOf(best)) / 2;
    valley.violations = std::accumulate(height.begin() + static_cast<std::ptrdiff_t>(best),
                                        height.begin() + static_cast<std::ptrdiff_t>(bestEnd), 0.0) /
                        static_cast<double>(std::max<std::size_t>(bestEnd - best, 1));
    valley.open = best == 0 || bestEnd == kBins;
    return valley;
}

}  // namespace golanes
