// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/sched_latency.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace golanes {

namespace {

// Times at which a goroutine's "runnable" was repeated, by goroutine, each list rising.
using Restarts = std::unordered_map<std::uint32_t, std::vector<Timestamp>>;

Restarts restartsOf(const Trace& trace) {
    Restarts restarts;
    for (const Repeat& r : trace.repeats) {
        if (r.kind == EventKind::StateTransition && r.state.valid() && r.subject.valid() &&
            trace.states[r.state].state == GoState::Runnable) {
            restarts[r.subject.value].push_back(r.time);
        }
    }
    return restarts;
}

// Start of the wait in a Runnable span [start, end): its last restart, else its start.
Timestamp waitStart(const std::vector<Timestamp>* restarts, Timestamp start, Timestamp end) {
    if (!restarts) return start;
    const auto after = std::lower_bound(restarts->begin(), restarts->end(), end);
    return after == restarts->begin() ? start : std::max(start, *(after - 1));
}

}  // namespace

SchedLatency schedLatency(const Trace& trace) {
    const Restarts restarts = restartsOf(trace);
    std::array<GoState, 256> stateOf{};
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        stateOf[i] = trace.states[StateId(static_cast<std::uint8_t>(i))].state;
    }

    SchedLatency result;
    std::vector<Duration> waits;
    waits.reserve(trace.goSpans.size() / 3);
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const Goroutine& goroutine = trace.goroutines[g];
        if (goroutine.spanCount == 0) continue;
        const auto starts = trace.goSpans.start.span(goroutine.firstSpan, goroutine.spanCount);
        const auto states = trace.goSpans.state.span(goroutine.firstSpan, goroutine.spanCount);
        const auto found = restarts.empty() ? restarts.end() : restarts.find(g);
        const std::vector<Timestamp>* again = found == restarts.end() ? nullptr : &found->second;
        GoState from = goroutine.firstFrom;
        for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
            const GoState state = stateOf[states[i].value];
            if (state == GoState::Runnable && stateOf[states[i + 1].value] == GoState::Running &&
                from != GoState::Undetermined) {
                waits.push_back(starts[i + 1] - waitStart(again, starts[i], starts[i + 1]));
                ++result.enteredFrom[static_cast<std::size_t>(from)];
            }
            from = state;
        }
    }
    result.wait = quantilesOf(waits);
    return result;
}

}  // namespace golanes
