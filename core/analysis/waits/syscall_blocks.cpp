// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/syscall_blocks.h"

#include "core/store/trace_times.h"

#include <queue>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <vector>

namespace golanes {

namespace {

struct Call {
    Timestamp start;
    Timestamp end;  // of one still open: never
    SpanIndex span;
};

// What each state id means here.
class States {
  public:
    explicit States(const Trace& trace) {
        for (std::size_t i = 0; i < trace.states.size(); ++i) {
            states_[i] = trace.states[StateId(static_cast<std::uint8_t>(i))].state;
        }
    }
    GoState operator[](StateId id) const { return states_[id.value]; }

  private:
    std::array<GoState, 256> states_{};
};

// A call that is told by a status, not by its begin: the proc of its context is that of whoever told.
bool isTold(const Trace& trace, const States& states, const Goroutine& g, SpanIndex s) {
    return s == g.firstSpan || states[trace.goSpans.state[s - 1]] == GoState::Undetermined;
}

Timestamp firstIdleAfter(const Proc& proc, Timestamp t) {
    auto it = std::ranges::upper_bound(proc.spans, t, {}, &ProcSpan::start);
    while (it != proc.spans.end() && (it->state != ProcState::Idle || it->from == ProcState::Idle)) ++it;
    return it == proc.spans.end() ? std::numeric_limits<Timestamp>::max() : it->start;
}

// By proc: until when short calls matter, see callsByProc().
std::vector<Timestamp> shortCallLimits(const Trace& trace, const States& states) {
    std::vector<Timestamp> limits(trace.procs.size(), std::numeric_limits<Timestamp>::min());
    for (const Goroutine& g : trace.goroutines) {
        for (SpanIndex s = g.firstSpan; s < g.firstSpan + g.spanCount; ++s) {
            const ProcIndex p = trace.goSpans.proc[s];
            if (states[trace.goSpans.state[s]] != GoState::Syscall || !p.valid() ||
                limits[p.value] == std::numeric_limits<Timestamp>::max() || !isTold(trace, states, g, s)) {
                continue;
            }
            limits[p.value] =
                std::max(limits[p.value], firstIdleAfter(trace.proc(p), trace.goSpans.start[s]));
        }
    }
    return limits;
}

// Calls by the proc in whose context they began, sorted by start. Nearly all calls are short: they keep their
// proc and go on running, and since nothing else happens on it meanwhile they bind nothing that the proc's
// stop could meet. They are left out, but where a call that was only told may be bound to their proc, which
// they would take over.
std::vector<std::vector<Call>> callsByProc(const Trace& trace) {
    const States states(trace);
    const std::vector<Timestamp> limits = shortCallLimits(trace, states);
    const GoSpanColumns& c = trace.goSpans;
    std::vector<std::vector<Call>> calls(trace.procs.size());
    for (const Goroutine& g : trace.goroutines) {
        const SpanIndex end = g.firstSpan + g.spanCount;
        for (SpanIndex s = g.firstSpan; s < end; ++s) {
            if (states[c.state[s]] != GoState::Syscall || !c.proc[s].valid()) continue;
            const bool goesOn = s + 1 < end && states[c.state[s + 1]] == GoState::Running;
            if (goesOn && c.start[s] > limits[c.proc[s].value] && !isTold(trace, states, g, s)) continue;
            const Timestamp until = s + 1 < end ? c.start[s + 1] : std::numeric_limits<Timestamp>::max();
            calls[c.proc[s].value].push_back({c.start[s], until, s});
        }
    }
    for (auto& list : calls) std::ranges::sort(list, {}, &Call::start);
    return calls;
}

void findBlocks(const Proc& proc, const std::vector<Call>& calls,
                std::unordered_map<SpanIndex, Timestamp>& blocks) {
    // Ends of the calls entered on this proc that were still going on when the latest one began.
    std::priority_queue<Timestamp, std::vector<Timestamp>, std::greater<>> ends;
    std::size_t next = 0;
    bool bound = false;  // calls[next - 1] holds the proc
    for (const ProcSpan& p : proc.spans) {
        for (; next < calls.size() && calls[next].start < p.start; ++next) {
            while (!ends.empty() && ends.top() < calls[next].start) ends.pop();
            ends.push(calls[next].end);
            bound = true;
        }
        if (p.state != ProcState::Idle || p.from == ProcState::Idle || !bound) continue;
        if (ends.top() > p.start) blocks.emplace(calls[next - 1].span, p.start);
        bound = false;
    }
}

}  // namespace

std::unordered_map<SpanIndex, Timestamp> syscallBlocks(const Trace& trace) {
    const auto calls = callsByProc(trace);
    std::unordered_map<SpanIndex, Timestamp> blocks;
    for (std::size_t p = 0; p < calls.size(); ++p) {
        if (!calls[p].empty()) findBlocks(trace.procs[p], calls[p], blocks);
    }
    return blocks;
}

}  // namespace golanes
