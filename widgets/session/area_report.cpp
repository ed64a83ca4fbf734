// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/area_report.h"

#include "widgets/session/area_cpu.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/view_state.h"

namespace golanes {

namespace {

constexpr int kIdleMs = 1000;  // after a trace has opened, when its first pictures are drawn

template <class Index, class Rep>
std::vector<Index> indexes(const LaneSet& lanes, LaneKind kind, std::size_t all) {
    std::vector<Index> out;
    if (lanes.isAll())
        for (std::size_t i = 0; i < all; ++i) out.emplace_back(static_cast<Rep>(i));
    lanes.forEach(kind, [&](std::uint32_t i) { out.emplace_back(static_cast<Rep>(i)); });
    return out;
}

void keepPassing(AreaScope& scope, const std::vector<bool>& passing) {
    if (scope.allGoroutines)
        for (std::uint32_t g = 0; g < passing.size(); ++g) scope.goroutines.emplace_back(g);
    scope.allGoroutines = false;
    std::erase_if(scope.goroutines, [&](GoroutineIndex g) { return !passing[g.value]; });
}

}  // namespace

AreaScope areaScope(const Trace& trace, TimeRange range, const LaneSet& lanes,
                    const std::vector<bool>& passing) {
    AreaScope scope;
    scope.range = range;
    scope.allGoroutines = lanes.contains({LaneKind::GoroutineCounts, 0});
    if (!scope.allGoroutines)
        scope.goroutines = indexes<GoroutineIndex, std::uint32_t>(lanes, LaneKind::Goroutine, 0);
    if (!passing.empty()) keepPassing(scope, passing);
    scope.procs = indexes<ProcIndex, std::uint16_t>(lanes, LaneKind::Proc, trace.procs.size());
    scope.threads = indexes<ThreadIndex, std::uint16_t>(lanes, LaneKind::Thread, trace.threads.size());
    scope.heap = lanes.contains({LaneKind::Heap, 0});
    return scope;
}

Scope goroutineScope(const Trace& trace, TimeRange range, const LaneSet& lanes) {
    Scope scope{range, {}};
    const AreaScope area = areaScope(trace, range, lanes);
    if (lanes.isAll() || area.allGoroutines || area.goroutines.empty()) return scope;
    scope.goroutines.resize(trace.goroutines.size());
    for (const GoroutineIndex g : area.goroutines)
        if (g.value < scope.goroutines.size()) scope.goroutines[g.value] = true;
    return scope;
}

DelayScope delayScope(TimeRange range, const LaneSet& lanes) {
    DelayScope scope;
    scope.range = range;
    scope.netpoll =
        lanes.contains({LaneKind::NetpollWakes, 0}) || lanes.contains({LaneKind::NetpollWaiting, 0});
    scope.timers = lanes.contains({LaneKind::TimersTotal, 0});
    scope.timersOf = indexes<ProcIndex, std::uint16_t>(lanes, LaneKind::TimersOfProc, 0);
    scope.allTasks = lanes.isAll();
    lanes.forEach(LaneKind::Tasks, [&](std::uint32_t row) { scope.tasks.push_back(row); });
    return scope;
}

std::vector<GoroutineIndex> stackScope(const Trace& trace, const LaneSet& lanes,
                                       const LaneChoices::StackRows& tracks) {
    auto scope = indexes<GoroutineIndex, std::uint32_t>(lanes, LaneKind::Stack,
                                                        tracks.none() ? 0 : trace.goroutines.size());
    if (lanes.isAll()) std::erase_if(scope, [&](GoroutineIndex g) { return tracks.of(g.value) == 0; });
    return scope;
}

AreaReport::AreaReport(ViewState* state, const AreaSelection* area)
    : QObject(state), state_(state), area_(area), cpu_(new AreaCpu(state, area, this)) {
    connect(cpu_, &AreaCpu::changed, this, &AreaReport::changed);
    idle_.setSingleShot(true);
    connect(&idle_, &QTimer::timeout, this, &AreaReport::prepare);
    connect(state, &ViewState::traceChanged, this, &AreaReport::takeTrace);
    connect(area, &AreaSelection::changed, this, &AreaReport::takeArea);
    connect(state->goroutineLanes(), &GoroutineLanes::passingChanged, this, [this] {
        if (area_->any()) takeArea();
    });
}

QList<Background*> AreaReport::works() {
    return {&preparing_, &summing_, &delaying_, &stacking_, cpu_->work()};
}

void AreaReport::again() {
    takeArea();
    cpu_->again();
}

void AreaReport::takeTrace() {
    preparing_.cancel();
    spans_.reset();
    if (state_->trace())
        idle_.start(kIdleMs);
    else
        idle_.stop();
}

void AreaReport::prepare() {
    idle_.stop();
    if (spans_ || preparing_.busy()) return;
    preparing_.run([trace = state_->trace()](Job& job) { return SpanSums::build(trace, job); },
                   [this](std::shared_ptr<const SpanSums> spans) {
                       spans_ = std::move(spans);
                       if (area_->any()) sum();
                   });
}

void AreaReport::takeArea() {
    sumsCurrent_ = delaysCurrent_ = false;
    summing_.cancel();
    delaying_.cancel();
    stacking_.cancel();
    // Most areas have none, and must not be told to be computed.
    stacksCurrent_ =
        !area_->any() || stackScope(*state_->trace(), area_->lanes(), state_->lanes()->stackRows()).empty();
    if (stacksCurrent_) stacks_.clear();
    if (!area_->any()) {
        sums_.reset();
        delays_.reset();
    } else if (spans_) {
        sum();
    } else {
        prepare();
    }
    emit changed();
}

AreaScope AreaReport::areaAsked() const {
    return areaScope(*state_->trace(), area_->range(), area_->lanes(), state_->goroutineLanes()->passing());
}

void AreaReport::sum() {
    const DelayScope delays = delayScope(area_->range(), area_->lanes());
    summing_.run([spans = spans_, scope = areaAsked()](Job& job) { return areaSums(*spans, scope, job); },
                 [this, delays](AreaSums sums) { takeSums(std::move(sums), delays); });
}

void AreaReport::takeSums(AreaSums sums, const DelayScope& scope) {
    sums_ = std::move(sums);
    sumsCurrent_ = true;
    delaying_.run([trace = state_->trace(), scope](Job& job) { return areaDelays(*trace, scope, job); },
                  [this](AreaDelays delays) {
                      delays_ = std::move(delays);
                      delaysCurrent_ = true;
                      emit changed();
                  });
    sumStacks();
    emit changed();
}

void AreaReport::sumStacks() {
    if (stacksCurrent_) return;
    auto scope = stackScope(*state_->trace(), area_->lanes(), state_->lanes()->stackRows());
    stacking_.run([trace = state_->trace(), range = area_->range(),
                   scope = std::move(scope)](Job& job) { return stackTimes(*trace, range, scope, job); },
                  [this](std::vector<FrameTime> stacks) {
                      stacks_ = std::move(stacks);
                      stacksCurrent_ = true;
                      emit changed();
                  });
}

}  // namespace golanes
