// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/int128.h"
#include "core/base/time.h"
#include "core/plan/fold_list.h"

#include <algorithm>
#include <span>

namespace golanes {

// Pure arithmetic between time and device pixels: a range of time laid over `width` pixels. Folded periods
// have no width. All of it is exact in integers, for any 64-bit times; results outside of 64 bits are cut.
//
// Counted in visible ns from the start of the range, pixel x begins at floor(x · visible / width). As long as
// a pixel is 1 ns or more, pixel x covers the half-open times [timeAt(x), timeAt(x + 1)), none is empty, and
// together they cover what is visible of the range exactly once. Zoomed in further, every ns has several
// neighbouring pixels, and a pixel shows the one ns under its left edge. column(x) is the times of a pixel in
// both cases. Zooming in stops at 1 ns over kMaxPixelsPerNs pixels.
class TimeAxis {
  public:
    static constexpr double kMaxPixelsPerNs = 200;

    TimeAxis() = default;
    // `width` in device pixels, at least 1. An empty range becomes 1 ns long, one of more than 2^63 - 1 ns is
    // cut at its end. `folds` may lie anywhere (those outside of the range matter to zoomed() and panned());
    // they are ignored if they leave nothing of the range.
    TimeAxis(TimeRange range, int width, FoldList folds = {});

    TimeRange range() const { return range_; }
    int width() const { return width_; }
    // Sorted and disjoint, those outside of the range too.
    std::span<const Fold> folds() const { return folds_.all(); }
    Duration visibleLength() const { return visible_; }  // range without folds, ns
    double nsPerPixel() const { return static_cast<double>(visible_) / static_cast<double>(width_); }

    // First time that belongs to pixel x (x may lie outside of 0…width; a time inside a fold is never
    // returned).
    Timestamp timeAt(int x) const;
    // Time under a fractional position, for the cursor. Equals timeAt(x) at whole positions.
    Timestamp timeAtF(double x) const;
    // First and one past the last time that pixel x shows; never empty. A fold at an edge of the pixel is not
    // in it, one in its middle is: see forEachPiece().
    TimeRange column(int x) const;
    // Calls f(TimeRange) for each stretch of visible time of pixel x, in order: once, unless the pixel holds
    // folds.
    template <class F>
    void forEachPiece(int x, F&& f) const {
        forEachPieceOf(column(x), f);
    }
    // The same for a pixel whose column() is known already.
    template <class F>
    void forEachPieceOf(TimeRange column, F&& f) const;

    // Position of a time, not rounded; times inside a fold map to its mark. May lie outside of 0…width.
    double positionOf(Timestamp t) const;
    // First pixel whose times hold t; clamped to -1 … width. Of a time inside a fold: the pixel that follows
    // or holds its mark.
    int pixelOf(Timestamp t) const;
    // First pixel that begins at or after t, clamped to 0 … width: a thing [b, e) touches the pixels
    // [pixelOf(b), pixelFrom(e)).
    int pixelFrom(Timestamp t) const;

    // Axis of the same width, zoomed by `factor` (< 1 zooms in) so that the time at x stays there, to the ns;
    // kept within `bounds` (which wins over the anchor) and the deepest zoom.
    TimeAxis zoomed(double factor, double x, TimeRange bounds) const;
    // Axis moved by `pixels` (> 0: later times come into view), kept within `bounds`. Moves by whole ns: to
    // follow a drag, pan the axis it began with.
    TimeAxis panned(double pixels, TimeRange bounds) const;

    bool operator==(const TimeAxis&) const = default;

  private:
    Int128 collapsed(Timestamp t) const { return folds_.collapsed(t); }
    Timestamp expanded(Int128 u) const { return folds_.expanded(u); }
    Int128 offsetAtF(double x, Duration visible) const;  // visible ns from pixel 0 to x, rounded down
    // floor(visible · x / width) without dividing a wide number.
    Int128 offsetOfPixel(std::int64_t x) const {
        return product(whole_, x) + floorDiv(product(rest_, x), width_);
    }
    Int128 pixelFromOffset(Int128 offset) const { return ceilDiv(product(offset, width_), visible_); }
    // Axis of the same width that shows `visible` ns from the coordinate `begin`, moved to lie in `bounds`.
    TimeAxis shown(Int128 begin, Int128 visible, TimeRange bounds) const;

    TimeRange range_{0, 1};
    int width_ = 1;
    Duration visible_ = 1;
    Duration whole_ = 1;  // visible_ / width_ ns,
    Duration rest_ = 0;   // and what that leaves
    Int128 begin_ = 0;    // collapsed(range_.begin)
    FoldList folds_;
};

template <class F>
void TimeAxis::forEachPieceOf(TimeRange rest, F&& f) const {
    const std::span<const Fold> all = folds();
    if (all.empty()) return f(rest);
    auto fold = std::lower_bound(all.begin(), all.end(), rest.begin,
                                 [](const Fold& o, Timestamp t) { return o.end <= t; });
    for (; fold != all.end() && fold->begin < rest.end; ++fold) {
        f(TimeRange{rest.begin, fold->begin});
        rest.begin = fold->end;
    }
    f(rest);
}

}  // namespace golanes
