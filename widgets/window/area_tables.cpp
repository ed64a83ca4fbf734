// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/area_tables.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/span_label.h"
#include "widgets/session/area_cpu.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::AreaTables)
};

using Cell = FactsTable::Cell;

Cell word(const QString& text) {
    return {text, 0, {}};
}

Cell duration(Duration d) {
    return {text(formatDuration(d)), static_cast<double>(d), text(formatExactNs(d))};
}

Cell count(std::uint64_t n) {
    return {text(formatCount(n)), static_cast<double>(n), {}};
}

Cell share(Duration part, Duration whole) {
    const double s = whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
    return {QStringLiteral("%1 %").arg(s * 100, 0, 'f', 1), s, {}};
}

FactsTable::Column name(const QString& title) {
    return {title, false, false, false};
}

// Of functions: shortened at their packages.
FactsTable::Column functionName(const QString& title) {
    return {title, false, false, true};
}

FactsTable::Column number(const QString& title) {
    return {title, true, false, false};
}

FactsTable::Column bar(const QString& title) {
    return {title, true, true, false};
}

FactsTable carriers(const ViewState& state, LaneKind kind, const std::vector<CarrierSum>& sums) {
    FactsTable table;
    table.columns = {name(kind == LaneKind::Proc ? Words::tr("Processor") : Words::tr("Thread")),
                     bar(Words::tr("Busy")),
                     number(Words::tr("Goroutines")),
                     number(Words::tr("GC Workers")),
                     number(Words::tr("System Calls")),
                     number(kind == LaneKind::Proc ? Words::tr("Idle") : Words::tr("No Goroutine")),
                     number(Words::tr("Runs"))};
    const TimeRange range = state.areaReport()->sums()->range;
    for (const CarrierSum& s : sums) {
        const Duration busy = s.running + s.gcWorker + s.syscall;
        const LaneKey lane{kind, s.index};
        table.rows << FactsTable::Row{
            {word(laneTitle(*state.trace(), lane)), share(busy, range.length()), duration(s.running),
             duration(s.gcWorker), duration(s.syscall), duration(range.length() - busy), count(s.runs)},
            ColorRole::None,
            Target::place(lane, range.begin)};
    }
    return table;
}

QList<FactsTable::Column> quantileColumns() {
    return {number(Words::tr("Count")), number(Words::tr("Total")), number(Words::tr("Min")),
            number(Words::tr("Mean")),  number(Words::tr("P50")),   number(Words::tr("P99")),
            number(Words::tr("Max"))};
}

QList<Cell> quantileCells(const Quantiles& q) {
    return {count(q.count),  duration(q.total),
            duration(q.min), duration(q.total / static_cast<Duration>(std::max<std::uint64_t>(q.count, 1))),
            duration(q.p50), duration(q.p99),
            duration(q.max)};
}

QString wakeName(WakeKind kind) {
    switch (kind) {
        case WakeKind::Netpoll:
            return Words::tr("network, on a processor");
        case WakeKind::NetpollNoP:
            return Words::tr("network, without a processor");
        case WakeKind::NetDeadline:
            return Words::tr("network deadline");
        case WakeKind::TimerSleep:
            return Words::tr("sleep ended");
        case WakeKind::TimerChannel:
            return Words::tr("timer channel (inferred)");
        case WakeKind::TimerFunc:
            return Words::tr("timer function");
    }
    return {};
}

// A change in bytes: "+4.1 MB".
QString change(std::uint64_t from, std::uint64_t to) {
    return to >= from ? u'+' + text(formatBytes(to - from)) : u'−' + text(formatBytes(from - to));
}

// A state with its reason: several reasons lead to the states that are named alone.
QString stateName(const Trace& trace, const StateInfo& info) {
    const QString state = stateText(trace, info), reason = text(trace.strings[info.reason]);
    const bool told = info.state == GoState::Waiting || reason.isEmpty();
    return told ? state : Words::tr("%1 (%2)").arg(state, reason);
}

void addHeap(FactsTable& table, const QString& label, const std::optional<MetricSum>& sum) {
    if (!sum) return;
    const auto add = [&](const QString& what, const QString& value) {
        table.rows << FactsTable::Row{{word(what), word(value)}, ColorRole::None, {}};
    };
    add(label, Words::tr("%1 – %2").arg(text(formatBytes(sum->min)), text(formatBytes(sum->max))));
    add(Words::tr("%1, change").arg(label), change(sum->first, sum->last));
}

Duration timeOf(const AreaSums& sums, StateClass c) {
    return sums.classes[static_cast<std::size_t>(c)].time;
}

}  // namespace

