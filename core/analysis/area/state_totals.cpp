// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/state_totals.h"

#include "core/store/trace_times.h"

#include <array>

namespace golanes {

namespace {

std::string stateKey(GoState state, std::string_view reason) {
    std::string key(name(state));
    if (state == GoState::Waiting) key.append(":").append(reason.empty() ? "unknown" : reason);
    return key;
}

struct Sum {
    Duration time = 0;
    std::uint64_t spans = 0;  // a state entered by the very last event counts, with no time
};
using StateSums = std::array<Sum, 256>;  // by StateId

void addSpans(const Trace& trace, const Goroutine& g, Timestamp last, StateSums& sums) {
    if (g.spanCount == 0) return;
    const auto starts = trace.goSpans.start.span(g.firstSpan, g.spanCount);
    const auto states = trace.goSpans.state.span(g.firstSpan, g.spanCount);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        Sum& sum = sums[states[i].value];
        sum.time += starts[i + 1] - starts[i];
        ++sum.spans;
    }
    Sum& open = sums[states.back().value];
    open.time += last - starts.back();
    ++open.spans;
}

}  // namespace

StateTotals stateTotals(const Trace& trace) {
    const Timestamp first = trace.range.begin;
    const Timestamp last = lastEventTime(trace);
    StateSums sums{};
    StateTotals totals;
    for (const Goroutine& g : trace.goroutines) {
        addSpans(trace, g, last, sums);
        if (g.createdInTrace() || g.spanCount == 0) continue;
        const GoState before =
            g.firstFrom == GoState::Undetermined ? trace.stateOf(g.firstSpan).state : g.firstFrom;
        totals.backdated[stateKey(before, {})] += trace.goSpans.start[g.firstSpan] - first;
    }
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        const StateInfo& info = trace.states[StateId(static_cast<std::uint8_t>(i))];
        if (info.state == GoState::NotExist || sums[i].spans == 0) continue;
        const std::string key = stateKey(info.state, trace.strings[info.reason]);
        totals.observed[key] += sums[i].time;
        totals.backdated[key] += sums[i].time;
    }
    return totals;
}

}  // namespace golanes
