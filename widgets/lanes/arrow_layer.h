// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/waits/wake_chain.h"
#include "core/plan/plan_arrows.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/session/target.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace golanes {

class ViewState;

// One arrow of the selected thing, between two lanes at one instant.
struct LaneArrow {
    Timestamp time = 0;
    Target from, to;
    bool chain = false;  // leads to the selected thing; else it is one of those that the selected thing woke
    bool creation = false;
};

// A stretch of a waker's lane on which the chain runs.
struct ChainRun {
    LaneKey lane;
    TimeRange time;
};

// Upper and lower edge of what arrows lead to, device pixels.
struct LaneEdges {
    int top = 0;
    int bottom = 0;
    int middle() const { return (top + bottom) / 2; }
};

// Where an arrow leaves the lanes in sight: a label that leads on.
struct EdgeLink {
    QRectF rect;  // device-independent pixels of the lanes' widget
    QString text;
    Target target;
};

// Which arrows there are over the lanes: of the selected thing (who woke it, back to something that ran, and
// whom it wakes), and, on demand, all in sight. Holds what was found until something changes.
class ArrowLayer {
  public:
    // Most arrows at once, of the selected thing and of all in sight.
    static constexpr std::size_t kMostOfSelection = 64;
    static constexpr std::size_t kMostOfAll = 200;

    // Brings it up to date with what is selected and in sight.
    void update(const LaneScene& scene, const ViewState& state);

    const std::vector<LaneArrow>& arrows() const { return arrows_; }
    const std::vector<ChainRun>& runs() const { return runs_; }
    const WakeChain& chain() const { return chain_; }
    std::uint64_t wokenBySelection() const { return woken_; }
    const ArrowPlan& all() const { return all_; }
    ArrowKinds kinds() const { return kinds_; }

    // Edges of a lane's first row, of its group's bar when that is folded; they may lie beyond what is in
    // sight. None when there are no lanes.
    std::optional<LaneEdges> edgesOf(const LaneScene& scene, LaneKey lane) const;

    void setLinks(std::vector<EdgeLink> links) { links_ = std::move(links); }
    const std::vector<EdgeLink>& links() const { return links_; }
    const EdgeLink* linkAt(QPointF point) const;

  private:
    void takeSelection(const Trace& trace, const Target& selected);
    void addChain(const Trace& trace);
    void addWoken(const Trace& trace, const WakeIndex& index, TimeRange seen);

    const Trace* trace_ = nullptr;
    std::optional<Target> selection_;
    SpanIndex span_ = kNoSpan;  // that is selected
    WakeChain chain_;
    std::vector<LaneArrow> arrows_;
    std::vector<ChainRun> runs_;
    std::uint64_t woken_ = 0;  // by the selected span, in sight

    ArrowPlan all_;
    ArrowKinds kinds_;
    TimeAxis axis_;
    std::vector<GoroutineIndex> lanes_;
    const WakeIndex* index_ = nullptr;

    std::vector<EdgeLink> links_;
};

}  // namespace golanes