FactsTable areaSummary(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("Area");
    table.columns = {name(Words::tr("What")), number(Words::tr("Value"))};
    if (!state.area()->any()) return table;
    const auto add = [&](const QString& label, const Cell& cell, ColorRole role = ColorRole::None) {
        table.rows << FactsTable::Row{{word(label), cell}, role, {}};
    };
    add(Words::tr("Length"), duration(state.area()->range().length()));
    const auto& passing = state.goroutineLanes()->passing();
    if (!passing.empty())
        add(Words::tr("Filter lets pass"),
            count(static_cast<std::uint64_t>(std::ranges::count(passing, true))));
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    table.complete = state.areaReport()->sumsAreCurrent();
    if (!sums) return table;
    if (sums->goroutines > 0) {
        add(Words::tr("Goroutines"), count(sums->goroutines));
        add(Words::tr("Spans"), count(sums->spans()));
        add(Words::tr("Wake-ups"), count(sums->wakeups));
        add(Words::tr("Goroutine time"), duration(sums->time()));
    }
    const auto ranges = [&](const TimeCount& t) {
        return Cell{
            Words::tr("%1 in %2").arg(text(formatDuration(t.time)), text(formatCount(t.count))), 0, {}};
    };
    add(Words::tr("GC marking"), ranges(sums->gcMark), ColorRole::Gc);
    add(Words::tr("World stopped"), ranges(sums->stopTheWorld), ColorRole::StopTheWorld);
    addHeap(table, Words::tr("Heap live"), sums->heapLive);
    addHeap(table, Words::tr("Heap goal"), sums->heapGoal);
    return table;
}

FactsTable areaStates(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("States");
    table.columns = {name(Words::tr("State")), bar(Words::tr("Share")), number(Words::tr("Time")),
                     number(Words::tr("Spans"))};
    table.complete = !state.area()->any() || state.areaReport()->sumsAreCurrent();
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    if (!sums) return table;
    for (const StateSum& s : sums->states) {
        const StateInfo& info = state.trace()->states[s.state];
        table.rows << FactsTable::Row{{word(stateName(*state.trace(), info)), share(s.sum.time, sums->time()),
                                       duration(s.sum.time), count(s.sum.count)},
                                      roleOf(info.cls),
                                      {}};
    }
    return table;
}

FactsTable areaFunctions(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("Functions");
    table.columns = {functionName(Words::tr("Start Function")), bar(Words::tr("Share")),
                     number(Words::tr("Running")), number(Words::tr("Goroutines"))};
    table.complete = !state.area()->any() || state.areaReport()->sumsAreCurrent();
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    if (!sums) return table;
    const Duration running = timeOf(*sums, StateClass::Running);
    for (const FunctionSum& f : sums->functions) {
        const QString function = text(state.trace()->strings[f.name]);
        table.rows << FactsTable::Row{
            {word(function.isEmpty() ? Words::tr("(unknown)") : function), share(f.running, running),
             duration(f.running), count(f.goroutines)},
            ColorRole::None,
            Target::place({LaneKind::Goroutine, f.busiest.value}, sums->range.begin)};
    }
    return table;
}

FactsTable areaSites(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("Blocked at");
    table.columns = {functionName(Words::tr("Function")),
                     name(Words::tr("Source")),
                     name(Words::tr("State")),
                     bar(Words::tr("Share")),
                     number(Words::tr("Time")),
                     number(Words::tr("Spans"))};
    table.complete = !state.area()->any() || state.areaReport()->sumsAreCurrent();
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    if (!sums) return table;
    Duration whole = 0;
    for (const SiteSum& s : sums->sites) whole += s.sum.time;
    for (const SiteSum& s : sums->sites) {
        const Trace& trace = *state.trace();
        const Frame frame = s.site.valid() ? trace.stacks.frame(s.site) : Frame{};
        const QString file = text(trace.strings[frame.file]);
        const QString line = file.isEmpty() ? QString() : QStringLiteral("%1:%2").arg(file).arg(frame.line);
        Cell source = word(line.section(u'/', -1));
        source.exact = line;
        const StateInfo& info = trace.states[s.state];
        table.rows << FactsTable::Row{
            {word(s.site.valid() ? text(trace.strings[frame.function]) : Words::tr("(no stack)")), source,
             word(stateText(trace, info)), share(s.sum.time, whole), duration(s.sum.time),
             count(s.sum.count)},
            roleOf(info.cls),
            {}};
    }
    return table;
}

FactsTable areaStacks(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("Stacks");
    table.columns = {functionName(Words::tr("Function")), bar(Words::tr("Share")),
                     number(Words::tr("On Stack")),       number(Words::tr("Innermost")),
                     number(Words::tr("Stacks")),         number(Words::tr("Samples"))};
    table.complete = !state.area()->any() || state.areaReport()->stacksAreCurrent();
    Duration whole = 0;  // each stack has one innermost frame
    for (const FrameTime& f : state.areaReport()->stacks()) whole += f.leaf;
    for (const FrameTime& f : state.areaReport()->stacks()) {
        table.rows << FactsTable::Row{
            {word(text(state.trace()->strings[f.function])), share(f.total, whole), duration(f.total),
             duration(f.leaf), count(f.stacks), count(f.samples)},
            ColorRole::Frame,
            Target::place({LaneKind::Stack, f.goroutine.value}, f.longest.begin)};
    }
    return table;
}

