// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_choices.h"

#include "core/plan/lane_tree.h"

#include <algorithm>

namespace golanes {

namespace {

bool holdsForAnyTrace(std::uint64_t node) {
    return node == LaneTree::kTimersOfProcs;
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

LaneChoices::LaneChoices(QObject* parent) : QObject(parent) {}

void LaneChoices::setLanes(Lanes lanes) {
    pinned_ = std::move(lanes.pinned);
    hidden_ = std::move(lanes.hidden);
    moves_ = std::move(lanes.moves);
    emit changed();
}

void LaneChoices::forgetLanes() {
    pinned_.clear();
    hidden_.clear();
    moves_.clear();
    std::erase_if(turned_, [](std::uint64_t node) { return !holdsForAnyTrace(node); });
    stacks_ = {};
    emit changed();
}

void LaneChoices::reset() {
    pinned_.clear();
    hidden_.clear();
    moves_.clear();
    turned_.clear();
    stacks_ = {};
    labels_ = true;
    collapsed_ = {};
    common_ = LaneHeight::Normal;
    heights_ = {};
    plots_.clear();
    emit commonHeightChanged();
    for (std::size_t g = 0; g < kLaneGroupCount; ++g) emit collapsedChanged(static_cast<LaneGroup>(g));
    emit changed();
}

bool LaneChoices::isDefault() const {
    const auto none = [](const auto& choices) {
        return std::ranges::none_of(choices, [](const auto& c) { return c.has_value(); });
    };
    return pinned_.empty() && hidden_.empty() && moves_.empty() && turned_.empty() && stacks_.none() &&
           labels_ && none(collapsed_) && none(heights_) && common_ == LaneHeight::Normal && plots_.empty();
}

bool LaneChoices::isPinned(LaneKey lane) const {
    return std::ranges::find(pinned_, lane) != pinned_.end();
}

void LaneChoices::setPinned(LaneKey lane, bool pinned) {
    if (isPinned(lane) == pinned) return;
    if (pinned) {
        pinned_.push_back(lane);
        hidden_.erase(lane);
    } else {
        std::erase(pinned_, lane);
    }
    emit changed();
}

void LaneChoices::unpinAll() {
    if (pinned_.empty()) return;
    pinned_.clear();
    emit changed();
}

void LaneChoices::setHidden(LaneKey lane, bool hidden) {
    if (hidden == hidden_.contains(lane)) return;
    if (hidden) {
        hidden_.insert(lane);
        std::erase(pinned_, lane);
    } else {
        hidden_.erase(lane);
    }
    emit changed();
}

void LaneChoices::showHidden(LaneGroup group) {
    // Which threads of perf data are of other processes only the lanes know: all of them are shown.
    const auto ofGroup = [group](LaneKey lane) {
        return groupOf(lane.kind) == group ||
               (lane.kind == LaneKind::KernelThread && group == LaneGroup::OtherThreads);
    };
    if (std::erase_if(hidden_, ofGroup) > 0) emit changed();
}

void LaneChoices::move(LaneKey lane, std::optional<LaneKey> after) {
    if (after == lane) return;
    const auto at = std::ranges::find(pinned_, lane);
    if (at != pinned_.end()) {
        pinned_.erase(at);
        const auto anchor = after ? std::ranges::find(pinned_, *after) : pinned_.end();
        pinned_.insert(anchor == pinned_.end() ? pinned_.begin() : anchor + 1, lane);
    } else {
        // Pushing a lane along is one move.
        if (!moves_.empty() && moves_.back().lane == lane) moves_.pop_back();
        moves_.push_back({lane, after});
    }
    emit changed();
}

bool LaneChoices::isCollapsed(LaneGroup group) const {
    return collapsed_[index(group)].value_or(atFirst_[index(group)]);
}

void LaneChoices::setCollapsed(LaneGroup group, bool collapsed) {
    const bool before = isCollapsed(group);
    if (collapsed_[index(group)] == collapsed) return;
    collapsed_[index(group)] = collapsed;
    if (before != collapsed) emit collapsedChanged(group);
    emit changed();
}

void LaneChoices::foldAtFirst(LaneGroup group, bool fold) {
    const bool before = isCollapsed(group);
    atFirst_[index(group)] = fold;
    if (isCollapsed(group) == before) return;
    emit collapsedChanged(group);
    emit changed();
}

void LaneChoices::turn(std::uint64_t node) {
    if (turned_.erase(node) == 0) turned_.insert(node);
    emit changed();
}

// Those that hold for any trace stay as they are.
void LaneChoices::setTurned(std::set<std::uint64_t> nodes) {
    std::erase_if(nodes, holdsForAnyTrace);
    std::ranges::copy_if(turned_, std::inserter(nodes, nodes.end()), holdsForAnyTrace);
    turned_ = std::move(nodes);
    emit changed();
}

int LaneChoices::StackRows::of(std::uint32_t goroutine) const {
    if (const auto it = single.find(goroutine); it != single.end()) return it->second;
    return all && goroutine < all->size() ? (*all)[goroutine] : 0;
}

void LaneChoices::setStackRows(StackRows rows) {
    stacks_ = std::move(rows);
    emit changed();
}

void LaneChoices::setLabels(bool on) {
    if (labels_ == on) return;
    labels_ = on;
    emit changed();
}

void LaneChoices::setCommonHeight(LaneHeight height) {
    if (common_ == height && std::ranges::none_of(heights_, [](const auto& h) { return h.has_value(); }))
        return;
    common_ = height;
    heights_ = {};
    emit commonHeightChanged();
    emit changed();
}

int LaneChoices::laneHeight(LaneGroup group) const {
    return heights_[index(group)].value_or(pixels(common_));
}

void LaneChoices::setLaneHeight(LaneGroup group, std::optional<int> height) {
    if (height) height = std::clamp(*height, kLowestLane, kHighestLane);
    if (heights_[index(group)] == height) return;
    heights_[index(group)] = height;
    emit changed();
}

std::optional<int> LaneChoices::plotHeight(LaneKind kind) const {
    const auto it = plots_.find(kind);
    return it == plots_.end() ? std::nullopt : std::optional(it->second);
}

void LaneChoices::setPlotHeight(LaneKind kind, std::optional<int> height) {
    if (height) height = std::clamp(*height, kLowestPlot, kHighestPlot);
    if (plotHeight(kind) == height) return;
    if (height)
        plots_[kind] = *height;
    else
        plots_.erase(kind);
    emit changed();
}

}  // namespace golanes
