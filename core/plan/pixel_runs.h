// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace golanes {

// Lays things that last over the pixel columns of one row: the level of detail of every lane of spans. The
// rules are those of PlanSpan (lane_plan.h). `Items` gives the things by position, sorted by start; all of
// its ends lie at least 1 ns after the starts:
//
//   startedBefore(t, from, step)   how many start before t; `from` is a known lower bound, `step` about half
//   of
//                            the distance from there
//   endedBy(t, from, started)   how many have ended at or before t; `started` of them start before t
//   latest(n)                position of the one among the first n (> 0) that ends last
//   start(i) end(i) role(i) inferred(i) ref(i), size()
//   dominant(axis, column, first, last)   role with most time in a pixel of these times; of the things there,
//                                         none lies outside of the positions first … last - 1
template <class Items>
class PixelRuns {
  public:
    PixelRuns(const Items& items, const TimeAxis& axis, std::uint8_t row, std::vector<PlanSpan>& out)
        : items_(items), axis_(axis), row_(row), out_(out), firstOut_(out.size()) {}

    void plan() {
        for (int x = 0; x < axis_.width();) x = planColumn(x);
    }

  private:
    // What touches a pixel column.
    struct Touched {
        std::uint32_t count = 0;
        std::uint32_t only = 0;     // position, when count is 1
        std::uint32_t started = 0;  // before the column
        std::uint32_t ended = 0;    // by its begin
        std::uint32_t begun = 0;    // before its end
        int pieces = 0;             // more than one: it holds folds
    };

    // Times of a column; those of two neighbours are kept.
    TimeRange column(int x) {
        const auto slot = static_cast<std::size_t>(x & 1);
        if (columnAt_[slot] != x) {
            columnAt_[slot] = x;
            columns_[slot] = axis_.column(x);
        }
        return columns_[slot];
    }

    Touched touched(int x) {
        Touched t;
        axis_.forEachPieceOf(column(x), [&](TimeRange piece) {
            // Most columns begin where the one before them ended; finer than a ns, they begin earlier.
            const std::uint32_t started =
                piece.begin == begunAt_
                    ? begun_
                    : items_.startedBefore(piece.begin, piece.begin > begunAt_ ? begun_ : started_, 1);
            const std::uint32_t ended = items_.endedBy(piece.begin, ended_, started);
            const std::uint32_t before = t.begun;
            t.begun = items_.startedBefore(piece.end, started, step_);
            if (t.pieces++ == 0) {
                t.started = started;
                t.ended = ended;
            }
            const std::uint32_t here = t.begun - ended;
            if (here == 0) return;
            const std::uint32_t carried = lastsBeyond(before, piece.begin) ? 1 : 0;
            t.count += here - std::min(here, carried);
            if (t.count == 1) t.only = stillThere(t.begun, piece.begin);
        });
        return t;
    }

    // The only one of the first n that is still there at t. Mostly it is the last: looking costs less.
    std::uint32_t stillThere(std::uint32_t n, Timestamp t) const {
        return items_.end(n - 1) > t ? n - 1 : items_.latest(n);
    }

    // Whether one of the first n is still there at t.
    bool lastsBeyond(std::uint32_t n, Timestamp t) const { return n > 0 && items_.end(items_.latest(n)) > t; }

    // Plans from column x on as far as one answer holds; returns the next column.
    int planColumn(int x) {
        const Touched t = touched(x);
        const std::uint32_t begunBefore = begun_;
        step_ = (t.begun - begun_) / 2 + 1;
        begun_ = t.begun;
        begunAt_ = column(x).end;
        started_ = t.started;
        ended_ = t.ended;
        if (t.count > 1) {
            if (!planBoundary(x, t)) addSeveral(x, t, begunBefore);
            return x + 1;
        }
        int next = nextWithMore(x, t.begun);
        if (t.count == 1) {
            next = std::clamp(axis_.pixelFrom(items_.end(t.only)), x + 1, std::max(x + 1, next));
            addSingle(x, next, t.only);
        }
        return std::max(x + 1, next);
    }

