// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_layout.h"

#include "widgets/lanes/lane_group.h"
#include "widgets/session/lane_choices.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace golanes {

namespace {

// Pixels are int everywhere in Qt; a trace with more lanes than fit ends early instead of wrapping.
constexpr int kLowest = std::numeric_limits<int>::max() / 2;

std::size_t indexOf(LaneGroup group) {
    return static_cast<std::size_t>(group);
}

// Nodes of one level in the order that the user gave them: each move in turn.
void reorder(const LaneTree& tree, const std::vector<LaneChoices::Move>& moves,
             std::vector<std::uint32_t>& siblings) {
    const auto find = [&](LaneKey lane) {
        return std::ranges::find_if(siblings, [&](std::uint32_t i) {
            return tree.nodes[i].bar == LaneNode::kNoBar && tree.nodes[i].lane == lane;
        });
    };
    for (const LaneChoices::Move& move : moves) {
        const auto from = find(move.lane);
        if (from == siblings.end() || (move.after && find(*move.after) == siblings.end())) continue;
        const std::uint32_t node = *from;
        siblings.erase(from);
        siblings.insert(move.after ? find(*move.after) + 1 : siblings.begin(), node);
    }
}

}  // namespace

// What arranging a group needs to know; lanes that stand elsewhere or nowhere are few.
struct LaneLayout::Pass {
    const LaneChoices& choices;
    std::vector<LaneKey> pinned;  // sorted
    int y = 0;
    Group* group = nullptr;
    const LaneTree* tree = nullptr;
    std::vector<LaneChoices::Move> moves;  // of this group
    bool someHidden = false;               // of this group
};

void LaneLayout::setSources(HeldSources sources) {
    sources_ = std::move(sources);
    for (std::size_t g = 0; g < kLaneGroupCount; ++g)
        trees_[g] = sources_.trace ? naturalTree(*sources_, static_cast<LaneGroup>(g)) : LaneTree();
    groups_.clear();
    places_.clear();
    tops_.clear();
    bars_.clear();
    for (auto& places : placeOf_) places.clear();
    stickyEnd_ = pinnedEnd_ = 0;
}

void LaneLayout::setTree(LaneGroup group, LaneTree tree) {
    trees_[indexOf(group)] = std::move(tree);
}

void LaneLayout::arrange(const LaneChoices& choices, int barHeight) {
    if (!sources_.trace) return;
    barHeight_ = barHeight;
    laneHeight_ = pixels(choices.commonHeight());
    groups_.assign(kLaneGroupCount, {});
    places_.clear();
    tops_.clear();
    bars_.clear();
    for (auto& places : placeOf_) places.clear();
    Pass pass{choices, choices.pinned(), 0, nullptr, nullptr, {}, false};
    std::ranges::sort(pass.pinned);
    addGroup(pass, LaneGroup::Pinned);
    pinnedEnd_ = pass.y;
    for (std::size_t g = 0; g < indexOf(LaneGroup::Pinned); ++g) addGroup(pass, static_cast<LaneGroup>(g));
    tops_.push_back(pass.y);
}

void LaneLayout::addGroup(Pass& pass, LaneGroup id) {
    Group& group = groups_[indexOf(id)];
    group.group = id;
    group.top = group.bottom = pass.y;
    group.firstRow = group.endRow = places_.size();
    group.shown = id == LaneGroup::Pinned ? !pass.pinned.empty() : isRecorded(*sources_, id);
    if (!group.shown) return;
    const auto ofGroup = [this, id](LaneKey lane) { return groupOfLane(*this, lane) == id; };
    group.collapsed = pass.choices.isCollapsed(id);
    group.hidden = static_cast<std::uint32_t>(std::ranges::count_if(pass.choices.hidden(), ofGroup));
    group.lanes =
        id == LaneGroup::Pinned ? static_cast<std::uint32_t>(pass.pinned.size()) : trees_[indexOf(id)].lanes;
    pass.group = &group;
    pass.tree = &trees_[indexOf(id)];
    pass.someHidden = group.hidden > 0;
    pass.moves.clear();
    std::ranges::copy_if(pass.choices.moves(), std::back_inserter(pass.moves), ofGroup,
                         &LaneChoices::Move::lane);
    Place bar;
    bar.kind = Kind::Group;
    bar.group = static_cast<std::uint8_t>(id);
    add(pass, bar, barHeight_);
    if (!group.collapsed) {
        Place place;
        place.group = bar.group;
        if (id == LaneGroup::Pinned)
            for (const LaneKey& lane : pass.choices.pinned()) addLane(pass, lane, place);
        else
            addLevel(pass, 0, static_cast<std::uint32_t>(pass.tree->nodes.size()));
    }
    group.bottom = pass.y;
    group.endRow = places_.size();
}

