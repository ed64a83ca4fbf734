// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/runtime_moments.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace golanes {

namespace {

constexpr std::string_view kRuntime = "runtime.";
constexpr std::string_view kBreak = "runtime.netpollBreak";

// What is on a stack, as bits.
enum On : std::uint8_t { kOnBreak = 1, kOnTimers = 2 };

std::vector<std::uint8_t> functionsOf(const PerfSymbols& symbols) {
    std::vector<std::uint8_t> on(symbols.functions.size());
    for (std::uint32_t f = 0; f < on.size(); ++f) {
        const std::string_view name = symbols.nameOf(PerfFunctionId(f));
        if (name == kBreak) on[f] = kOnBreak;
        if (isTimerFunction(name)) on[f] = kOnTimers;
    }
    return on;
}

// What is on each stack: on its innermost frame, or on the stack of the caller, which comes before it.
std::vector<std::uint8_t> stacksOf(const PerfRecording& perf, const PerfSymbols& symbols) {
    const std::vector<std::uint8_t> functions = functionsOf(symbols);
    const std::vector<PerfStacks::Node>& nodes = perf.stacks.nodes();
    std::vector<std::uint8_t> on(nodes.size());
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        on[i] = on[nodes[i].parent.value];
        for (const PerfLine& line : symbols.of(nodes[i].frame)) on[i] |= functions[line.function.value];
    }
    return on;
}

}  // namespace

bool isTimerFunction(std::string_view function) {
    if (!function.starts_with(kRuntime)) return false;
    // What sets the timers by which profiles sample is none of it.
    const auto has = [function](std::string_view part) { return function.find(part) != function.npos; };
    return (has("Timer") || has("timer")) && !has("Profile");
}

RuntimeMoments findRuntimeMoments(const KernelTracks& kernel, const PerfSymbols& symbols, const Job& job) {
    const PerfRecording& perf = *kernel.perf;
    const std::vector<std::uint8_t> on = stacksOf(perf, symbols);
    const auto isOwn = [&](PerfThreadIndex t) { return kernel.ownPid < 0 || kernel.isOwn(t); };
    RuntimeMoments found;
    CancelCheck cancelled(job);
    for (std::uint32_t row = 0; row < perf.syscalls.size() && !cancelled(); ++row) {
        const PerfSyscall& call = perf.syscalls[row];
        if (call.enter == kNoPerfSample || !isOwn(call.thread)) continue;
        if (on[perf.samples.stack[call.enter].value] & kOnBreak) found.breaks.push_back(row);
    }
    for (std::uint32_t row = 0; row < perf.samples.size() && !cancelled(); ++row) {
        if (!(on[perf.samples.stack[row].value] & kOnTimers) || !isOwn(perf.samples.thread[row])) continue;
        if (perf.events[perf.samples.event[row].value].kind == PerfEventKind::Sampling)
            found.timerSamples.push_back(row);
    }
    return found;
}

}  // namespace golanes
