// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/arrow_layer.h"

#include "core/analysis/kernel/off_cpu.h"
#include "core/store/go_track.h"
#include "widgets/lanes/lane_group.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"

#include <algorithm>

namespace golanes {

namespace {

// The goroutines with a lane in sight, sorted.
std::vector<GoroutineIndex> goroutinesOf(const LaneScene& scene) {
    std::vector<GoroutineIndex> out;
    for (const LaneLayout::Row& row : scene.lanes()) {
        const LaneKey lane = scene.layout.key(row);
        if (lane.kind == LaneKind::Goroutine) out.emplace_back(lane.entity);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// The arrow from who woke a thread of perf data, for the span in which it waited for that or for a CPU after
// it, or the run that followed.
std::optional<LaneArrow> kernelWake(const KernelTracks& kernel, const Target& selected) {
    const bool state = selected.lane.kind == LaneKind::KernelThread && selected.row == 0;
    if (!state || selected.part != Target::Part::Span || selected.ref == kMerged) return std::nullopt;
    const PerfThreadIndex thread(selected.lane.entity);
    const KernelSpan* span = &kernel.spans[selected.ref];
    const bool first = selected.ref == kernel.ofThread(thread).row(0);
    if (span->state == KernelState::OnCpu && !first) --span;
    const Timestamp time = span->state == KernelState::Woken ? span->start : span->end;
    const auto wake = wakeupAt(kernel, thread, time);
    if (!wake || span->state == KernelState::OnCpu || span->state == KernelState::Preempted)
        return std::nullopt;
    LaneArrow arrow;
    arrow.time = kernel.wakeTime[*wake];
    arrow.to = selected;
    arrow.chain = true;
    const PerfWakeup& told = kernel.perf->wakeups[*wake];
    const bool interrupt = !told.waker.valid() || kernel.perf->threads[told.waker.value].tid == 0;
    const LaneKey from = interrupt ? LaneKey{LaneKind::Cpu, kernel.perf->samples.cpu[told.sample]}
                                   : LaneKey{LaneKind::KernelThread, told.waker.value};
    arrow.from = Target::place(from, arrow.time);
    return arrow;
}

bool acts(const Trace& trace, SpanIndex span) {
    const GoState state = trace.stateOf(span).state;
    return state == GoState::Running || state == GoState::Syscall;
}

}  // namespace

void ArrowLayer::update(const LaneScene& scene, const ViewState& state) {
    const Trace* trace = state.trace().get();
    const TimeAxis& axis = scene.plans.axis();
    const ArrowKinds kinds = state.wakeLinks()->arrows();
    const bool wanted = trace && (state.selection() || kinds.any());
    const std::shared_ptr<const WakeIndex> index = wanted ? state.wakeLinks()->index() : nullptr;
    const bool moved = trace != trace_ || axis != axis_ || index.get() != index_;
    if (moved || selection_ != state.selection()) {
        trace_ = trace;
        selection_ = state.selection();
        arrows_.clear();
        runs_.clear();
        chain_ = {};
        woken_ = 0;
        span_ = kNoSpan;
        if (trace && selection_) takeSelection(*trace, *selection_);
        if (scene.held.kernel && selection_)
            if (const auto arrow = kernelWake(*scene.held.kernel, *selection_)) arrows_.push_back(*arrow);
        if (span_ != kNoSpan && index && acts(*trace, span_)) addWoken(*trace, *index, axis.range());
    }
    std::vector<GoroutineIndex> lanes = kinds.any() ? goroutinesOf(scene) : std::vector<GoroutineIndex>();
    if (moved || kinds != kinds_ || lanes != lanes_) {
        all_ = {};
        lanes_ = std::move(lanes);
        if (index && kinds.any()) all_ = planArrows(*trace, *index, lanes_, axis, kinds, kMostOfAll);
    }
    kinds_ = kinds;
    axis_ = axis;
    index_ = index.get();
}

void ArrowLayer::takeSelection(const Trace& trace, const Target& selected) {
    // Of a lane alone no span is selected, and nothing woke a region.
    const bool region = selected.lane.kind == LaneKind::Goroutine && selected.row > 0;
    if (selected.part == Target::Part::Lane || selected.ref == kMerged || region) return;
    span_ = spanOf(trace, selected);
    if (span_ == kNoSpan) return;
    chain_ = wakeChain(trace, span_);
    addChain(trace);
}

void ArrowLayer::addChain(const Trace& trace) {
    for (std::size_t i = 0; i < chain_.links.size(); ++i) {
        const Wakeup& w = chain_.links[i].wakeup;
        const std::optional<Target> origin = originOf(trace, w);
        if (!origin) continue;
        const SpanIndex woken = w.creation ? w.span : w.wait();
        arrows_.push_back({w.time, *origin, spanTarget(trace, woken), true, w.creation});
        if (!w.waker.valid()) continue;
        const Timestamp since =
            i + 1 < chain_.links.size() ? chain_.links[i + 1].wakeup.time : chain_.time.begin;
        runs_.push_back({{LaneKind::Goroutine, w.waker.value}, {std::min(since, w.time), w.time}});
    }
}

void ArrowLayer::addWoken(const Trace& trace, const WakeIndex& index, TimeRange seen) {
    const GoroutineIndex g = goroutineOf(trace, span_);
    const TimeRange time{trace.goSpans.start[span_], spanEnd(trace, span_, g)};
    const auto woken = within(trace, index.by(g), time.clippedTo(seen));
    woken_ = woken.size();
    const std::size_t step = woken.size() / kMostOfSelection + 1;
    for (std::size_t i = 0; i < woken.size(); i += step) {
        const SpanIndex s = woken[i];
        const bool creation = s == trace.goroutine(goroutineOf(trace, s)).firstSpan;
        arrows_.push_back({trace.goSpans.start[s], spanTarget(trace, span_, trace.goSpans.start[s]),
                           spanTarget(trace, s), false, creation});
    }
}

std::optional<LaneEdges> ArrowLayer::edgesOf(const LaneScene& scene, LaneKey lane) const {
    if (const auto row = scene.layout.rowOf(lane)) {
        const QRect r = scene.geometry(*row).rowRect(0);
        return LaneEdges{r.top(), r.bottom() + 1};
    }
    // A lane that is folded away is where its group is.
    const auto group = static_cast<std::size_t>(groupOfLane(scene.layout, lane));
    if (group >= scene.layout.groups().size()) return std::nullopt;
    const int y = scene.yOf(scene.layout.headerRow(group));
    return LaneEdges{scene.device(y), scene.device(y + scene.layout.headerHeight())};
}

const EdgeLink* ArrowLayer::linkAt(QPointF point) const {
    const auto it = std::ranges::find_if(links_, [&](const EdgeLink& l) { return l.rect.contains(point); });
    return it == links_.end() ? nullptr : &*it;
}

}  // namespace golanes
