// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/gallop.h"
#include "core/plan/lane_plan.h"
#include "core/store/interval_list.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace golanes {

// The kinds of lists that planRuns() takes.

using RoleTimes = std::array<Duration, kColorRoleCount>;

inline ColorRole largest(const RoleTimes& times) {
    const auto it = std::max_element(times.begin(), times.begin() + static_cast<int>(ColorRole::None));
    return *it > 0 ? static_cast<ColorRole>(it - times.begin()) : ColorRole::None;
}

// Things of one table that may overlap and are all of one role. `Times` gives the start and the end of a row.
template <class Times>
class IntervalItems {
  public:
    IntervalItems(const IntervalList& list, ColorRole role, Times times)
        : list_(list), role_(role), times_(times) {}

    std::uint32_t size() const { return list_.size(); }
    Timestamp start(std::uint32_t i) const { return times_.start(list_.row(i)); }
    Timestamp end(std::uint32_t i) const { return IntervalList::endOf(timeOf(list_.row(i))); }
    ColorRole role(std::uint32_t) const { return role_; }
    bool inferred(std::uint32_t) const { return false; }
    std::uint32_t ref(std::uint32_t i) const { return list_.row(i); }

    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return startedBeforeByStrides<IntervalList::kStride>(t, from, size(), step, list_.strideStarts(),
                                                             [&](std::uint32_t i) { return start(i); });
    }
    std::uint32_t endedBy(Timestamp t, std::uint32_t from, std::uint32_t started) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return list_.ends()[i] > t; }, (started - from) / 2 + 1);
    }
    std::uint32_t latest(std::uint32_t n) const {
        return list_.latestOf(n, [this](std::uint32_t row) { return timeOf(row); });
    }
    ColorRole dominant(const TimeAxis&, TimeRange, std::uint32_t, std::uint32_t) const { return role_; }

  private:
    TimeRange timeOf(std::uint32_t row) const { return {times_.start(row), times_.end(row)}; }

    const IntervalList& list_;
    ColorRole role_;
    Times times_;
};

// More than any times add up to.
inline constexpr Duration kNoBound = Duration{1} << 61;

// Neighbours whose times can be had without looking at each; none when first equals last.
struct WholeStrides {
    std::uint32_t first = 0, last = 0;  // their positions: first … last - 1
};

// Things that do not overlap, of various roles. `Source` has size(), start(i), end(i), role(i), inferred(i),
// ref(i), and
//   startedBefore(t, from, step)     as Items, see PixelRuns
//   kFew                             so many things cost less to look at than their sums
//   addEach(range, first, last, times)
//       adds the time by role that the things at first … last - 1 have within a range; one without length
//       counts as 1 ns long
//   addWholeStrides(first, last, times, edges)
//       adds the times of as many of these (first > 0) as it can tell of at once, where those without length
//       count as 0; and to `edges` at least what the rest of those at first - 1 … last have
template <class Source>
class DisjointItems {
  public:
    explicit DisjointItems(const Source& source) : source_(source) {}

    std::uint32_t size() const { return source_.size(); }
    Timestamp start(std::uint32_t i) const { return source_.start(i); }
    Timestamp end(std::uint32_t i) const { return IntervalList::endOf({source_.start(i), source_.end(i)}); }
    ColorRole role(std::uint32_t i) const { return source_.role(i); }
    bool inferred(std::uint32_t i) const { return source_.inferred(i); }
    std::uint32_t ref(std::uint32_t i) const { return source_.ref(i); }

    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return source_.startedBefore(t, from, step);
    }
    std::uint32_t endedBy(Timestamp t, std::uint32_t, std::uint32_t started) const {
        return started > 0 && end(started - 1) > t ? started - 1 : started;
    }
    std::uint32_t latest(std::uint32_t n) const { return n - 1; }

    ColorRole dominant(const TimeAxis& axis, TimeRange column, std::uint32_t first,
                       std::uint32_t last) const {
        RoleTimes times{};
        if (last - first > Source::kFew) {
            int pieces = 0;
            axis.forEachPieceOf(column, [&](TimeRange) { ++pieces; });
            if (pieces == 1 && decidedByStrides(column, first, last, times)) return largest(times);
            times = {};
            std::uint32_t unknown = 0;
            axis.forEachPieceOf(column,
                                [&](TimeRange piece) { unknown += addMany(piece, first, last, times); });
            if (leads(times, unknown)) return largest(times);
            times = {};
        }
        axis.forEachPieceOf(column, [&](TimeRange piece) { source_.addEach(piece, first, last, times); });
        return largest(times);
    }

  private:
    // Whether the whole strides between the first thing and the last, which may reach out of the column, have
    // so much of one role that it does not matter how much of the others lies in the column.
    bool decidedByStrides(TimeRange column, std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        RoleTimes edges{};
        const WholeStrides whole = source_.addWholeStrides(first + 1, last - 1, times, edges);
        if (whole.first >= whole.last) return false;
        const Duration rest = column.length() - (source_.start(whole.last) - source_.start(whole.first));
        const auto best = static_cast<std::size_t>(largest(times));
        for (std::size_t role = 0; role < static_cast<std::size_t>(ColorRole::None); ++role) {
            const Duration atMost = times[role] + std::min(edges[role], rest) + (last - first);
            if (role != best && times[best] <= atMost) return false;
        }
        return true;
    }

    // As Source::addEach(), at a cost that does not grow with their number. Returns for how many of them it
    // is unknown whether they have any length.
    std::uint32_t addMany(TimeRange range, std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        if (start(first) < range.begin) {
            const std::uint32_t started = startedBefore(range.begin, first, (last - first) / 2 + 1);
            first = endedBy(range.begin, 0, started);
        }
        if (first < last && start(last - 1) >= range.end)
            last = startedBefore(range.end, first, (last - first) / 2 + 1);
        if (first >= last) return 0;
        RoleTimes ignored{};
        const WholeStrides whole =
            last - first > 2 ? source_.addWholeStrides(first + 1, last - 1, times, ignored) : WholeStrides{};
        if (whole.first >= whole.last) {
            source_.addEach(range, first, last, times);
            return 0;
        }
        source_.addEach(range, first, whole.first, times);
        source_.addEach(range, whole.last, last, times);
        return whole.last - whole.first;
    }

    // Whether the largest of the times stays that, whosever some more ns are.
    static bool leads(const RoleTimes& times, Duration more) {
        const auto best = static_cast<std::size_t>(largest(times));
        for (std::size_t role = 0; role < static_cast<std::size_t>(ColorRole::None); ++role) {
            if (role != best && times[best] - times[role] <= more) return false;
        }
        return true;
    }

    const Source& source_;
};

}  // namespace golanes
