// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/transition_counts.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace golanes {

namespace {

using Counts = std::map<std::string, std::uint64_t>;

void countGoroutines(const Trace& trace, Counts& counts) {
    // By state before and StateId after.
    using Matrix = std::array<std::array<std::uint64_t, 256>, 6>;
    const auto matrix = std::make_unique<Matrix>();
    std::array<std::uint8_t, 256> stateOf{};
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        stateOf[i] = static_cast<std::uint8_t>(trace.states[StateId(static_cast<std::uint8_t>(i))].state);
    }
    for (const Goroutine& g : trace.goroutines) {
        std::uint8_t from = static_cast<std::uint8_t>(g.firstFrom);
        if (g.spanCount == 0) continue;
        for (const StateId to : trace.goSpans.state.span(g.firstSpan, g.spanCount)) {
            ++(*matrix)[from][to.value];
            from = stateOf[to.value];
        }
    }
    for (std::size_t from = 0; from < matrix->size(); ++from) {
        for (std::size_t to = 0; to < trace.states.size(); ++to) {
            const StateInfo& info = trace.states[StateId(static_cast<std::uint8_t>(to))];
            if (info.state == GoState::Undetermined) continue;  // a gap in the trace, not an event
            if (const std::uint64_t n = (*matrix)[from][to]) {
                counts[fmt::format("Goroutine {}->{} [{}]", name(static_cast<GoState>(from)),
                                   name(info.state), trace.strings[info.reason])] += n;
            }
        }
    }
}

void countRepeats(const Trace& trace, Counts& counts) {
    for (const Repeat& r : trace.repeats) {
        if (r.kind != EventKind::StateTransition || !r.state.valid()) continue;
        const std::string_view state = name(trace.states[r.state].state);
        ++counts[fmt::format("Goroutine {}->{} []", state, state)];
    }
}

void countProcs(const Trace& trace, Counts& counts) {
    std::array<std::array<std::uint64_t, 4>, 4> matrix{};
    for (const Proc& p : trace.procs) {
        for (const ProcSpan& s : p.spans) {
            ++matrix[static_cast<std::size_t>(s.from)][static_cast<std::size_t>(s.state)];
        }
    }
    for (std::size_t from = 0; from < matrix.size(); ++from) {
        for (std::size_t to = 0; to < matrix.size(); ++to) {
            if (static_cast<ProcState>(to) == ProcState::Undetermined) continue;  // a gap, as above
            if (const std::uint64_t n = matrix[from][to]) {
                counts[fmt::format("Proc {}->{} []", name(static_cast<ProcState>(from)),
                                   name(static_cast<ProcState>(to)))] += n;
            }
        }
    }
}

}  // namespace

std::map<std::string, std::uint64_t> transitionCounts(const Trace& trace) {
    Counts counts;
    countGoroutines(trace, counts);
    countRepeats(trace, counts);
    countProcs(trace, counts);
    return counts;
}

}  // namespace golanes