FactsTable areaProcs(const ViewState& state) {
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    FactsTable table = sums ? carriers(state, LaneKind::Proc, sums->procs) : FactsTable();
    table.title = Words::tr("Processors");
    table.complete = !state.area()->any() || state.areaReport()->sumsAreCurrent();
    return table;
}

FactsTable areaThreads(const ViewState& state) {
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    FactsTable table = sums ? carriers(state, LaneKind::Thread, sums->threads) : FactsTable();
    table.rows.removeIf([](const FactsTable::Row& row) { return row.cells.back().sortBy == 0; });
    table.title = Words::tr("Threads");
    table.complete = !state.area()->any() || state.areaReport()->sumsAreCurrent();
    return table;
}

FactsTable areaWakes(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("Network and Timers");
    table.columns = QList{name(Words::tr("Woken by, Until It Ran"))} + quantileColumns();
    table.complete = !state.area()->any() || state.areaReport()->delaysAreCurrent();
    if (!state.areaReport()->delays()) return table;
    for (const WakeSum& w : state.areaReport()->delays()->wakes)
        table.rows << FactsTable::Row{
            QList{word(wakeName(w.kind))} + quantileCells(w.delay), roleOf(w.kind), {}};
    return table;
}

FactsTable areaTasks(const ViewState& state) {
    FactsTable table;
    table.title = Words::tr("Tasks");
    table.columns = QList{name(Words::tr("Task, Its Whole Duration"))} + quantileColumns();
    table.complete = !state.area()->any() || state.areaReport()->delaysAreCurrent();
    if (!state.areaReport()->delays()) return table;
    for (const TaskSum& t : state.areaReport()->delays()->tasks) {
        const QString task = text(state.trace()->strings[t.name]);
        table.rows << FactsTable::Row{
            QList{word(task.isEmpty() ? Words::tr("(unnamed)") : task)} + quantileCells(t.duration),
            ColorRole::User,
            {}};
    }
    return table;
}

FactsTable areaCpu(const ViewState& state) {
    const AreaCpu& cpu = state.areaReport()->cpu();
    const bool whole = !state.kernel() || state.kernel()->runsComplete;
    FactsTable table;
    table.title = whole ? Words::tr("CPU") : Words::tr("CPU (incomplete)");
    table.columns = {functionName(Words::tr("Start Function")),
                     number(Words::tr("Running (Go)")),
                     bar(Words::tr("Truly")),
                     number(whole ? Words::tr("On CPU") : Words::tr("On CPU, at Least")),
                     number(Words::tr("Off CPU")),
                     number(Words::tr("Run Queue")),
                     number(Words::tr("Blocked")),
                     number(Words::tr("Runnable (Go)"))};
    table.complete = cpu.isCurrent();
    if (!cpu.totals()) return table;
    const auto add = [&](const QString& what, const CpuTimes& t) {
        table.rows << FactsTable::Row{{word(what), duration(t.running), share(t.onCpu, t.running),
                                       duration(t.onCpu), duration(t.runQueue + t.blocked),
                                       duration(t.runQueue), duration(t.blocked), duration(t.runnable)},
                                      ColorRole::None,
                                      {}};
    };
    add(Words::tr("(all)"), cpu.totals()->all);
    for (const CpuTotals::Row& row : cpu.totals()->functions) {
        const QString function = text(state.trace()->strings[row.name]);
        add(function.isEmpty() ? Words::tr("(unknown)") : function, row.times);
    }
    return table;
}

QString areaLine(const ViewState& state) {
    if (!state.area()->any()) return {};
    QStringList parts{QStringLiteral("Δ ") + text(formatDuration(state.area()->range().length()))};
    const std::optional<AreaSums>& sums = state.areaReport()->sums();
    if (!sums || !state.areaReport()->sumsAreCurrent()) return parts.first();
    if (sums->goroutines > 0) {
        parts << (sums->goroutines == 1
                      ? Words::tr("1 goroutine")
                      : Words::tr("%1 goroutines").arg(text(formatCount(sums->goroutines))));
        parts << Words::tr("running %1").arg(text(formatDuration(timeOf(*sums, StateClass::Running))));
        parts << Words::tr("ready %1").arg(text(formatDuration(timeOf(*sums, StateClass::Runnable))));
        const AreaCpu& cpu = state.areaReport()->cpu();
        if (cpu.totals() && cpu.isCurrent())
            parts << Words::tr("truly on CPU %1").arg(text(formatDuration(cpu.totals()->all.onCpu)));
    }
    if (sums->stopTheWorld.count > 0)
        parts << Words::tr("stopped %1").arg(text(formatDuration(sums->stopTheWorld.time)));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace golanes