void LaneLayout::addLevel(Pass& pass, std::uint32_t first, std::uint32_t end) {
    const std::vector<LaneNode>& nodes = pass.tree->nodes;
    if (pass.moves.empty()) {
        for (std::uint32_t i = first; i < end; i = nodes[i].end) addNode(pass, i);
        return;
    }
    std::vector<std::uint32_t> siblings;
    for (std::uint32_t i = first; i < end; i = nodes[i].end) siblings.push_back(i);
    reorder(*pass.tree, pass.moves, siblings);
    for (const std::uint32_t i : siblings) addNode(pass, i);
}

void LaneLayout::addNode(Pass& pass, std::uint32_t index) {
    const LaneNode& node = pass.tree->nodes[index];
    const bool parent = node.end > index + 1;
    Place place;
    place.node = index;
    place.depth = node.depth;
    place.group = static_cast<std::uint8_t>(pass.group->group);
    const bool folded =
        parent && pass.tree->foldedAtFirst(node) != pass.choices.isTurned(pass.tree->foldKey(node));
    if (parent) place.disclosure = folded ? Disclosure::Closed : Disclosure::Open;
    if (node.bar != LaneNode::kNoBar) {
        place.kind = Kind::Bar;
        bars_.push_back(static_cast<std::uint32_t>(places_.size()));
        add(pass, place, barHeight_);
    } else {
        const bool elsewhere = std::ranges::binary_search(pass.pinned, node.lane);
        if (!elsewhere && !(pass.someHidden && pass.choices.hidden().contains(node.lane)))
            addLane(pass, node.lane, place);
    }
    if (parent && !folded) addLevel(pass, index + 1, node.end);
}

void LaneLayout::addLane(Pass& pass, LaneKey lane, const Place& at) {
    Place place = at;
    place.lane = lane;
    const LaneGroup group = groupOf(lane.kind);
    const bool stack = lane.kind == LaneKind::Stack;
    const int natural = stack ? pass.choices.stackRows().of(lane.entity) : golanes::rowsOf(*sources_, lane);
    const int rows = std::clamp(natural, 1, 255);
    std::vector<std::uint32_t>& places = placeOf_[static_cast<std::size_t>(lane.kind)];
    if (places.size() <= lane.entity) places.resize(lane.entity + 1);
    places[lane.entity] = static_cast<std::uint32_t>(places_.size()) + 1;
    const int rowHeight = pass.choices.laneHeight(group);
    if (isPlot(lane.kind))
        return add(pass, place, pass.choices.plotHeight(lane.kind).value_or(rows * rowHeight));
    place.rows = static_cast<std::uint8_t>(rows);
    add(pass, place, rows * rowHeight);
    if (lane.kind != LaneKind::Goroutine || pass.choices.stackRows().of(lane.entity) == 0) return;
    Place below = at;
    ++below.depth;
    below.disclosure = Disclosure::None;
    addLane(pass, {LaneKind::Stack, lane.entity}, below);
}

void LaneLayout::add(Pass& pass, const Place& place, int height) {
    places_.push_back(place);
    tops_.push_back(pass.y);
    pass.y = std::min(kLowest, pass.y + height);
}

void LaneLayout::setViewHeight(int viewHeight) {
    stickyEnd_ = 0;
    for (std::size_t i = 0; i < places_.size() && tops_[i + 1] <= pinnedEnd_; ++i)
        if (i == 0 || tops_[i + 1] <= viewHeight / 2) stickyEnd_ = tops_[i + 1];
}

LaneNode LaneLayout::nodeAt(const Place& place) const {
    const std::vector<LaneNode>& nodes = trees_[place.group].nodes;
    return place.node < nodes.size() ? nodes[place.node] : LaneNode{place.lane};
}

std::uint64_t LaneLayout::foldKey(const Row& row) const {
    return trees_[row.group].foldKey(nodeAt(places_[row.index]));
}

std::uint32_t LaneLayout::lanesBelow(const Row& row) const {
    const Place& place = places_[row.index];
    if (place.disclosure == Disclosure::None) return 0;
    return nodeAt(place).end - place.node - 1;
}

std::optional<std::uint32_t> LaneLayout::barNumber(const Row& row) const {
    const Place& place = places_[row.index];
    return place.kind == Kind::Bar ? std::optional(nodeAt(place).bar) : std::nullopt;
}

const LaneBar* LaneLayout::barOf(const Row& row) const {
    const auto number = barNumber(row);
    return number ? &trees_[row.group].bars[*number] : nullptr;
}

