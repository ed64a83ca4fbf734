// SPDX-License-Identifier: GPL-3.0-or-later
// How ViewState moves through time: zooming, panning, folding, easing, and the history of all that. Every
// step is arithmetic of a TimeAxis, so that it is exact with folds too.
#include "widgets/session/view_state.h"

#include <QEasingCurve>

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

// Direct changes that follow each other within this belong to one gesture.
constexpr qint64 kBurstMs = 400;

// The same number for steps that go the same way: in, out, left, right.
int wayBetween(TimeRange from, TimeRange to) {
    if (from.length() != to.length()) return from.length() < to.length() ? 1 : 2;
    return from.begin < to.begin ? 3 : 4;
}

}  // namespace

void ViewState::setRoom(TimeRange room) {
    const TimeRange own = rangeOf(sources_.trace.get());
    const TimeRange before = bounds_;
    bounds_ = room.empty() ? own : TimeRange{std::min(own.begin, room.begin), std::max(own.end, room.end)};
    if (bounds_ == before) return;
    const View view{confined(goal_ == before ? bounds_ : goal_, folds_), folds_};
    // That more can be seen is nothing to go back from.
    if (!history_.canGoBack() && !history_.canGoForward())
        history_.reset(view);
    else
        history_.visit(view, true);
    moveTo(view, Motion::Direct);
    emit visibleChanged(visible_);
}

void ViewState::setColumns(int columns) {
    columns_ = std::max(1, columns);
}

Duration ViewState::shortest() const {
    return static_cast<Duration>(std::ceil(columns_ / TimeAxis::kMaxPixelsPerNs));
}

TimeRange ViewState::confined(TimeRange range, const FoldList& folds) const {
    // Neither zoomed nor panned, but within what can be.
    return TimeAxis(range, columns_, folds).zoomed(1, columns_ / 2.0, bounds_).range();
}

TimeAxis ViewState::baseOf(Motion motion) const {
    return TimeAxis(motion == Motion::Direct ? visible_ : goal_, columns_, folds_);
}

void ViewState::animate(double share) {
    if (share >= 1) return show(goal_);
    // Along the axis of all that is passed by: folds are no way.
    const TimeAxis way(
        {std::min(animationStart_.begin, goal_.begin), std::max(animationStart_.end, goal_.end)}, 1 << 24,
        folds_);
    const auto between = [&](Timestamp a, Timestamp b) {
        return way.timeAtF(std::lerp(way.positionOf(a), way.positionOf(b), share));
    };
    show(confined({between(animationStart_.begin, goal_.begin), between(animationStart_.end, goal_.end)},
                  folds_));
}

void ViewState::show(TimeRange range) {
    if (range == visible_) return;
    visible_ = range;
    emit visibleChanged(visible_);
}

void ViewState::moveTo(View view, Motion motion) {
    // Steps that overtake each other go on at one speed; any other curve would falter at each.
    const bool chained = motion == Motion::Step && animation_.state() == QAbstractAnimation::Running;
    animation_.setEasingCurve(chained ? QEasingCurve::OutSine : QEasingCurve::OutCubic);
    animation_.stop();
    goal_ = view.range;
    const bool refolded = folds_ != view.folds;
    folds_ = std::move(view.folds);
    if (motion != Motion::Direct && animated_ && goal_ != visible_) {
        animationStart_ = visible_;
        animation_.start();
    } else {
        show(goal_);
    }
    if (refolded) emit foldsChanged();
    updateActions();
}

void ViewState::go(View view, Motion motion) {
    if (const Fold* hiding = view.folds.covering(view.range)) view.folds = view.folds.without(*hiding);
    view.range = confined(view.range, view.folds);
    if (motion == Motion::Jump) {
        history_.visit(view, false);
        sinceBurst_.invalidate();
    } else {
        const int way = wayBetween(goal_, view.range);
        const bool recent = sinceBurst_.isValid() && sinceBurst_.elapsed() < kBurstMs &&
                            (motion == Motion::Direct || way == burstWay_);
        burstWay_ = way;
        history_.visit(view, inGesture_ ? gestureMoved_ : recent);
        gestureMoved_ = inGesture_;
        sinceBurst_.start();
    }
    moveTo(std::move(view), motion);
}

