// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/syscall_blocks.h"

#include "core/store/trace_times.h"

#include <queue>

#include <algorithm>
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

// Calls by the proc in whose context they began, sorted by start.
std::vector<std::vector<Call>> callsByProc(const Trace& trace) {
    std::vector<char> isSyscall(256);
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        isSyscall[i] = trace.states[StateId(static_cast<std::uint8_t>(i))].state == GoState::Syscall;
    }
    std::vector<std::vector<Call>> calls(trace.procs.size());
    for (const Goroutine& g : trace.goroutines) {
        const SpanIndex end = g.firstSpan + g.spanCount;
        for (SpanIndex s = g.firstSpan; s < end; ++s) {
            const ProcIndex p = trace.goSpans.proc[s];
            if (!isSyscall[trace.goSpans.state[s].value] || !p.valid()) continue;
            const Timestamp until =
                s + 1 < end ? trace.goSpans.start[s + 1] : std::numeric_limits<Timestamp>::max();
            calls[p.value].push_back({trace.goSpans.start[s], until, s});
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
