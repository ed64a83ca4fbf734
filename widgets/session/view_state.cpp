// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_state.h"

#include "widgets/session/wake_links.h"

#include <QAction>
#include <QEasingCurve>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kJumpMs = 150;
// Direct changes that follow each other within this belong to one gesture.
constexpr qint64 kBurstMs = 400;

std::optional<std::int64_t> firstWallOffset(const Trace& trace) {
    for (const Sync& s : trace.syncs)
        if (s.clock) return s.clock->wallUnixNs - s.clock->trace;
    return std::nullopt;
}

}  // namespace

int pixels(LaneHeight height) {
    switch (height) {
        case LaneHeight::Compact:
            return 12;
        case LaneHeight::Normal:
            return 18;
        case LaneHeight::Roomy:
            return 26;
    }
    return 18;
}

ViewState::ViewState(QObject* parent) : QObject(parent) {
    history_.reset(visible_);
    animation_.setDuration(kJumpMs);
    animation_.setEasingCurve(QEasingCurve::OutCubic);
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& v) {
        const double f = v.toDouble();
        const auto between = [f](Timestamp a, Timestamp b) {
            return a + static_cast<Duration>(std::llround(f * static_cast<double>(b - a)));
        };
        show(f >= 1 ? goal_
                    : confined({between(animationStart_.begin, goal_.begin),
                                between(animationStart_.end, goal_.end)}));
    });
    makeActions();
    updateActions();
}

ViewState::~ViewState() = default;

void ViewState::setTrace(TracePtr trace) {
    animation_.stop();
    trace_ = std::move(trace);
    bounds_ = trace_ && !trace_->range.empty() ? trace_->range : TimeRange{0, 1};
    wallOffset_ = trace_ ? firstWallOffset(*trace_) : std::nullopt;
    if (timeFormat_ == TimeFormat::Wall && !wallOffset_) timeFormat_ = TimeFormat::Relative;
    hover_.reset();
    selection_.reset();
    cursor_.reset();
    visible_ = goal_ = bounds_;
    history_.reset(bounds_);
    sinceDirect_.invalidate();
    wakeLinks_->reset();
    emit traceChanged();
    emit hoverChanged();
    emit selectionChanged();
    emit cursorChanged();
    emit timeFormatChanged();
    emit visibleChanged(visible_);
    updateActions();
}

TimeRange ViewState::confined(TimeRange range) const {
    const Duration longest = bounds_.length();
    const Duration length = std::clamp(range.length(), std::min(kMinVisible, longest), longest);
    const Timestamp begin = std::clamp(range.begin, bounds_.begin, bounds_.end - length);
    return {begin, begin + length};
}

void ViewState::show(TimeRange range) {
    if (range == visible_) return;
    visible_ = range;
    emit visibleChanged(visible_);
}

void ViewState::moveTo(TimeRange range, Motion motion) {
    animation_.stop();
    goal_ = range;
    if (motion == Motion::Jump && animated_) {
        animationStart_ = visible_;
        animation_.start();
    } else {
        show(range);
    }
    updateActions();
}

void ViewState::setVisible(TimeRange range, Motion motion) {
    range = confined(range);
    if (motion == Motion::Direct) {
        const bool recent = sinceDirect_.isValid() && sinceDirect_.elapsed() < kBurstMs;
        history_.visit(range, inGesture_ ? gestureMoved_ : recent);
        gestureMoved_ = inGesture_;
        sinceDirect_.start();
    } else {
        history_.visit(range, false);
        sinceDirect_.invalidate();
    }
    moveTo(range, motion);
}

void ViewState::zoom(double factor, Timestamp anchor, Motion motion) {
    const TimeRange base = motion == Motion::Jump ? goal_ : visible_;
    const auto length = static_cast<double>(base.length());
    const double wanted = length * factor;
    // Rounded away from where it was, so that small steps of a trackpad are not lost at the deepest zoom.
    const double rounded = factor < 1 ? std::floor(wanted) : std::ceil(wanted);
    const Duration longest = bounds_.length();
    const double newLength = std::clamp(rounded, static_cast<double>(std::min(kMinVisible, longest)),
                                        static_cast<double>(longest));
    const double place = std::clamp(static_cast<double>(anchor - base.begin) / length, 0.0, 1.0);
    const Timestamp begin = anchor - static_cast<Duration>(std::llround(place * newLength));
    setVisible({begin, begin + static_cast<Duration>(newLength)}, motion);
}

void ViewState::pan(Duration by, Motion motion) {
    const TimeRange base = motion == Motion::Jump ? goal_ : visible_;
    // Clamped before it is added: the sum of a wild duration would overflow.
    by = std::clamp(by, bounds_.begin - base.begin, bounds_.end - base.end);
    setVisible({base.begin + by, base.end + by}, motion);
}

void ViewState::beginGesture() {
    inGesture_ = true;
    gestureMoved_ = false;
}

void ViewState::endGesture() {
    inGesture_ = gestureMoved_ = false;
    sinceDirect_.invalidate();
}

void ViewState::fitAll() {
    setVisible(bounds_, Motion::Jump);
}

void ViewState::fitRange(TimeRange range) {
    range = range.clippedTo(bounds_);
    const Duration length = std::max<Duration>(range.length(), 1);
    const Duration margin = std::max<Duration>(length / 20, 1);
    setVisible({std::max(bounds_.begin, range.begin - margin), std::min(bounds_.end, range.end + margin)},
               Motion::Jump);
}

void ViewState::back() {
    sinceDirect_.invalidate();
    moveTo(history_.back(), Motion::Jump);
}

void ViewState::forward() {
    sinceDirect_.invalidate();
    moveTo(history_.forward(), Motion::Jump);
}

void ViewState::setHover(std::optional<Target> target) {
    if (hover_ == target) return;
    hover_ = target;
    emit hoverChanged();
}

void ViewState::setSelection(std::optional<Target> target) {
    if (selection_ == target) return;
    selection_ = target;
    updateActions();
    emit selectionChanged();
}

void ViewState::setCursor(std::optional<Timestamp> t) {
    if (cursor_ == t) return;
    cursor_ = t;
    emit cursorChanged();
}

void ViewState::setCollapsed(LaneGroup group, bool collapsed) {
    bool& now = collapsed_[static_cast<std::size_t>(group)];
    if (now == collapsed) return;
    now = collapsed;
    emit collapsedChanged(group);
}

void ViewState::setLaneHeight(LaneHeight height) {
    if (laneHeight_ == height) return;
    laneHeight_ = height;
    updateActions();
    emit laneHeightChanged();
}

void ViewState::setTimeFormat(TimeFormat format) {
    if (format == TimeFormat::Wall && !wallOffset_) format = TimeFormat::Relative;
    if (timeFormat_ == format) return;
    timeFormat_ = format;
    updateActions();
    emit timeFormatChanged();
}

Timestamp ViewState::keyboardAnchor() const {
    if (cursor_ && goal_.contains(*cursor_)) return *cursor_;
    return goal_.begin + goal_.length() / 2;
}

}  // namespace golanes
