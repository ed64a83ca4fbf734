// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// A period that is folded away: it takes no pixels, only a mark at its place.
using Fold = TimeRange;

// Pure arithmetic between time and device pixels: a range of time laid over `width` pixels. Folded periods
// have no width. Pixel x covers the half-open times [timeAt(x), timeAt(x + 1)); together the pixels cover the
// range exactly once. Zooming in stops at 1 ns over kMaxPixelsPerNs pixels.
class TimeAxis {
  public:
    static constexpr double kMaxPixelsPerNs = 200;

    TimeAxis() = default;
    // `folds` sorted, disjoint; those outside of `range` are ignored. width in device pixels, at least 1.
    TimeAxis(TimeRange range, int width, std::vector<Fold> folds = {});

    TimeRange range() const { return range_; }
    int width() const { return width_; }
    std::span<const Fold> folds() const { return folds_; }
    Duration visibleLength() const { return visible_; }  // range without folds, ns
    double nsPerPixel() const;

    // First time that belongs to pixel x (x may lie outside of 0…width; a time inside a fold is never
    // returned).
    Timestamp timeAt(int x) const;
    // Time under a fractional position, for the cursor.
    Timestamp timeAtF(double x) const;
    // Position of a time, not rounded; times inside a fold map to its mark. May lie outside of 0…width.
    double positionOf(Timestamp t) const;
    // Pixel whose times hold t; clamped to -1 … width.
    int pixelOf(Timestamp t) const;

    // Axis of the same width, zoomed by `factor` (< 1 zooms in) so that the time at x stays there; kept
    // within `bounds` and the deepest zoom.
    TimeAxis zoomed(double factor, double x, TimeRange bounds) const;
    // Axis moved by `pixels` (> 0: later times come into view), kept within `bounds`.
    TimeAxis panned(double pixels, TimeRange bounds) const;

    bool operator==(const TimeAxis&) const = default;

  private:
    TimeRange range_{0, 1};
    int width_ = 1;
    Duration visible_ = 1;
    std::vector<Fold> folds_;
};

}  // namespace golanes
