// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/counts_paint.h"

#include "core/plan/lane_plan.h"
#include "widgets/theme/theme.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

// The colour of each pixel of a column, from the lowest.
class ColumnColors {
  public:
    ColumnColors(const std::vector<PlanSeries>& stacked, double highest, int height, const Theme& theme)
        : stacked_(stacked),
          next_(stacked.size()),
          values_(stacked.size()),
          scale_(highest > 0 ? height / highest : 0),
          height_(height),
          pixels_(static_cast<std::size_t>(height)),
          empty_(theme.color(Surface::Lane).rgb()) {
        for (const PlanSeries& s : stacked) fills_.push_back(theme.fill(s.role).rgb());
    }

    // For rising x.
    const std::vector<QRgb>& at(int x) {
        bool same = filled_;
        for (std::size_t s = 0; s < stacked_.size(); ++s) {
            const std::vector<PlanPoint>& points = stacked_[s].points;
            for (; next_[s] < points.size() && points[next_[s]].x <= x; ++next_[s]) {
                values_[s] = points[next_[s]].last;
                same = false;
            }
        }
        if (!same) fill();
        return pixels_;
    }

  private:
    void fill() {
        filled_ = true;
        double sum = 0;
        int from = 0;
        for (std::size_t s = 0; s < values_.size(); ++s) {
            sum += values_[s];
            const int to = std::clamp(static_cast<int>(std::lround(sum * scale_)), from, height_);
            std::fill(pixels_.begin() + from, pixels_.begin() + to, fills_[s]);
            from = to;
        }
        // Few of many are seen too.
        if (from == 0 && sum > 0) {
            const auto most = std::max_element(values_.begin(), values_.end()) - values_.begin();
            pixels_[0] = fills_[static_cast<std::size_t>(most)];
            from = 1;
        }
        std::fill(pixels_.begin() + from, pixels_.end(), empty_);
    }

    const std::vector<PlanSeries>& stacked_;
    std::vector<std::size_t> next_;  // by series: the point that comes
    std::vector<double> values_;     // by series
    std::vector<QRgb> fills_;        // by series
    double scale_;                   // pixels a goroutine
    int height_;
    std::vector<QRgb> pixels_;
    QRgb empty_;
    bool filled_ = false;
};

}  // namespace

void paintCounts(QPainter& painter, const std::vector<PlanSeries>& stacked, double highest, QRect strip,
                 const Theme& theme) {
    if (strip.isEmpty()) return;
    QImage image(strip.size(), QImage::Format_RGB32);
    ColumnColors colors(stacked, highest, strip.height(), theme);
    const auto line = static_cast<std::size_t>(image.bytesPerLine()) / sizeof(QRgb);
    auto* const bottom = reinterpret_cast<QRgb*>(image.scanLine(strip.height() - 1));
    for (int x = 0; x < strip.width(); ++x) {
        QRgb* pixel = bottom + x;
        for (const QRgb color : colors.at(x)) {
            *pixel = color;
            pixel -= line;
        }
    }
    painter.drawImage(strip.topLeft(), image);
}

}  // namespace golanes