std::vector<LaneKey> LaneLayout::lanesOfBar(const Row& bar) const {
    const Place& place = places_[bar.index];
    std::vector<LaneKey> lanes;
    for (std::uint32_t i = place.node + 1; i < nodeAt(place).end; ++i)
        lanes.push_back(trees_[place.group].nodes[i].lane);
    return lanes;
}

LaneLayout::Row LaneLayout::row(std::size_t index) const {
    const Place& place = places_[index];
    const std::optional<std::size_t> lane = place.kind == Kind::Lane ? std::optional(index) : std::nullopt;
    return {index, place.group, lane, tops_[index], tops_[index + 1] - tops_[index]};
}

int LaneLayout::headerTop(std::size_t group, int scroll) const {
    const Group& g = groups_[group];
    const int line = scroll + stickyEnd_;
    return g.top >= line ? g.top : std::max(g.top, std::min(line, g.bottom - barHeight_));
}

std::optional<LaneLayout::Row> LaneLayout::barAbove(int y) const {
    const auto at = rowAt(y);
    if (!at) return std::nullopt;
    const auto after = std::ranges::upper_bound(bars_, at->index);
    if (after == bars_.begin() || places_[*(after - 1)].group != at->group) return std::nullopt;
    return row(*(after - 1));
}

int LaneLayout::bottomOfBar(const Row& bar) const {
    const auto after = std::ranges::upper_bound(bars_, bar.index);
    const std::size_t end = groups_[bar.group].endRow;
    return tops_[after == bars_.end() ? end : std::min<std::size_t>(*after, end)];
}

std::optional<LaneLayout::Row> LaneLayout::rowAt(int y) const {
    if (y < 0 || y >= height()) return std::nullopt;
    const auto after = std::ranges::upper_bound(tops_, y);
    return row(static_cast<std::size_t>(after - tops_.begin()) - 1);
}

std::vector<LaneLayout::Row> LaneLayout::rowsBetween(int y0, int y1) const {
    std::vector<Row> out;
    for (std::optional<Row> at = rowAt(std::max(0, y0)); at && at->top < y1; at = neighbour(*at, 1))
        out.push_back(*at);
    return out;
}

std::optional<LaneLayout::Row> LaneLayout::rowOf(LaneKey lane) const {
    const std::vector<std::uint32_t>& places = placeOf_[static_cast<std::size_t>(lane.kind)];
    if (lane.entity >= places.size() || places[lane.entity] == 0) return std::nullopt;
    return row(places[lane.entity] - 1);
}

std::optional<LaneLayout::BarId> LaneLayout::barId(const Row& row) const {
    const Place& place = places_[row.index];
    if (place.kind == Kind::Lane) return std::nullopt;
    return BarId{row.group, place.kind == Kind::Bar ? place.node : kGroupBar};
}

std::optional<LaneLayout::Row> LaneLayout::rowOfBar(BarId bar) const {
    if (bar.group >= groups_.size() || !groups_[bar.group].shown) return std::nullopt;
    if (bar.node == kGroupBar) return headerRow(bar.group);
    const auto at = std::ranges::find_if(
        bars_, [&](std::uint32_t i) { return places_[i].group == bar.group && places_[i].node == bar.node; });
    return at == bars_.end() ? std::nullopt : std::optional(row(*at));
}

std::optional<LaneLayout::Row> LaneLayout::neighbour(const Row& from, int step) const {
    if (step < 0) return from.index > 0 ? std::optional(row(from.index - 1)) : std::nullopt;
    return from.index + 1 < places_.size() ? std::optional(row(from.index + 1)) : std::nullopt;
}

std::optional<LaneLayout::Row> LaneLayout::sibling(const Row& lane, int step) const {
    const Place& from = places_[lane.index];
    for (auto at = neighbour(lane, step); at; at = neighbour(*at, step)) {
        const Place& place = places_[at->index];
        if (place.group != from.group || place.depth < from.depth || place.kind == Kind::Group) break;
        if (place.depth == from.depth && place.kind == Kind::Lane) return at;
    }
    return std::nullopt;
}

bool LaneLayout::areSiblings(const Row& a, const Row& b) const {
    const Place &x = places_[a.index], &y = places_[b.index];
    if (!a.lane || !b.lane || x.group != y.group || x.depth != y.depth) return false;
    const auto first = places_.begin() + static_cast<std::ptrdiff_t>(std::min(a.index, b.index));
    const auto last = places_.begin() + static_cast<std::ptrdiff_t>(std::max(a.index, b.index));
    return std::none_of(first, last, [&](const Place& p) { return p.depth < x.depth; });
}

}  // namespace golanes
