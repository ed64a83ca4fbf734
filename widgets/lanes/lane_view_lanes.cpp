// SPDX-License-Identifier: GPL-3.0-or-later
// Where lanes stand in the view, and what moves and raises them.
#include "widgets/lanes/lane_view.h"
#include "widgets/session/lane_choices.h"

#include <QScrollBar>

#include <cmath>

namespace golanes {

namespace {

constexpr int kLaneStep = 2;  // pixels
constexpr int kPlotStep = 12;

}  // namespace

int LaneView::bottomOf(const LaneLayout::Row& row) const {
    if (row.lane) return scene_.yOf(row) + row.height;
    for (const LaneScene::PlacedHeader& h : scene_.headers())
        if (h.row == row) return h.y + row.height;
    return scene_.yOf(row) + row.height;
}

void LaneView::changeHeight(QPointF point, int step) {
    const auto row = rowAt(point);
    if (!row) return;
    LaneChoices& choices = *state_->lanes();
    if (!row->lane) {
        const LaneGroup group = scene_.layout.groups()[row->group].group;
        if (group != LaneGroup::Pinned)
            choices.setLaneHeight(group, choices.laneHeight(group) + step * kLaneStep);
        return;
    }
    const LaneKey lane = scene_.layout.key(*row);
    const int before = scene_.yOf(*row);
    const double share = (point.y() - before) / row->height;
    const LaneGroup group = groupOf(lane.kind);
    if (isPlot(lane.kind))
        choices.setPlotHeight(lane.kind, row->height + step * kPlotStep);
    else
        choices.setLaneHeight(group, choices.laneHeight(group) + step * kLaneStep);
    const auto now = scene_.layout.rowOf(lane);
    if (!now || scene_.isSticky(*now)) return;
    const double moved = scene_.yOf(*now) + share * now->height - point.y();
    scrollBar_->setValue(scrollBar_->value() + static_cast<int>(std::lround(moved)));
}

std::optional<BarPart> LaneView::barPartAt(QPointF point) const {
    const std::vector<LaneScene::PlacedHeader> bars = scene_.headers();
    const auto row = rowAt(point);
    if (!row || row->lane) return std::nullopt;
    for (const LaneScene::PlacedHeader& bar : bars) {
        if (!(bar.row == *row)) continue;
        for (const BarPart& part : barParts(scene_, bar))
            if (part.rect.contains(point)) return part;
    }
    return std::nullopt;
}

void LaneView::press(const BarPart& part) {
    switch (part.kind) {
        case BarPart::Kind::ShowHidden:
            if (const auto row = rowAt(part.rect.center()))
                state_->lanes()->showHidden(scene_.layout.groups()[row->group].group);
            break;
        case BarPart::Kind::Filter:
        case BarPart::Kind::Grouping:
            break;
    }
}

void LaneView::moveLane(int step) {
    const auto row = selectedRow();
    const auto next = row ? scene_.layout.sibling(*row, step) : std::nullopt;
    if (!next) return;
    const LaneKey lane = scene_.layout.key(*row);
    const auto after = step > 0 ? next : scene_.layout.sibling(*next, -1);
    state_->lanes()->move(lane, after ? std::optional(scene_.layout.key(*after)) : std::nullopt);
    if (const auto now = scene_.layout.rowOf(lane)) revealRow(*now);
}

}  // namespace golanes