void ViewState::setVisible(TimeRange range, Motion motion) {
    zoomRest_ = 1;
    panRest_ = 0;
    go({range, folds_}, motion);
}

void ViewState::setFolds(FoldList folds) {
    if (folds == folds_) return;
    go({goal_, std::move(folds)}, Motion::Jump);
}

void ViewState::unfold(TimeRange range) {
    if (const Fold* hiding = folds_.covering(range)) setFolds(folds_.without(*hiding));
}

void ViewState::zoomAt(double factor, double x, Motion motion) {
    const TimeAxis base = baseOf(motion);
    if (motion == Motion::Direct) factor *= zoomRest_;
    const auto length = static_cast<double>(base.visibleLength());
    if (motion == Motion::Direct && std::abs(length * factor - length) < 1) {
        zoomRest_ = factor;
        return;
    }
    const TimeAxis zoomed = base.zoomed(factor, x, bounds_);
    setVisible(zoomed.range(), motion);
    // What the limits did not allow is not owed.
    const double owed = length * factor / static_cast<double>(zoomed.visibleLength());
    const bool whole = std::abs(length * factor - static_cast<double>(zoomed.visibleLength())) >= 1;
    zoomRest_ = motion == Motion::Direct && !whole ? owed : 1;
}

void ViewState::zoom(double factor, Timestamp anchor, Motion motion) {
    const TimeAxis base = baseOf(motion);
    // The middle of its ns, or rounding would take the one before.
    const double x = base.positionOf(anchor) + 0.5 / base.nsPerPixel();
    zoomAt(factor, std::clamp(x, 0.0, static_cast<double>(columns_)), motion);
}

void ViewState::pan(double columns, Motion motion) {
    const TimeAxis base = baseOf(motion);
    const double wanted = columns + (motion == Motion::Direct ? panRest_ : 0);
    const double whole = std::round(wanted * base.nsPerPixel()) / base.nsPerPixel();
    if (whole != 0) setVisible(base.panned(whole, bounds_).range(), motion);
    panRest_ = motion == Motion::Direct ? wanted - whole : 0;
}

void ViewState::centerOn(Timestamp t, Motion motion) {
    unfold({t, t + 1});
    const TimeAxis base = baseOf(motion);
    setVisible(base.panned(base.positionOf(t) - columns_ / 2.0, bounds_).range(), motion);
}

void ViewState::beginGesture() {
    inGesture_ = true;
    gestureMoved_ = false;
}

void ViewState::endGesture() {
    inGesture_ = gestureMoved_ = false;
    sinceBurst_.invalidate();
}

void ViewState::fitAll() {
    setVisible(bounds_, Motion::Jump);
}

void ViewState::fitRange(TimeRange range) {
    range = range.clippedTo(bounds_);
    unfold({range.begin, std::max(range.end, range.begin + 1)});
    const TimeAxis twentieths(range, 20, folds_);
    setVisible({std::max(bounds_.begin, twentieths.timeAt(-1)),
                std::min(bounds_.end, std::max(range.end + 1, twentieths.timeAt(21)))},
               Motion::Jump);
}

void ViewState::back() {
    sinceBurst_.invalidate();
    moveTo(history_.back(), Motion::Jump);
}

void ViewState::forward() {
    sinceBurst_.invalidate();
    moveTo(history_.forward(), Motion::Jump);
}

Timestamp ViewState::keyboardAnchor() const {
    if (cursor_ && goal_.contains(*cursor_)) return *cursor_;
    if (landmark_ && goal_.contains(*landmark_)) return *landmark_;
    const TimeAxis base = baseOf(Motion::Jump);
    return base.timeAt(columns_ / 2);
}

}  // namespace golanes
