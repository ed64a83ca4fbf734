// SPDX-License-Identifier: GPL-3.0-or-later
// How the overview looks.
#include "core/base/format.h"
#include "core/plan/overview.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_paint.h"
#include "widgets/lanes/overview_strip.h"
#include "widgets/lanes/ruler_flags.h"
#include "widgets/lanes/search_marks.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

constexpr int kHeight = 46;
constexpr int kMargin = 8;
constexpr int kBand = 4;  // height of the marks of collections

// What uses a processor, what the system holds, what waits for a processor. Goroutines that merely wait are
// left out: there are so many that nothing else would be seen.
bool isActive(const PlanSeries& series) {
    return series.role == ColorRole::Running || series.role == ColorRole::Syscall ||
           series.role == ColorRole::Runnable;
}

// The highest sum of stacked series.
double highest(const std::vector<PlanSeries>& stacked, int width) {
    std::vector<double> sums(static_cast<std::size_t>(width));
    for (const PlanSeries& s : stacked) {
        for (std::size_t i = 0; i < s.points.size(); ++i) {
            const int end = i + 1 < s.points.size() ? s.points[i + 1].x : width;
            for (int x = s.points[i].x; x < end; ++x) sums[static_cast<std::size_t>(x)] += s.points[i].last;
        }
    }
    return *std::max_element(sums.begin(), sums.end());
}

}  // namespace

QSize OverviewStrip::sizeHint() const {
    return {400, kHeight};
}

QImage OverviewStrip::render() const {
    const double scale = devicePixelRatioF();
    const TimeAxis axis = this->axis();
    const int w = axis.width();
    const int h = static_cast<int>(std::lround((kHeight - 1) * scale));
    const int band = static_cast<int>(std::lround(kBand * scale));
    QImage image(w, h, QImage::Format_RGB32);
    image.fill(theme_->color(Surface::Lane));
    OverviewPlan plan;
    planOverview(state_->sources(), axis, plan);
    if (!state_->trace()->goroutines.empty()) {
        std::erase_if(plan.goroutines.series, [](const PlanSeries& s) { return !isActive(s); });
        plan.goroutines.seriesMax = highest(plan.goroutines.series, w);
    }

    QPainter p(&image);
    LaneGeometry g;
    g.top = band;
    g.width = w;
    g.scale = scale;
    g.rowHeight = h - 2 * band + g.separator();
    paintSeries(p, plan.goroutines, g, *theme_);
    for (const PlanSpan& s : plan.gc.spans)
        p.fillRect(s.x0, h - band, s.x1 - s.x0, band, theme_->fill(s.role));
    for (const PlanSpan& s : plan.stopTheWorld.spans)
        p.fillRect(s.x0, 0, std::max(s.x1 - s.x0, g.separator()), band, theme_->fill(s.role));
    paintFoldMarks(p, foldMarksOf(axis, scale), 0, 0, h, scale, *theme_);
    return image;
}

void OverviewStrip::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), theme_->color(Surface::Ruler));
    if (state_->trace()) {
        if (picture_.isNull()) picture_ = render();
        const double scale = devicePixelRatioF();
        p.save();
        p.scale(1 / scale, 1 / scale);
        p.drawImage(static_cast<int>(std::lround(headerWidth_ * scale)), 0, picture_);
        p.restore();
        paintWindow(p);
        paintSelected(p);
        paintSearchMarks(
            p, *state_, *theme_, [this](Timestamp t) { return xOf(t); }, height() - 1);
        paintCaption(p);
    }
    p.fillRect(QRect(headerWidth_ - 1, 0, 1, height()), theme_->color(Surface::Border));
    p.fillRect(QRect(0, height() - 1, width(), 1), theme_->color(Surface::Border));
}

void OverviewStrip::paintWindow(QPainter& p) const {
    const TimeRange seen = state_->visible();
    const double left = std::floor(xOf(seen.begin)), right = std::max(left + 3, std::ceil(xOf(seen.end)));
    const int h = height() - 1;
    QColor veil = theme_->color(Surface::Ruler);
    veil.setAlphaF(0.72f);
    p.fillRect(QRectF(headerWidth_, 0, left - headerWidth_, h), veil);
    p.fillRect(QRectF(right, 0, width() - right, h), veil);
    const QColor frame = theme_->color(Surface::QuietText);
    p.fillRect(QRectF(left, 0, right - left, 1), frame);
    p.fillRect(QRectF(left, h - 1, right - left, 1), frame);
    for (double x : {left, right - 1}) {
        p.fillRect(QRectF(x, 0, 1, h), frame);
        p.fillRect(QRectF(x - 1, h / 2.0 - 7, 3, 14), frame);  // grip
    }
    if (!state_->cursor()) return;
    p.fillRect(QRectF(std::floor(xOf(*state_->cursor())), 0, 1, h), theme_->color(Surface::Hairline));
}

// The selected area and the marked instants.
void OverviewStrip::paintSelected(QPainter& p) const {
    const TimeStrip strip{axis(), static_cast<double>(headerWidth_), devicePixelRatioF(), height() - 1.0};
    p.save();
    p.setClipRect(headerWidth_, 0, width() - headerWidth_, height() - 1);
    paintAreaBand(p, strip, *theme_, *state_->area());
    for (const TimeMarks::Mark& mark : state_->marks()->all())
        p.fillRect(QRectF(strip.xOf(mark.time), 0, 1, strip.height), theme_->color(Surface::Text));
    p.restore();
}

void OverviewStrip::paintCaption(QPainter& p) const {
    const QFontMetrics fm(font());
    const int room = headerWidth_ - 2 * kMargin;
    const QString length = text(formatDuration(state_->bounds().length()));
    const Duration visible = state_->axis(state_->columns()).visibleLength();
    const Duration folded = state_->visible().length() - visible;
    QString seen = tr("%1 in view").arg(text(formatDuration(visible)));
    if (folded > 0) seen = tr("%1, %2 folded").arg(seen, text(formatDuration(folded)));
    p.setPen(theme_->color(Surface::Text));
    p.drawText(QRect(kMargin, 5, room, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
               fm.elidedText(tr("%1 recorded").arg(length), Qt::ElideRight, room));
    p.setPen(theme_->color(Surface::QuietText));
    p.drawText(QRect(kMargin, 5 + fm.height() + 2, room, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
               fm.elidedText(seen, Qt::ElideRight, room));
}

}  // namespace golanes
