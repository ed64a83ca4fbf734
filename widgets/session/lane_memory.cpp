// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/lane_memory.h"

#include "core/plan/lane_tree.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"

#include <array>

namespace golanes {

namespace {

template <class E>
struct Named {
    E value;
    const char* name;
};

constexpr std::array kGroups{Named{LaneGroup::Heap, "heap"},
                             Named{LaneGroup::Gc, "gc"},
                             Named{LaneGroup::Netpoll, "netpoll"},
                             Named{LaneGroup::Timers, "timers"},
                             Named{LaneGroup::Tasks, "tasks"},
                             Named{LaneGroup::Procs, "procs"},
                             Named{LaneGroup::Cpus, "cpus"},
                             Named{LaneGroup::Threads, "threads"},
                             Named{LaneGroup::OtherThreads, "other-threads"},
                             Named{LaneGroup::Goroutines, "goroutines"}};
constexpr std::array kPlots{Named{LaneKind::Heap, "heap"}, Named{LaneKind::GoroutineCounts, "counts"},
                            Named{LaneKind::NetpollWaiting, "waiting"},
                            Named{LaneKind::PerfCounter, "counter"}};
constexpr std::array kGroupings{
    Named{GoroutineGrouping::Flat, "flat"}, Named{GoroutineGrouping::Function, "function"},
    Named{GoroutineGrouping::Creator, "creator"}, Named{GoroutineGrouping::Task, "task"}};

constexpr std::array kBandShows{Named{GcBands::Show::StopTheWorld, "stop-the-world"},
                                Named{GcBands::Show::Both, "both"}};

const QString kBands = QStringLiteral("bands");
const QString kWakeArrows = QStringLiteral("arrows-wake");
const QString kCreationArrows = QStringLiteral("arrows-create");
const QString kGrouping = QStringLiteral("grouping");
const QString kFiltered = QStringLiteral("filtered");
const QString kDimmed = QStringLiteral("dimmed");
const QString kTimersOfProcs = QStringLiteral("unfolded-timers-of-procs");
const QString kLabels = QStringLiteral("labels");

QString key(const char* what, const char* name) {
    return QLatin1String(what) + QLatin1String(name);
}

}  // namespace

QVariantMap savedLanes(const ViewState& state) {
    const LaneChoices& lanes = *state.lanes();
    QVariantMap out;
    for (const auto& group : kGroups) {
        if (const auto folded = lanes.collapsedByUser(group.value)) out[key("folded-", group.name)] = *folded;
        if (const auto height = lanes.ownHeight(group.value)) out[key("height-", group.name)] = *height;
    }
    for (const auto& plot : kPlots)
        if (const auto height = lanes.plotHeight(plot.value)) out[key("plot-", plot.name)] = *height;
    for (const auto& grouping : kGroupings)
        if (state.goroutineLanes()->grouping() == grouping.value && grouping.value != GoroutineGrouping::Flat)
            out[kGrouping] = QString::fromLatin1(grouping.name);
    if (state.goroutineLanes()->dims()) out[kFiltered] = kDimmed;
    if (lanes.isTurned(LaneTree::kTimersOfProcs)) out[kTimersOfProcs] = true;
    if (!lanes.labels()) out[kLabels] = false;
    for (const auto& bands : kBandShows)
        if (state.gcBands()->show() == bands.value) out[kBands] = QString::fromLatin1(bands.name);
    if (state.wakeLinks()->arrows().wakeups) out[kWakeArrows] = true;
    if (state.wakeLinks()->arrows().creations) out[kCreationArrows] = true;
    return out;
}

void restoreLanes(ViewState& state, const QVariantMap& saved) {
    LaneChoices& lanes = *state.lanes();
    const auto number = [&saved](const QString& name) -> std::optional<int> {
        bool ok = false;
        const int value = saved.value(name).toInt(&ok);
        return ok ? std::optional(value) : std::nullopt;
    };
    for (const auto& group : kGroups) {
        const QVariant folded = saved.value(key("folded-", group.name));
        if (folded.isValid()) lanes.setCollapsed(group.value, folded.toBool());
        if (const auto height = number(key("height-", group.name))) lanes.setLaneHeight(group.value, height);
    }
    for (const auto& plot : kPlots)
        if (const auto height = number(key("plot-", plot.name))) lanes.setPlotHeight(plot.value, height);
    for (const auto& grouping : kGroupings)
        if (saved.value(kGrouping).toString() == QLatin1String(grouping.name))
            state.goroutineLanes()->setGrouping(grouping.value);
    state.goroutineLanes()->setDims(saved.value(kFiltered).toString() == kDimmed);
    if (saved.value(kTimersOfProcs).toBool() != lanes.isTurned(LaneTree::kTimersOfProcs))
        lanes.turn(LaneTree::kTimersOfProcs);
    lanes.setLabels(saved.value(kLabels, true).toBool());
    for (const auto& bands : kBandShows)
        if (saved.value(kBands).toString() == QLatin1String(bands.name))
            state.gcBands()->setShow(bands.value);
    ArrowKinds arrows;
    arrows.wakeups = saved.value(kWakeArrows).toBool();
    arrows.creations = saved.value(kCreationArrows).toBool();
    state.wakeLinks()->setArrows(arrows);
}

}  // namespace golanes
