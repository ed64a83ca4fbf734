// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/forbidden_offsets.h"

#include <algorithm>
#include <numeric>

namespace golanes {

namespace {

// More pairs than sound recordings have.
constexpr std::size_t kMostPairs = std::size_t{1} << 23;

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

}  // namespace

bool isSure(const Valley& valley) {
    constexpr double kFewestForbidden = 100;
    constexpr double kMostRemaining = 0.1;
    return !valley.open && valley.usual >= kFewestForbidden && valley.remaining() <= kMostRemaining;
}

void ForbiddenOffsets::add(std::span<const ThreadMoment> moments, std::span<const ThreadStay> stays,
                           const ClockMap& map) {
    const TimesByThread byThread(moments);
    const Duration reach = scale_.reach;
    std::size_t pairs = 0;
    for (const ThreadStay& stay : stays) {
        const std::uint32_t thread = momentThreads_[stay.thread];
        if (thread == kNoThread) continue;
        const std::span<const Timestamp> times = byThread[thread];
        const Int128 begin = map(stay.begin);
        const Int128 end = map(stay.end);
        auto t = std::ranges::upper_bound(times, begin - reach, {}, [](Timestamp x) { return Int128{x}; });
        for (; t != times.end() && *t < end + reach && pairs < kMostPairs; ++t, ++pairs) {
            // Shifted by more than *t - end and less than *t - begin, the event lies within.
            const Int128 from = std::max<Int128>(*t - end, -reach);
            const Int128 to = std::min<Int128>(*t - begin, reach);
            ++edges_[binOf(from)];
            --edges_[binOf(to)];
        }
    }
}

// How many are forbidden, by bin, smoothed.
std::vector<double> ForbiddenOffsets::heights() const {
    std::vector<double> until(bins() + 1);
    double height = 0;
    for (std::size_t i = 0; i < bins(); ++i)
        until[i + 1] = until[i] + (height += static_cast<double>(edges_[i]));
    std::vector<double> heights(bins());
    for (std::size_t i = 0; i < bins(); ++i) {
        const std::size_t from = i - std::min(i, scale_.smooth / 2);
        const std::size_t to = std::min(i + scale_.smooth / 2 + 1, bins());
        heights[i] = (until[to] - until[from]) / static_cast<double>(to - from);
    }
    return heights;
}

Valley ForbiddenOffsets::valley() const {
    const std::vector<double> height = heights();
    const auto mean = [&](std::size_t from, std::size_t to) {
        const auto at = [&](std::size_t i) { return height.begin() + static_cast<std::ptrdiff_t>(i); };
        return std::accumulate(at(from), at(to), 0.0) /
               static_cast<double>(std::max<std::size_t>(to - from, 1));
    };
    const std::size_t from = binOf(-scale_.search);
    const std::size_t to = binOf(scale_.search);
    const double lowest = std::ranges::min(std::span(height).subspan(from, to - from));
    Valley valley;
    valley.usual = mean(0, bins());
    const double level = lowest + 1 + scale_.level * std::max(valley.usual - lowest, 0.0);
    // The widest stretch at this level.
    std::size_t best = 0, bestEnd = 0;
    for (std::size_t i = 0; i < bins();) {
        std::size_t end = i;
        while (end < bins() && height[end] <= level) ++end;
        if (end > from && i < to && end - i > bestEnd - best) best = i, bestEnd = end;
        i = end + 1;
    }
    const auto shiftOf = [&](std::size_t bin) {
        return static_cast<Duration>(bin) * scale_.bin - scale_.reach;
    };
    valley.shift = (shiftOf(best) + shiftOf(bestEnd)) / 2;
    valley.half = (shiftOf(bestEnd) - shiftOf(best)) / 2;
    valley.violations = mean(best, bestEnd);
    valley.open = best == 0 || bestEnd == bins();
    return valley;
}

}  // namespace golanes
