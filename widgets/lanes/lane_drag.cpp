// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_drag.h"

#include "widgets/lanes/lane_view.h"
#include "widgets/session/view_state.h"

#include <cmath>

namespace golanes {

namespace {

constexpr int kEdge = 4;  // pixels above a lower edge in which it is grabbed

}  // namespace

LaneDrag::Handle LaneDrag::handleAt(QPointF point) const {
    const LaneScene& scene = view_->scene();
    const auto row = view_->rowAt(point);
    if (!row || point.x() >= scene.headerWidth) return Handle::None;
    const bool edge = view_->bottomOf(*row) - point.y() <= kEdge;
    if (row->lane) return edge && isPlot(scene.layout.key(*row).kind) ? Handle::PlotEdge : Handle::Name;
    const LaneLayout::Group& group = scene.layout.groups()[row->group];
    const bool resizable = group.group != LaneGroup::Pinned && group.lanes > 0 && !group.collapsed;
    return edge && resizable && !scene.layout.barOf(*row) ? Handle::BarEdge : Handle::None;
}

void LaneDrag::begin(QPointF point) {
    handle_ = handleAt(point);
    const auto row = view_->rowAt(point);
    if (handle_ == Handle::None || !row) return;
    pressed_ = point;
    const LaneChoices& choices = *state_->lanes();
    group_ = view_->scene().layout.groups()[row->group].group;
    if (row->lane) lane_ = view_->scene().layout.key(*row);
    before_ = handle_ == Handle::BarEdge ? choices.laneHeight(group_) : row->height;
}

void LaneDrag::moveTo(QPointF point) {
    const int by = static_cast<int>(std::lround(point.y() - pressed_.y()));
    if (handle_ == Handle::PlotEdge) state_->lanes()->setPlotHeight(lane_.kind, before_ + by);
    if (handle_ == Handle::BarEdge) state_->lanes()->setLaneHeight(group_, before_ + by);
    if (handle_ == Handle::Name) aim(point);
}

void LaneDrag::aim(QPointF point) {
    const LaneLayout& layout = view_->scene().layout;
    line_.reset();
    const auto from = layout.rowOf(lane_);
    const auto row = view_->rowAt(point);
    if (!from || !row || !layout.areSiblings(*from, *row)) return;
    const int bottom = view_->bottomOf(*row);
    const bool below = point.y() >= bottom - row->height / 2.0;
    std::optional<LaneLayout::Row> anchor = row;
    if (!below) anchor = layout.sibling(*row, -1);
    // Beside itself it stays where it is.
    if (anchor && *anchor == *from) anchor = layout.sibling(*from, -1);
    after_ = anchor ? std::optional(layout.key(*anchor)) : std::nullopt;
    line_ = below ? bottom : bottom - row->height;
}

void LaneDrag::end() {
    if (handle_ == Handle::Name && line_) state_->lanes()->move(lane_, after_);
    handle_ = Handle::None;
    line_.reset();
}

}  // namespace golanes
