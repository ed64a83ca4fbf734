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

// Things of one table that may overlap and are all of one role. `TimeOf` gives the time of a row.
template <class TimeOf>
class IntervalItems {
  public:
    IntervalItems(const IntervalList& list, ColorRole role, TimeOf timeOf)
        : list_(list), role_(role), timeOf_(timeOf) {}

    std::uint32_t size() const { return list_.size(); }
    Timestamp start(std::uint32_t i) const { return timeOf_(list_.row(i)).begin; }
    Timestamp end(std::uint32_t i) const { return IntervalList::endOf(timeOf_(list_.row(i))); }
    ColorRole role(std::uint32_t) const { return role_; }
    bool inferred(std::uint32_t) const { return false; }
    std::uint32_t ref(std::uint32_t i) const { return list_.row(i); }

    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    std::uint32_t endedBy(Timestamp t, std::uint32_t from, std::uint32_t) const {
        return gallop(from, size(), [&](std::uint32_t i) { return list_.ends()[i] > t; });
    }
    std::uint32_t latest(std::uint32_t n) const { return list_.latestOf(n, timeOf_); }
    ColorRole dominant(const TimeAxis&, int, std::uint32_t, std::uint32_t) const { return role_; }

  private:
    const IntervalList& list_;
    ColorRole role_;
    TimeOf timeOf_;
};

// Things that do not overlap, of various roles. `Source` has size(), start(i), end(i), role(i), inferred(i),
// ref(i), and two ways to sum up at a cost that does not grow with the number of things:
//   addTimes(range, times)                   exactly, time by role within a range
//   addWholeStrides(first, last, times)      more cheaply, of as many of these positions (first > 0) as can
//   be had; returns
//                                            the time that they fill, in which nothing else lies
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
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    std::uint32_t endedBy(Timestamp t, std::uint32_t, std::uint32_t started) const {
        return started > 0 && end(started - 1) > t ? started - 1 : started;
    }
    std::uint32_t latest(std::uint32_t n) const { return n - 1; }

    ColorRole dominant(const TimeAxis& axis, int x, std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t kFew = 16;  // cheaper to look at than sums
        const bool few = last - first <= kFew;
        RoleTimes times{};
        int pieces = 0;
        axis.forEachPiece(x, [&](TimeRange) { ++pieces; });
        // The first and the last may reach out of the column; what lies between cannot, unless it is folded.
        if (!few && pieces == 1 &&
            decides(source_.addWholeStrides(first + 1, last - 1, times), axis.column(x), times))
            return largest(times);
        times = {};
        axis.forEachPiece(x, [&](TimeRange piece) {
            if (!few) return source_.addTimes(piece, times);
            for (std::uint32_t i = first; i < last; ++i) {
                const Duration in = std::min(end(i), piece.end) - std::max(start(i), piece.begin);
                times[static_cast<std::size_t>(role(i))] += std::max<Duration>(in, 0);
            }
        });
        return largest(times);
    }

  private:
    // Whether the times within `seen` tell the dominant role of the column, whatever the rest of it holds.
    static bool decides(TimeRange seen, TimeRange column, const RoleTimes& times) {
        if (seen.empty()) return false;
        const auto best = static_cast<std::size_t>(largest(times));
        const Duration rest = column.length() - seen.length();
        for (std::size_t role = 0; role < static_cast<std::size_t>(ColorRole::None); ++role) {
            if (role != best && times[best] - times[role] <= rest) return false;
        }
        return true;
    }

    const Source& source_;
};

}  // namespace golanes
