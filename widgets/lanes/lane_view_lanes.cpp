// SPDX-License-Identifier: GPL-3.0-or-later
// Where lanes stand in the view, and what moves and raises them.
#include "widgets/lanes/filter_field.h"
#include "widgets/lanes/group_menu.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_choices.h"

#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace golanes {

namespace {

constexpr int kLaneStep = 2;  // pixels
constexpr int kPlotStep = 12;
constexpr int kTriangle = 15;  // room of the one that folds
constexpr int kFilterGap = 6;
// Groups that are folded at first when they have more lanes than this and goroutines would be out of sight.
constexpr std::pair<LaneGroup, std::uint32_t> kGivingWay[] = {{LaneGroup::Threads, 2}, {LaneGroup::Procs, 4}};
constexpr int kSeenAtFirst = 3;  // lanes of goroutines

}  // namespace

int LaneView::goroutinesTop() const {
    const auto goroutines = static_cast<std::size_t>(LaneGroup::Goroutines);
    if (goroutines >= scene_.layout.groups().size()) return 0;
    return scene_.layout.headerRow(goroutines).top - scene_.layout.stickyEnd();
}

void LaneView::makeRoom() {
    if (!scene_.held.trace) return;
    roomMade_ = true;
    if (scrollBar_->value() > 0) return;  // something else is looked at already
    for (const auto& [group, few] : kGivingWay) state_->lanes()->foldAtFirst(group, false);
    for (const auto& [group, few] : kGivingWay) {
        const int seen =
            goroutinesTop() + scene_.layout.headerHeight() + kSeenAtFirst * scene_.layout.laneHeight();
        if (seen <= height()) return;
        const bool many = scene_.layout.groups()[static_cast<std::size_t>(group)].lanes > few;
        state_->lanes()->foldAtFirst(group, many);
    }
}

void LaneView::updateScrollBar() {
    scene_.layout.setViewHeight(height());
    scrollBar_->setPageStep(height());
    scrollBar_->setSingleStep(scene_.layout.laneHeight());
    // While goroutines are filtered there is room below the last of them, so that their bar stays where it
    // is, however few pass what has been typed so far.
    const bool filtered = filter_->wanted() || state_->goroutineLanes()->busy();
    scrollBar_->setRange(0, std::max({0, scene_.layout.height() - height(), filtered ? goroutinesTop() : 0}));
    scene_.scroll = scrollBar_->value();
}

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
            openFilter();
            break;
        case BarPart::Kind::Grouping: {
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("groupingMenu"));
            addGroupings(menu, *state_);
            connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
            menu->popup(mapToGlobal(part.rect.bottomLeft().toPoint()));
            break;
        }
    }
}

void LaneView::toggle(const LaneLayout::Row& row) {
    if (scene_.layout.disclosure(row) != LaneLayout::Disclosure::None)
        return state_->lanes()->turn(scene_.layout.foldKey(row));
    const LaneGroup g = scene_.layout.groups()[row.group].group;
    state_->setCollapsed(g, !state_->isCollapsed(g));
}

bool LaneView::onDisclosure(QPointF point) const {
    const auto row = rowAt(point);
    if (!row || !row->lane || scene_.layout.disclosure(*row) == LaneLayout::Disclosure::None) return false;
    const double indent = nameIndent(scene_.layout.depth(*row));
    return point.x() >= indent - kTriangle && point.x() < indent && point.x() < scene_.headerWidth;
}

bool LaneView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto part = barPartAt(help->pos()))
        QToolTip::showText(help->globalPos(), part->tip, this);
    else
        QToolTip::hideText();
    return true;
}

void LaneView::takeTree() {
    // With another trace everything is taken together.
    if (scene_.held.trace != state_->trace()) return;
    const bool inside = scrollBar_->value() > goroutinesTop();
    const auto before = selectedRow();
    const bool seen = before && scene_.yOf(*before) < height() && bottomOf(*before) > 0;
    scene_.layout.setTree(LaneGroup::Goroutines, state_->goroutineLanes()->tree());
    barCounter_.forget(scene_);
    focused_.reset();
    arrange();
    // Other lanes stand there now: they are looked at from the first.
    if (inside) scrollBar_->setValue(goroutinesTop());
    // But for what is selected, and was in sight: that stays so wherever it went.
    if (const auto now = selectedRow(); now && seen) revealRow(*now, Reveal::Step);
    if (awaited_) reveal(*awaited_);
}

void LaneView::placeFilter() {
    int width = 0;
    if (filter_->wanted() && scene_.held.trace) {
        scene_.size = size();
        for (const LaneScene::PlacedHeader& h : scene_.headers()) {
            if (h.within || scene_.layout.groups()[h.group].group != LaneGroup::Goroutines) continue;
            const int left = scene_.headerWidth + kFilterGap;
            width = std::min(filter_->sizeHint().width(), std::max(0, this->width() - left));
            filter_->setGeometry(left, h.y + 1, width, scene_.layout.headerHeight() - 3);
        }
    }
    filter_->setVisible(width > 0);
    if (width == scene_.filterWidth) return;
    scene_.filterWidth = width;
    invalidate();
}

void LaneView::openFilter() {
    if (!scene_.held.trace) return;
    state_->setCollapsed(LaneGroup::Goroutines, false);
    // Its bar must be seen.
    const auto header = scene_.layout.headerRow(static_cast<std::size_t>(LaneGroup::Goroutines));
    if (scrollBar_->value() + height() < header.top + 3 * header.height)
        scrollBar_->setValue(goroutinesTop());
    filter_->open();
}

void LaneView::moveLane(int step) {
    const auto row = selectedRow();
    const auto next = row ? scene_.layout.sibling(*row, step) : std::nullopt;
    if (!next) return;
    const LaneKey lane = scene_.layout.key(*row);
    const auto after = step > 0 ? next : scene_.layout.sibling(*next, -1);
    state_->lanes()->move(lane, after ? std::optional(scene_.layout.key(*after)) : std::nullopt);
    if (const auto now = scene_.layout.rowOf(lane)) revealRow(*now, Reveal::Step);
}

}  // namespace golanes
