// SPDX-License-Identifier: GPL-3.0-or-later
// How the ruler looks.
#include "core/base/format.h"
#include "widgets/lanes/band_paint.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/ruler_gestures.h"
#include "widgets/lanes/ruler_ticks.h"
#include "widgets/lanes/ruler_view.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kMargin = 8;
constexpr int kStrip = 4;  // height of the strip of collections and pauses

const PlanSpan* spanIn(const LanePlan& plan, double column) {
    return spanAt(plan, 0, static_cast<int>(std::floor(column)));
}

}  // namespace

QSize RulerView::sizeHint() const {
    return {400, fontMetrics().height() + kMajorTick + 5 + kStrip};
}

QString RulerView::formatName() const {
    switch (state_->timeFormat()) {
        case TimeFormat::Relative:
            if (const auto zero = state_->timeZero()->chosen())
                return tr("since %1").arg(text(formatDuration(*zero - state_->bounds().begin)));
            return tr("since start");
        case TimeFormat::Absolute:
            return tr("trace clock");
        case TimeFormat::Wall:
            return tr("wall clock, %1").arg(zoneName(*state_));
    }
    return {};
}

QString RulerView::tipAt(QPointF point) const {
    if (!state_->trace()) return {};
    if (point.x() < headerWidth_) return tr("How times are written");
    if (const auto flag = gestures_->flagAt(point); flag && flag->bookmark)
        return annotationText(*state_->annotations()->find(flag->bookmark));
    if (const auto mark = foldMarkAt(point.x())) return foldMarkTip(*mark);
    if (point.y() < height() - 1 - kStrip) return {};
    const double column = columnOf(point.x());
    const auto told = [](const QString& what, const PlanSpan& span, TimeRange extent) {
        if (span.ref == kMerged) return QStringLiteral("%1 × %2").arg(span.count).arg(what);
        return QStringLiteral("%1, %2").arg(what, text(formatDuration(extent.length())));
    };
    const auto extent = [&](const PlanSpan& s) {
        return s.ref == kMerged
                   ? TimeRange{}
                   : TimeRange{state_->trace()->ranges[s.ref].start, state_->trace()->ranges[s.ref].end};
    };
    if (const PlanSpan* s = spanIn(stopTheWorld_, column)) return told(tr("Stop-the-world"), *s, extent(*s));
    if (const PlanSpan* s = spanIn(gc_, column)) return told(tr("Garbage collection"), *s, extent(*s));
    return {};
}

void RulerView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), theme_->color(Surface::Ruler));
    p.fillRect(0, height() - 1, width(), 1, theme_->color(Surface::Border));
    if (!state_->trace()) return;
    const TimeAxis axis = this->axis();
    p.setClipRect(headerWidth_, 0, width() - headerWidth_, height());
    const std::vector<Instant> instants = this->instants(axis);
    std::vector<QRectF> taken;
    for (const Instant& i : instants) taken.push_back(i.flag);
    if (const auto pill = areaLengthRect(strip(), *state_->area(), QFontMetricsF(font())))
        taken.push_back(*pill);
    paintAreaBand(p, strip(), *theme_, *state_->area());
    paintTicks(p, strip(), rulerOf(*state_), height() - 1 - kStrip, font(), *theme_, taken);
    paintStrip(p, axis);
    paintAreaLength(p, strip(), *theme_, *state_->area());
    if (const auto zero = state_->timeZero()->chosen()) paintZero(p, strip(), *theme_, *zero);
    paintFlags(p, strip(), *theme_, *state_->marks(), state_->annotations());
    for (const Instant& i : instants) paintInstant(p, i);
    p.setClipping(false);
    paintName(p, axis);
    p.fillRect(QRectF(headerWidth_ - 1, 0, 1, height()), theme_->color(Surface::Border));
}

