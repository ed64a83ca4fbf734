// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/report/dot_plot.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

constexpr double kWidth = 180, kHeight = 32, kMargin = 8;
constexpr double kBaseY = 10, kNewY = 23, kRadius = 3.5;

// From values to x; all the same values stand in the middle.
class Scale {
  public:
    Scale(double min, double max) : min_(min), length_(max - min) {}
    double operator()(double value) const {
        const double share = length_ > 0 ? (value - min_) / length_ : 0.5;
        return kMargin + share * (kWidth - 2 * kMargin);
    }

  private:
    double min_, length_;
};

std::string medianLine(double x, double y, const char* side) {
    return fmt::format(R"(<line class="{}" x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}"/>)", side, x, x,
                       y - 7, y + 7);
}

}  // namespace

std::string dotPlot(const ComparisonRow& row) {
    const SideValues& base = *row.sides.base;
    const SideValues& candidate = *row.sides.candidate;
    if (base.runs.empty() || candidate.runs.empty()) return {};
    const Scale x(std::min(base.min, candidate.min), std::max(base.max, candidate.max));
    std::string svg = fmt::format(
        R"(<svg class="dots" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img">)", kWidth, kHeight);
    svg += "<title>runs: base above, new below</title>";
    svg += medianLine(x(base.median), kBaseY, "base") + medianLine(x(candidate.median), kNewY, "new");
    for (const double v : base.runs)
        svg += fmt::format(R"(<circle class="base" cx="{:.1f}" cy="{}" r="{}"/>)", x(v), kBaseY, kRadius);
    for (const double v : candidate.runs)
        svg += fmt::format(R"(<rect class="new" x="{:.1f}" y="{}" width="{}" height="{}"/>)", x(v) - kRadius,
                           kNewY - kRadius, 2 * kRadius, 2 * kRadius);
    return svg + "</svg>";
}

}  // namespace golanes