    // The first column after x in which the thing at position `begun` may be.
    int nextWithMore(int x, std::uint32_t begun) {
        if (begun >= items_.size()) return axis_.width();
        const Timestamp start = items_.start(begun);
        return start < column(x + 1).end ? x + 1 : axis_.pixelOf(start);  // the former costs less
    }

    PlanSpan* lastRun(int x) {
        return out_.size() > firstOut_ && out_.back().x1 == x ? &out_.back() : nullptr;
    }

    void addSingle(int x0, int x1, std::uint32_t i) {
        const PlanSpan run{x0, x1, items_.role(i), items_.inferred(i), row_, items_.ref(i), 1};
        single_ = i;
        if (run.role == ColorRole::None) return;
        PlanSpan* last = lastRun(x0);
        if (last && last->ref == run.ref && last->inferred == run.inferred) {
            last->x1 = x1;
        } else {
            out_.push_back(run);
        }
    }

    void addSeveral(int x, const Touched& t, std::uint32_t begunBefore) {
        const ColorRole role = items_.dominant(axis_, column(x), t.ended, t.begun);
        if (role == ColorRole::None) return;
        PlanSpan* last = lastRun(x);
        if (last && last->ref == kMerged && last->role == role) {
            last->x1 = x + 1;
            last->count += t.count - std::min(t.count, carriedInto(x, t, begunBefore));
        } else {
            out_.push_back({x, x + 1, role, false, row_, kMerged, t.count});
        }
    }

    // How many of the things in column x are in the column before it too.
    std::uint32_t carriedInto(int x, const Touched& t, std::uint32_t begunBefore) {
        const Timestamp before = column(x - 1).end;
        const Timestamp here = column(x).begin;
        if (here < before) return t.count;  // both show the same ns
        if (here == before) return begunBefore - t.ended;
        return lastsBeyond(begunBefore, here) ? 1 : 0;  // a fold lies between
    }

    // A column that only holds the border of two neighbours which both have columns of their own goes to the
    // one with more time in it.
    bool planBoundary(int x, const Touched& t) {
        PlanSpan* last = lastRun(x);
        if (t.count != 2 || t.pieces != 1 || !last || last->ref == kMerged || x + 1 >= axis_.width())
            return false;
        const TimeRange here = column(x);
        if (items_.end(single_) <= here.begin) return false;
        const Touched after = touched(x + 1);
        if (after.count != 1 || after.only == single_ || items_.start(after.only) >= here.end) return false;
        const auto timeIn = [&](std::uint32_t i) {
            return std::min(items_.end(i), here.end) - std::max(items_.start(i), here.begin);
        };
        const Duration left = timeIn(single_);
        const Duration right = timeIn(after.only);
        if (left > right || (left == right && items_.role(single_) <= items_.role(after.only))) {
            last->x1 = x + 1;
        } else {
            addSingle(x, x + 1, after.only);
        }
        return true;
    }

    const Items& items_;
    const TimeAxis& axis_;
    const std::uint8_t row_;
    std::vector<PlanSpan>& out_;
    const std::size_t firstOut_;
    // Of the column before: lower bounds for those to come.
    std::uint32_t started_ = 0;                                  // before its begin
    std::uint32_t ended_ = 0;                                    // by its begin
    std::uint32_t begun_ = 0;                                    // before its end,
    Timestamp begunAt_ = std::numeric_limits<Timestamp>::min();  // which is here
    std::uint32_t step_ = 1;                                     // half of what begins in a column
    std::uint32_t single_ = 0;                                   // thing of the last single run
    std::array<int, 2> columnAt_{-2, -2};                        // which columns are
    std::array<TimeRange, 2> columns_;                           // known
};

template <class Items>
void planRuns(const Items& items, const TimeAxis& axis, std::uint8_t row, std::vector<PlanSpan>& out) {
    PixelRuns<Items>(items, axis, row, out).plan();
}

}  // namespace golanes
