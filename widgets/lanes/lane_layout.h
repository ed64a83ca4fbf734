// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_tree.h"
#include "core/store/sources.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace golanes {

class LaneChoices;

// Where each lane stands: pure arithmetic, in device-independent pixels from the top of all lanes. Cost of a
// question is at most logarithmic in the lanes; only arrange() walks them all.
class LaneLayout {
  public:
    // A group that has a bar. Pinned has one only while something is pinned.
    struct Group {
        LaneGroup group = LaneGroup::Heap;
        bool shown = false;
        bool collapsed = false;    // its lanes take no room
        int top = 0;               // of its bar
        int bottom = 0;            // of its last lane
        std::uint32_t lanes = 0;   // all it has; of Pinned: those that are
        std::uint32_t hidden = 0;  // by the user
        std::size_t firstRow = 0;  // its bar
        std::size_t endRow = 0;
    };
    enum class Disclosure : std::uint8_t { None, Closed, Open };
    // A lane, the bar of a group, or a bar within a group.
    struct Row {
        std::size_t index = 0;
        std::size_t group = 0;            // index of groups()
        std::optional<std::size_t> lane;  // same as `index`; none: a bar
        int top = 0;
        int height = 0;
        bool operator==(const Row&) const = default;
    };

    // Takes the lanes of a recording (without a trace: none) as naturalTree() has them. Follow with
    // arrange().
    void setSources(HeldSources sources);
    // Puts the lanes of a group together in another way. Follow with arrange().
    void setTree(LaneGroup group, LaneTree tree);
    const LaneTree& tree(LaneGroup group) const { return trees_[static_cast<std::size_t>(group)]; }
    // Gives every lane its place. `barHeight`: of the bars of groups and within them.
    void arrange(const LaneChoices& choices, int barHeight);
    // Pinned lanes stay at the top as far as they leave half of `viewHeight` to the others.
    void setViewHeight(int viewHeight);

    int height() const { return tops_.empty() ? 0 : tops_.back(); }
    // What lies above this does not scroll; 0 when nothing is pinned.
    int stickyEnd() const { return stickyEnd_; }
    int headerHeight() const { return barHeight_; }
    // Of a lane where its group has no height of its own.
    int laneHeight() const { return laneHeight_; }
    // By LaneGroup.
    const std::vector<Group>& groups() const { return groups_; }

    // Of a row that is a lane.
    LaneKey key(const Row& row) const { return places_[row.index].lane; }
    // How many rows a lane is divided into.
    int rowsOf(const Row& row) const { return places_[row.index].rows; }
    // How deep it stands below others of its group, and whether others stand below it.
    int depth(const Row& row) const { return places_[row.index].depth; }
    Disclosure disclosure(const Row& row) const { return places_[row.index].disclosure; }
    // How many nodes stand below a lane in the tree of its group, shown or not.
    std::uint32_t lanesBelow(const Row& row) const;
    // Of a bar within a group; null otherwise.
    const LaneBar* barOf(const Row& row) const;
    // Row of LaneTree::bars; none of other rows.
    std::optional<std::uint32_t> barNumber(const Row& row) const;
    // The lanes below a bar within a group, shown or not.
    std::vector<LaneKey> lanesOfBar(const Row& bar) const;
    // What LaneChoices::turn() takes to fold or unfold what stands below a lane or a bar within a group.
    std::uint64_t foldKey(const Row& row) const;

    // Where the bar of a group is drawn when the lanes are scrolled by `scroll`: it stays in sight as long as
    // one of its lanes is.
    int headerTop(std::size_t group, int scroll) const;
    // The bar within a group that `y` lies below (or on); none where there is none.
    std::optional<Row> barAbove(int y) const;
    // Where what belongs to a bar within a group ends.
    int bottomOfBar(const Row& bar) const;

    // The row that covers `y`; none above the first and below the last.
    std::optional<Row> rowAt(int y) const;
    // Rows that overlap [y0, y1), from top to bottom.
    std::vector<Row> rowsBetween(int y0, int y1) const;
    // The row of a lane; none when it is not shown.
    std::optional<Row> rowOf(LaneKey lane) const;
    Row headerRow(std::size_t group) const { return row(groups_[group].firstRow); }
    // What stays the same of a bar when lanes are arranged anew; none of a lane.
    struct BarId {
        std::size_t group = 0;
        std::uint32_t node = kGroupBar;  // of a bar within the group
        bool operator==(const BarId&) const = default;
    };
    static constexpr std::uint32_t kGroupBar = ~std::uint32_t{0};
    std::optional<BarId> barId(const Row& row) const;
    std::optional<Row> rowOfBar(BarId bar) const;
    // The row after (`step` 1) or before (-1) another; none at the ends.
    std::optional<Row> neighbour(const Row& row, int step) const;
    // The lane after (`step` 1) or before (-1) another that stands below the same; none at the ends.
    std::optional<Row> sibling(const Row& lane, int step) const;
    // Whether both are lanes that stand below the same. Cost grows with what lies between.
    bool areSiblings(const Row& a, const Row& b) const;

  private:
    enum class Kind : std::uint8_t { Group, Bar, Lane };
    struct Place {
        LaneKey lane;
        std::uint32_t node = 0;  // of the tree of the lane's group; of Pinned: unused
        std::uint16_t depth = 0;
        std::uint8_t group = 0;
        std::uint8_t rows = 1;
        Kind kind = Kind::Lane;
        Disclosure disclosure = Disclosure::None;
    };
    struct Pass;

    void addGroup(Pass& pass, LaneGroup group);
    void addLevel(Pass& pass, std::uint32_t first, std::uint32_t end);
    void addNode(Pass& pass, std::uint32_t node);
    void addLane(Pass& pass, LaneKey lane, const Place& place);
    void add(Pass& pass, const Place& place, int height);
    LaneNode nodeAt(const Place& place) const;
    Row row(std::size_t index) const;

    HeldSources sources_;
    std::array<LaneTree, kLaneGroupCount> trees_;
    std::vector<Group> groups_;
    std::vector<Place> places_;
    std::vector<int> tops_;                                           // by place; one more for the end
    std::vector<std::uint32_t> bars_;                                 // places that are bars within a group
    std::array<std::vector<std::uint32_t>, kLaneKindCount> placeOf_;  // by kind and entity: place + 1
    int barHeight_ = 0;
    int laneHeight_ = 1;
    int pinnedEnd_ = 0;
    int stickyEnd_ = 0;
};

}  // namespace golanes
