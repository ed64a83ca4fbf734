// SPDX-License-Identifier: GPL-3.0-or-later
// Plotted series of a lane: stacked areas and lines, as steps.
#include "widgets/lanes/lane_paint.h"
#include "widgets/lanes/rect_batch.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

// Extremes and end of a series in each column; columns before its first point have none (NaN).
struct Column3 {
    double min, max, last;
};

std::vector<Column3> columnsOf(const PlanSeries& series, int width) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    std::vector<Column3> out(static_cast<std::size_t>(width), {kNone, kNone, kNone});
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const PlanPoint& p = series.points[i];
        const int next = i + 1 < series.points.size() ? series.points[i + 1].x : width;
        for (int x = std::max(0, p.x); x < std::min(width, next); ++x)
            out[static_cast<std::size_t>(x)] =
                x == p.x ? Column3{p.min, p.max, p.last} : Column3{p.last, p.last, p.last};
    }
    return out;
}

// Calls f(x0, x1, value) for each stretch of columns with equal values.
template <class Value, class F>
void forEachStretch(int width, Value&& value, F&& f) {
    for (int x0 = 0; x0 < width;) {
        const auto v = value(x0);
        int x1 = x0 + 1;
        while (x1 < width && value(x1) == v) ++x1;
        f(x0, x1, v);
        x0 = x1;
    }
}

class SeriesPainter {
  public:
    SeriesPainter(QPainter& painter, const LanePlan& plan, const LaneGeometry& g, const Theme& theme)
        : areas_(painter, g.vector),
          lines_(painter, g.vector),
          g_(g),
          theme_(theme),
          body_(g.body()),
          max_(plan.seriesMax > 0 ? plan.seriesMax : 1),
          base_(static_cast<std::size_t>(g.width), 0) {}

    void area(const PlanSeries& series, bool stacked) {
        const std::vector<Column3> columns = columnsOf(series, g_.width);
        std::vector<double> top = base_;
        for (std::size_t x = 0; x < columns.size(); ++x)
            if (!std::isnan(columns[x].last)) top[x] += columns[x].last;
        const auto bounds = [&](int x) {
            const auto i = static_cast<std::size_t>(x);
            return std::pair(yOf(top[i]), yOf(base_[i]));
        };
        QColor fill = theme_.fill(series.role);
        if (!stacked) fill.setAlphaF(theme_.isDark() ? 0.75f : 0.65f);
        int previous = -1;
        forEachStretch(g_.width, bounds, [&](int x0, int x1, std::pair<int, int> y) {
            if (y.first < y.second) areas_.add({g_.left + x0, y.first, x1 - x0, y.second - y.first}, fill);
            if (!stacked) contour(x0, x1, y.first, previous, theme_.edge(series.role));
            previous = y.first;
        });
        areas_.flush();
        lines_.flush();
        base_ = std::move(top);
    }

    void line(const PlanSeries& series) {
        const std::vector<Column3> columns = columnsOf(series, g_.width);
        const int thick = g_.separator();
        int previous = -1;
        const auto at = [&](int x) {
            const Column3& c = columns[static_cast<std::size_t>(x)];
            return std::isnan(c.last) ? std::array{-1, -1, -1}
                                      : std::array{yOf(c.max), yOf(c.min), yOf(c.last)};
        };
        forEachStretch(g_.width, at, [&](int x0, int x1, std::array<int, 3> y) {
            if (y[2] < 0) return;
            int top = y[0], bottom = y[1];
            if (previous >= 0) {
                top = std::min(top, previous);
                bottom = std::max(bottom, previous);
            }
            const QColor& color = theme_.edge(series.role);
            if (bottom > top) lines_.add({g_.left + x0, top, thick, bottom - top + thick}, color);
            lines_.add({g_.left + x0, y[2], x1 - x0, thick}, color);
            previous = y[2];
        });
        lines_.flush();
    }

  private:
    int yOf(double value) const {
        const double share = std::clamp(value / max_, 0.0, 1.0);
        const int head = 2 * g_.separator();  // room for the line at the maximum
        return body_.bottom() + 1 - static_cast<int>(std::lround(share * (body_.height() - head)));
    }

    // The upper edge of an area, so that it is seen where its fill is pale.
    void contour(int x0, int x1, int y, int previous, const QColor& color) {
        if (y > body_.bottom()) return;
        const int thick = g_.separator();
        lines_.add({g_.left + x0, y, x1 - x0, thick}, color);
        if (previous < 0 || previous == y) return;
        const int top = std::min(y, previous), bottom = std::min(std::max(y, previous), body_.bottom());
        lines_.add({g_.left + x0, top, thick, bottom - top + 1}, color);
    }

    RectBatch areas_, lines_;
    const LaneGeometry& g_;
    const Theme& theme_;
    QRect body_;
    double max_;
    std::vector<double> base_;
};

}  // namespace

void paintSeries(QPainter& painter, const LanePlan& plan, const LaneGeometry& geometry, const Theme& theme) {
    if (plan.series.empty() || geometry.width <= 0) return;
    SeriesPainter series(painter, plan, geometry, theme);
    const auto areas =
        std::count_if(plan.series.begin(), plan.series.end(), [](const PlanSeries& s) { return s.area; });
    for (const PlanSeries& s : plan.series) s.area ? series.area(s, areas > 1) : series.line(s);
}

}  // namespace golanes
