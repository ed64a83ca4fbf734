// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

#include <QObject>

#include <array>
#include <map>
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

    // Forgets what names lanes of a trace: pins, hidden and moved ones. What holds for any trace stays.
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
    LaneHeight common_ = LaneHeight::Normal;
    std::array<std::optional<int>, kLaneGroupCount> heights_;
    std::map<LaneKind, int> plots_;
};

}  // namespace golanes
