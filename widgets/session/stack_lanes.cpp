// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/stack_lanes.h"

#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "widgets/session/action_list.h"
#include "widgets/session/lane_actions.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"

#include <QAction>

#include <algorithm>

namespace golanes {

namespace {

constexpr std::size_t kFewSpans = 50'000;  // are looked at before a frame is over

// At least one, so that a track without anything is seen to be there.
std::uint8_t rowsOfTrack(const Trace& trace, GoroutineIndex g) {
    return static_cast<std::uint8_t>(std::max(1, rowsOf(trace, {LaneKind::Stack, g.value})));
}

// The depth of the deepest stack that is told of each goroutine.
std::vector<std::uint8_t> deepest(const Trace& trace, Job& job) {
    std::vector<std::uint8_t> rows(trace.goroutines.size(), 1);
    const auto note = [&](GoroutineIndex g, StackId stack) {
        const auto depth = std::min<std::size_t>(trace.stacks[stack].size(), kMaxStackRows);
        rows[g.value] = std::max(rows[g.value], static_cast<std::uint8_t>(depth));
    };
    for (std::uint32_t i = 0; i < rows.size() && !job.cancelled(); ++i) {
        const GoroutineIndex g(i);
        const Goroutine& it = trace.goroutine(g);
        for (std::uint32_t s = 0; s < it.spanCount; ++s) {
            const SpanIndex span = it.firstSpan + s;
            const bool own = trace.goSpans.actor[span] == g || (s == 0 && !it.createdInTrace());
            if (own && trace.stateOf(span).state != GoState::NotExist) note(g, trace.goSpans.stack[span]);
        }
    }
    for (const CpuSample& sample : trace.samples)
        if (sample.goroutine.valid()) note(sample.goroutine, sample.stack);
    return rows;
}

}  // namespace

StackLanes::StackLanes(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    one_ = actions->add(ActionMenu::Lanes, "stackTrack", tr("Stack Track"), {QStringLiteral("K")});
    one_->setCheckable(true);
    connect(one_, &QAction::triggered, this, [this](bool on) { setTrack(inHand(), on); });
    all_ = actions->add(ActionMenu::Lanes, "stackTracks", tr("Stack Tracks of All Goroutines"),
                        {QStringLiteral("Shift+K")});
    all_->setCheckable(true);
    connect(all_, &QAction::triggered, this, &StackLanes::setAll);
    for (const auto changed : {&ViewState::selectionChanged, &ViewState::hoverChanged})
        connect(state, changed, this, &StackLanes::update);
    connect(state, &ViewState::traceChanged, this, [this] {
        background_.cancel();
        update();
    });
    connect(state->lanes(), &LaneChoices::changed, this, &StackLanes::update);
    update();
}

GoroutineIndex StackLanes::inHand() const {
    const std::optional<Target>& target = targetInHand(*state_);
    if (!state_->trace() || !target) return {};
    if (target->lane.kind == LaneKind::Goroutine || target->lane.kind == LaneKind::Stack)
        return GoroutineIndex(target->lane.entity);
    const SpanIndex span = spanOf(*state_->trace(), *target);
    return span == kNoSpan ? GoroutineIndex() : goroutineOf(*state_->trace(), span);
}

bool StackLanes::has(GoroutineIndex g) const {
    return g.valid() && state_->lanes()->stackRows().of(g.value) > 0;
}

void StackLanes::setTrack(GoroutineIndex g, bool on) {
    if (!g.valid() || has(g) == on) return;
    const auto set = [this, g](std::uint8_t rows) {
        LaneChoices::StackRows tracks = state_->lanes()->stackRows();
        tracks.single[g.value] = rows;
        if (rows == 0 && !tracks.all) tracks.single.erase(g.value);
        state_->lanes()->setStackRows(std::move(tracks));
        if (rows > 0) emit opened(g);
    };
    const TracePtr trace = state_->trace();
    if (!on) return set(0);
    if (trace->goroutine(g).spanCount < kFewSpans) return set(rowsOfTrack(*trace, g));
    background_.run([trace, g](Job&) { return rowsOfTrack(*trace, g); }, set);
}

void StackLanes::setAll(bool on) {
    const TracePtr trace = state_->trace();
    if (!trace) return;
    const auto set = [this](std::vector<std::uint8_t> rows) {
        LaneChoices::StackRows tracks;
        tracks.all = std::make_shared<const std::vector<std::uint8_t>>(std::move(rows));
        state_->lanes()->setStackRows(std::move(tracks));
    };
    background_.cancel();
    if (!on) return state_->lanes()->setStackRows({});
    if (trace->goSpans.size() >= kFewSpans)
        return background_.run([trace](Job& job) { return deepest(*trace, job); }, set);
    Job job;
    set(deepest(*trace, job));
}

void StackLanes::update() {
    const GoroutineIndex g = inHand();
    one_->setEnabled(g.valid());
    one_->setChecked(has(g));
    all_->setEnabled(state_->trace() != nullptr);
    all_->setChecked(state_->lanes()->stackRows().all != nullptr);
}

}  // namespace golanes
