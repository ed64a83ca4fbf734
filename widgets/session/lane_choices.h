// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

#include <QObject>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace golanes {

// Height of one lane, device-independent pixels.
enum class LaneHeight : std::uint8_t { Compact, Normal, Roomy };
int pixels(LaneHeight height);  // 12, 18, 26

// Which lanes are shown, in which order and how high: what the user chose, apart from what the trace has.
class LaneChoices : public QObject {
    Q_OBJECT

  public:
    // Bounds of heights, device-independent pixels.
    static constexpr int kLowestLane = 10, kHighestLane = 80;
    static constexpr int kLowestPlot = 18, kHighestPlot = 400;

    // A lane that was moved stands after another of its siblings; none: before all of them.
    struct Move {
        LaneKey lane;
        std::optional<LaneKey> after;
        bool operator==(const Move&) const = default;
    };

    explicit LaneChoices(QObject* parent = nullptr);

    // What names lanes of a trace.
    struct Lanes {
        std::vector<LaneKey> pinned;
        std::set<LaneKey> hidden;
        std::vector<Move> moves;
    };
    Lanes lanes() const { return {pinned_, hidden_, moves_}; }
    void setLanes(Lanes lanes);
    // Forgets that, and what was folded in trees and which stacks were shown. What holds for any trace stays.
    void forgetLanes();
    // Everything as in a program that was never used.
    void reset();
    // Whether reset() would change anything.
    bool isDefault() const;

    // Lanes that stay at the top, in the order in which they stand there.
    const std::vector<LaneKey>& pinned() const { return pinned_; }
    bool isPinned(LaneKey lane) const;
    void setPinned(LaneKey lane, bool pinned);
    void unpinAll();

    const std::set<LaneKey>& hidden() const { return hidden_; }
    void setHidden(LaneKey lane, bool hidden);
    // Shows all hidden lanes of a group.
    void showHidden(LaneGroup group);

    // In the order in which they were made.
    const std::vector<Move>& moves() const { return moves_; }
    void move(LaneKey lane, std::optional<LaneKey> after);

    // Folded by the user, or, unless the user said something, by foldAtFirst().
    bool isCollapsed(LaneGroup group) const;
    void setCollapsed(LaneGroup group, bool collapsed);
    // What the user said; none: nothing.
    std::optional<bool> collapsedByUser(LaneGroup group) const { return collapsed_[index(group)]; }
    void foldAtFirst(LaneGroup group, bool fold);

    // Nodes of trees that are not as they are at first: those were folded that are open, or the other way
    // round. By LaneTree::foldKey().
    bool isTurned(std::uint64_t node) const { return turned_.contains(node); }
    void turn(std::uint64_t node);
    // All that are turned.
    void setTurned(std::set<std::uint64_t> nodes);

    // Rows that stack tracks take, by goroutine; 0: it has none.
    struct StackRows {
        std::map<std::uint32_t, std::uint8_t> single;
        std::shared_ptr<const std::vector<std::uint8_t>> all;  // null unless all goroutines have one
        int of(std::uint32_t goroutine) const;
        bool none() const { return single.empty() && !all; }
    };
    const StackRows& stackRows() const { return stacks_; }
    void setStackRows(StackRows rows);

    // Whether spans say what they are, where there is room.
    bool labels() const { return labels_; }
    void setLabels(bool on);

    // Height of lanes where a group has none of its own. Setting it takes that of all groups away.
    LaneHeight commonHeight() const { return common_; }
    void setCommonHeight(LaneHeight height);
    // Of one row of the lanes of a group, its separator included.
    int laneHeight(LaneGroup group) const;
    std::optional<int> ownHeight(LaneGroup group) const { return heights_[index(group)]; }
    void setLaneHeight(LaneGroup group, std::optional<int> height);
    // Of lanes that plot values; none: as many rows as it takes by nature.
    std::optional<int> plotHeight(LaneKind kind) const;
    void setPlotHeight(LaneKind kind, std::optional<int> height);

  signals:
    // Where lanes stand is no longer true.
    void changed();
    void collapsedChanged(golanes::LaneGroup group);
    void commonHeightChanged();

  private:
    static std::size_t index(LaneGroup group) { return static_cast<std::size_t>(group); }

    std::vector<LaneKey> pinned_;
    std::set<LaneKey> hidden_;
    std::vector<Move> moves_;
    std::array<std::optional<bool>, kLaneGroupCount> collapsed_;
    std::array<bool, kLaneGroupCount> atFirst_{};
    std::set<std::uint64_t> turned_;
    StackRows stacks_;
    bool labels_ = true;
    LaneHeight common_ = LaneHeight::Normal;
    std::array<std::optional<int>, kLaneGroupCount> heights_;
    std::map<LaneKind, int> plots_;
};

}  // namespace golanes
