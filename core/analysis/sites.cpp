// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sites.h"

#include "core/analysis/flat_counter.h"
#include "core/analysis/stack_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace golanes {

namespace {

constexpr std::size_t kFunctions = 7;
constexpr std::array<std::string_view, 3> kWakers = {"G", "noG", "noG,noP"};

using Counts = std::unordered_map<std::string, std::uint64_t>;

std::vector<Site> sorted(const Counts& counts) {
    std::vector<Site> sites;
    sites.reserve(counts.size());
    for (const auto& [key, count] : counts) sites.push_back({key, count});
    std::ranges::sort(sites, [](const Site& a, const Site& b) {
        return a.count != b.count ? a.count > b.count : a.key < b.key;
    });
    return sites;
}

// A state (of a goroutine), a small number and a stack in one key.
std::uint64_t pack(StateId state, std::size_t extra, StackId stack) {
    return std::uint64_t{extra} << 40 | std::uint64_t{state.value} << 32 | stack.value;
}
StateId packedState(std::uint64_t key) {
    return StateId(static_cast<std::uint8_t>(key >> 32));
}
std::size_t packedExtra(std::uint64_t key) {
    return static_cast<std::size_t>(key >> 40);
}
StackId packedStack(std::uint64_t key) {
    return StackId(static_cast<std::uint32_t>(key));
}

std::array<GoState, 256> statesById(const Trace& trace) {
    std::array<GoState, 256> states{};
    for (std::size_t i = 0; i < trace.states.size(); ++i) {
        states[i] = trace.states[StateId(static_cast<std::uint8_t>(i))].state;
    }
    return states;
}

// Calls f(span) for each span that follows, in its goroutine, a state `from` and is in state `to` itself.
template <class F>
void forEachChange(const Trace& trace, GoState from, GoState to, F&& f) {
    const auto states = statesById(trace);
    for (const Goroutine& g : trace.goroutines) {
        const auto row = trace.goSpans.state.span(g.firstSpan, g.spanCount);
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (states[row[i].value] == to && states[row[i - 1].value] == from) {
                f(g.firstSpan + static_cast<SpanIndex>(i));
            }
        }
    }
}

std::string unseenCreation(const Trace& trace, const Goroutine& g) {
    const GoroutineIndex actor = trace.goSpans.actor[g.firstSpan];
    const auto frames = trace.stacks[g.startStack];
    const std::string_view start =
        frames.empty() ? "?" : trace.strings[trace.stacks.frame(frames.front()).function];
    return fmt::format("(no stack, creator goroutine {}) starts at {}",
                       actor.valid() ? std::to_string(trace.goroutine(actor).id) : "-1", start);
}

}  // namespace

std::vector<Site> creationSites(const Trace& trace) {
    FlatCounter byStack;
    Counts counts;
    for (const Goroutine& g : trace.goroutines) {
        if (!g.createdInTrace() || g.spanCount == 0) continue;
        const StackId stack = trace.goSpans.stack[g.firstSpan];
        if (trace.stacks[stack].empty()) {
            ++counts[unseenCreation(trace, g)];
        } else {
            byStack.add(stack.value);
        }
    }
    byStack.forEach([&](std::uint64_t stack, std::uint64_t n) {
        counts[leafText(trace, StackId(static_cast<std::uint32_t>(stack)))] += n;
    });
    return sorted(counts);
}

std::vector<Site> blockSites(const Trace& trace) {
    FlatCounter packed;
    forEachChange(trace, GoState::Running, GoState::Waiting,
                  [&](SpanIndex s) { packed.add(pack(trace.goSpans.state[s], 0, trace.goSpans.stack[s])); });
    Counts counts;
    packed.forEach([&](std::uint64_t key, std::uint64_t n) {
        const std::string_view reason = trace.strings[trace.states[packedState(key)].reason];
        counts[fmt::format("{} | {}", reason, functionsText(trace, packedStack(key), kFunctions))] += n;
    });
    return sorted(counts);
}

std::vector<Site> wakeups(const Trace& trace) {
    FlatCounter packed;
    const GoSpanColumns& c = trace.goSpans;
    forEachChange(trace, GoState::Waiting, GoState::Runnable, [&](SpanIndex s) {
        const std::size_t waker = c.actor[s].valid() ? 0 : c.proc[s].valid() ? 1 : 2;
        packed.add(pack(c.state[s - 1], waker, c.stack[s]));
    });
    Counts counts;
    packed.forEach([&](std::uint64_t key, std::uint64_t n) {
        const std::string_view reason = trace.strings[trace.states[packedState(key)].reason];
        counts[fmt::format("waited:{} | waker:{} | {}", reason, kWakers[packedExtra(key)],
                           functionsText(trace, packedStack(key), kFunctions))] += n;
    });
    return sorted(counts);
}

std::vector<Site> sampleLeaves(const Trace& trace) {
    FlatCounter byStack;
    for (const CpuSample& s : trace.samples) byStack.add(s.stack.value);
    Counts counts;
    byStack.forEach([&](std::uint64_t stack, std::uint64_t n) {
        counts[functionsText(trace, StackId(static_cast<std::uint32_t>(stack)), 1)] += n;
    });
    return sorted(counts);
}

}  // namespace golanes
