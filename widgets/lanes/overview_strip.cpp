// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/overview_strip.h"

#include "core/base/format.h"
#include "core/plan/overview.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_paint.h"
#include "widgets/lanes/ruler_flags.h"
#include "widgets/lanes/search_marks.h"
#include "widgets/lanes/time_menu.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/search.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <vector>

namespace golanes {

namespace {

constexpr int kHeight = 46;
constexpr int kMargin = 8;
constexpr double kGripReach = 5;
constexpr int kBand = 4;          // height of the marks of collections
constexpr double kDragStart = 3;  // pixels the pointer moves before a press becomes a drag

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

OverviewStrip::OverviewStrip(ViewState* state, const Theme* theme, QWidget* parent)
    : QWidget(parent), state_(state), theme_(theme) {
    setObjectName(QStringLiteral("overview"));
    setAccessibleName(tr("Overview of the recording"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(state, &ViewState::traceChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::foldsChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::visibleChanged, this, qOverload<>(&QWidget::update));
    connect(state, &ViewState::cursorChanged, this, qOverload<>(&QWidget::update));
    connect(state->area(), &AreaSelection::changed, this, qOverload<>(&QWidget::update));
    connect(state->marks(), &TimeMarks::changed, this, qOverload<>(&QWidget::update));
    connect(state->search(), &Search::walkChanged, this, qOverload<>(&QWidget::update));
    connect(theme, &Theme::changed, this, &OverviewStrip::forget);
}

void OverviewStrip::forget() {
    picture_ = QImage();
    update();
}

void OverviewStrip::setHeaderWidth(int width) {
    headerWidth_ = width;
    forget();
}

QSize OverviewStrip::sizeHint() const {
    return {400, kHeight};
}

TimeAxis OverviewStrip::axis() const {
    const double scale = devicePixelRatioF();
    return state_->wholeAxis(std::max(1, static_cast<int>(std::lround((width() - headerWidth_) * scale))));
}

double OverviewStrip::columnOf(double x) const {
    return std::clamp((x - headerWidth_) * devicePixelRatioF(), 0.0, static_cast<double>(axis().width()));
}

double OverviewStrip::xOf(Timestamp t) const {
    return headerWidth_ + axis().positionOf(t) / devicePixelRatioF();
}

std::optional<FoldMark> OverviewStrip::foldMarkAt(double x) const {
    if (x < headerWidth_ || state_->folds().empty()) return std::nullopt;
    const double scale = devicePixelRatioF();
    const std::vector<FoldMark> marks = foldMarksOf(axis(), scale);
    const FoldMark* mark = golanes::foldMarkAt(marks, (x - headerWidth_) * scale, kFoldMarkReach * scale);
    return mark ? std::optional(*mark) : std::nullopt;
}

Timestamp OverviewStrip::timeAt(double x) const {
    return axis().timeAtF(columnOf(x));
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
    planOverview(*state_->trace(), axis, plan);
    std::erase_if(plan.goroutines.series, [](const PlanSeries& s) { return !isActive(s); });
    plan.goroutines.seriesMax = highest(plan.goroutines.series, w);

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

void OverviewStrip::resizeEvent(QResizeEvent*) {
    forget();
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const {
    const double left = xOf(state_->visible().begin), right = xOf(state_->visible().end);
    // A window too narrow for three grips is only moved.
    if (right - left >= 4 * kGripReach) {
        if (std::abs(x - left) <= kGripReach) return Grip::Begin;
        if (std::abs(x - right) <= kGripReach) return Grip::End;
    }
    return x >= left - kGripReach && x <= right + kGripReach ? Grip::Window : Grip::None;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (event->button() != Qt::LeftButton || x < headerWidth_ || !state_->trace()) return event->ignore();
    grip_ = gripAt(x);
    moved_ = false;
    state_->beginGesture();
    if (grip_ == Grip::None && !foldMarkAt(x)) {
        state_->centerOn(timeAt(x));
        grip_ = Grip::Window;
    }
    grabbed_ = columnOf(x);
    grabbedVisible_ = state_->visible();
}

void OverviewStrip::drag(double x) {
    const TimeAxis whole = axis();
    const double by = columnOf(x) - grabbed_;
    if (std::abs(by) < kDragStart * devicePixelRatioF() && !moved_) return;
    moved_ = true;
    const auto moved = [&](Timestamp t) { return whole.timeAtF(whole.positionOf(t) + by); };
    const TimeRange all = whole.range();
    const TimeRange was = grabbedVisible_;
    const Duration least = std::min(state_->shortest(), all.length());
    switch (grip_) {
        case Grip::Begin:
            return state_->setVisible({std::clamp(moved(was.begin), all.begin, was.end - least), was.end});
        case Grip::End:
            return state_->setVisible({was.begin, std::clamp(moved(was.end), was.begin + least, all.end)});
        case Grip::Window: {
            const TimeAxis grabbed(was, state_->columns(), state_->folds());
            const double share = whole.nsPerPixel() / grabbed.nsPerPixel();
            return state_->setVisible(grabbed.panned(by * share, state_->bounds()).range());
        }
        case Grip::None:
            return;
    }
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    const bool onTime = x >= headerWidth_ && state_->trace();
    state_->setCursor(onTime ? std::optional(timeAt(x)) : std::nullopt);
    if (grip_ != Grip::None) return drag(x);
    const Grip grip = onTime ? gripAt(x) : Grip::None;
    const bool edge = grip == Grip::Begin || grip == Grip::End;
    setCursor(edge                      ? Qt::SizeHorCursor
              : onTime && foldMarkAt(x) ? Qt::PointingHandCursor
              : grip == Grip::Window    ? Qt::OpenHandCursor
                                        : Qt::ArrowCursor);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    const auto mark = moved_ ? std::nullopt : foldMarkAt(event->position().x());
    const bool edge = grip_ == Grip::Begin || grip_ == Grip::End;
    grip_ = Grip::None;
    state_->endGesture();
    if (mark && !edge) state_->setFolds(state_->folds().without(mark->time));
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !state_->trace()) return event->ignore();
    state_->fitAll();
}

void OverviewStrip::zoomAt(double factor, double x) {
    state_->zoom(factor, timeAt(x));
}

void OverviewStrip::wheelEvent(QWheelEvent* event) {
    if (!state_->trace()) return;
    const WheelStep step = wheel_.read(*event, state_->columns(), devicePixelRatioF(), 0, true);
    if (step.zoom != 1) zoomAt(step.zoom, event->position().x());
    if (step.columns != 0) state_->pan(step.columns);
}

void OverviewStrip::contextMenuEvent(QContextMenuEvent* event) {
    if (!state_->trace()) return;
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const TimeRange seen = state_->visible();
    makeTimeMenu(*state_, mouse ? timeAt(event->x()) : seen.begin + seen.length() / 2, this)
        ->popup(event->globalPos());
}

void OverviewStrip::leaveEvent(QEvent*) {
    state_->setCursor(std::nullopt);
}

bool OverviewStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto mark = foldMarkAt(help->x());
        QToolTip::showText(help->globalPos(), mark ? foldMarkTip(*mark) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::NativeGesture && state_->trace()) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (const double factor = pinchFactor(*gesture); factor != 1) {
            zoomAt(factor, gesture->position().x());
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace golanes