void RulerView::paintStrip(QPainter& p, const TimeAxis& axis) {
    if (planned_ != axis) {
        planLane(*state_->trace(), {LaneKind::GcCycles, 0}, axis, gc_);
        planLane(*state_->trace(), {LaneKind::StopTheWorld, 0}, axis, stopTheWorld_);
        planned_ = axis;
    }
    const double scale = devicePixelRatioF();
    const auto device = [scale](double v) { return static_cast<int>(std::lround(v * scale)); };
    p.save();
    p.scale(1 / scale, 1 / scale);
    const int bottom = device(height() - 1);
    paintGcStrip(p, gc_, stopTheWorld_,
                 QRect(timeLeft(), bottom - device(kStrip), axis.width(), device(kStrip)), device(1),
                 *theme_);
    // Below the labels: those must be read.
    const int top = bottom - device(kStrip + kMajorTick + 1);
    paintFoldMarks(p, foldMarksOf(axis, scale), timeLeft(), top, bottom, scale, *theme_);
    p.restore();
}

std::vector<RulerView::Instant> RulerView::instants(const TimeAxis& axis) const {
    const double scale = devicePixelRatioF();
    const QFontMetricsF fm(font());
    std::vector<Instant> out;
    const auto add = [&](Timestamp t, Surface color, bool leftwards) {
        if (!state_->visible().contains(t)) return;
        const double x = (timeLeft() + axis.pixelOf(t)) / scale;
        const QString words = rulerTimeText(*state_, axis, t);
        QRectF flag(x + 1, 1, fm.horizontalAdvance(words) + 8, fm.height() + 2);
        if (flag.right() > width() || (leftwards && x - flag.width() > headerWidth_)) flag.moveRight(x);
        out.push_back({x, flag, words, theme_->color(color)});
    };
    // Of two close to each other, the earlier has its words on its left.
    const std::optional<Timestamp> landmark = state_->landmark(), cursor = state_->cursor();
    const bool both = landmark && cursor;
    if (landmark) add(*landmark, Surface::Accent, both && *landmark < *cursor);
    if (cursor) add(*cursor, Surface::Hairline, both && *cursor < *landmark);
    return out;
}

void RulerView::paintInstant(QPainter& p, const Instant& instant) const {
    const double line = std::max(1.0, 1 / devicePixelRatioF());
    p.fillRect(QRectF(instant.x, 0, line, height()), instant.color);
    p.fillRect(instant.flag, instant.color);
    p.setPen(theme_->color(Surface::Ruler));
    p.drawText(instant.flag, Qt::AlignCenter, instant.words);
}

// What the labels count from, and what the strip's colours mean, where the names stand below.
void RulerView::paintName(QPainter& p, const TimeAxis& axis) const {
    const QFontMetrics fm(font());
    const QString base = QString::fromStdString(rulerOf(*state_).base(axis));
    const bool clock = state_->timeFormat() == TimeFormat::Wall;
    const QString name = base.isEmpty() ? formatName() : clock ? base + u' ' + zoneName(*state_) : base;
    const int room = headerWidth_ - 2 * kMargin;
    p.setPen(theme_->color(Surface::QuietText));
    p.drawText(QRect(kMargin, 2, room, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
               fm.elidedText(name, Qt::ElideRight, room));
    // Perf data alone know nothing of a collector.
    if (state_->trace() && state_->trace()->goroutines.empty()) return;
    const std::pair<QString, ColorRole> legend[] = {{tr("STW"), ColorRole::StopTheWorld},
                                                    {tr("GC"), ColorRole::Gc}};
    int right = headerWidth_ - kMargin;
    int needed = fm.horizontalAdvance(name) + kMargin;
    for (const auto& [word, role] : legend) needed += fm.horizontalAdvance(word) + kStrip + 4 + kMargin;
    if (needed - kMargin > room) return;  // half of it would be read as all of it
    for (const auto& [word, role] : legend) {
        const int width = fm.horizontalAdvance(word);
        p.drawText(QRect(right - width, 2, width, fm.height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        right -= width + kStrip + 4;
        p.fillRect(QRect(right, 4, kStrip, fm.height() - 4), theme_->fill(role));
        right -= kMargin;
    }
}

}  // namespace golanes
