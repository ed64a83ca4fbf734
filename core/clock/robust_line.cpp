// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/robust_line.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

// Of normally distributed values, the median of their distances from the middle times this is their standard
// deviation.
constexpr double kDeviationOfMedian = 1.4826;

double median(std::vector<double>& values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace

RobustLine robustLine(std::span<const LinePoint> points) {
    RobustLine line;
    std::vector<double> values;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (points[i].x != points[j].x)
                values.push_back((points[i].y - points[j].y) / (points[i].x - points[j].x));
        }
    }
    line.slope = median(values);
    values.clear();
    for (const LinePoint& p : points) values.push_back(p.y - line.slope * p.x);
    line.middle = median(values);
    double mean = 0, squares = 0;
    values.clear();
    for (const LinePoint& p : points) {
        values.push_back(std::abs(p.y - line(p.x)));
        mean += p.x / static_cast<double>(points.size());
    }
    line.spread = kDeviationOfMedian * median(values);
    for (const LinePoint& p : points) squares += (p.x - mean) * (p.x - mean);
    line.slopeError = squares > 0 ? line.spread / std::sqrt(squares) : 0;
    return line;
}

}  // namespace golanes
