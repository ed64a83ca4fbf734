// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace golanes {

struct LinePoint {
    double x = 0;
    double y = 0;
};

// y = middle + slope · x
struct RobustLine {
    double middle = 0;
    double slope = 0;
    double slopeError = 0;  // standard deviation of the slope, from how far the points lie off the line
    double spread = 0;  // standard deviation of the points about the line; both hold for few points at most

    double operator()(double x) const { return middle + slope * x; }
};

// Theil and Sen's line: the median of the slopes of all pairs of points, then the median of what remains. Up
// to 29 % of the points may be wrong. For at most a few hundred points: costs by their square. Of fewer than
// two the slope is 0.
RobustLine robustLine(std::span<const LinePoint> points);

}  // namespace golanes
