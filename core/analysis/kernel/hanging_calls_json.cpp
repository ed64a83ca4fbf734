// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/hanging_calls_json.h"

#include "core/analysis/json_parts.h"
#include "core/analysis/places.h"
#include "core/store/frame_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

constexpr std::size_t kMostCalls = 100;

constexpr std::array<const char*, kKernelStateCount> kStateKeys{
    "on_cpu_ns", "other_on_cpu_ns", "preempted_ns", "woken_ns", "sleeping_ns", "disk_ns", "stopped_ns"};

json delays(const std::array<Duration, kDelayCauseCount>& delay) {
    json by = json::object();
    for (std::size_t c = 0; c < kDelayCauseCount; ++c)
        if (delay[c] > 0) by[std::string(name(static_cast<DelayCause>(c)))] = delay[c];
    return by;
}

// From the innermost; [] where none was recorded.
json stackJson(const Sources& sources, PerfSampleRow sample) {
    json frames = json::array();
    if (sample == kNoPerfSample) return frames;
    const PerfRecording& perf = *sources.kernel->perf;
    for (PerfStackId s = perf.samples.stack[sample]; s != kNoPerfStack; s = perf.stacks[s].parent) {
        const PerfFrameId frame = perf.stacks[s].frame;
        if (!sources.symbols) frames.push_back(frameText(perf, perf.stacks.frame(frame)));
        if (!sources.symbols) continue;
        for (const PerfLine& line : sources.symbols->of(frame))
            frames.push_back(functionText(*sources.symbols, line.function));
    }
    return frames;
}

// What perf told of a system call.
json kernelJson(const Sources& sources, const HangingCall& c) {
    if (!sources.kernel || c.network) return nullptr;
    const PerfRecording& perf = *sources.kernel->perf;
    json of{{"call", nullptr}, {"result", nullptr}, {"stack", stackJson(sources, c.stack)}};
    if (c.call != HangingCall::kNoCall) {
        const PerfSyscall& call = perf.syscalls[c.call];
        const std::string_view name = perf.callName(call);
        of["call"] = name.empty() ? std::to_string(call.number) : std::string(name);
        if (call.exit != kNoPerfSample) of["result"] = call.result;
    }
    for (std::size_t s = 0; s < kKernelStateCount; ++s)
        if (c.kernel[s] > 0) of[kStateKeys[s]] = c.kernel[s];
    return of;
}

json callJson(const Sources& sources, const Sites& sites, const HangingCall& c) {
    const Trace& trace = sources.trace;
    json of{{"goroutine", goroutineIdJson(trace, c.goroutine)},
            {"kind", c.network ? "network" : "syscall"},
            {"thread", nullptr},
            {"at", frameJson(trace, sites.of(trace.goSpans.stack[c.span]))},
            {"begin_ns", c.wait.begin - trace.range.begin},
            {"returned_ns", nullptr},
            {"ran_ns", nullptr},
            {"late_ns", c.late()},
            {"late_by", delays(c.delay)},
            {"kernel", kernelJson(sources, c)}};
    if (c.thread.valid()) of["thread"] = trace.thread(c.thread).id;
    if (!c.open || c.returned < c.wait.end) of["returned_ns"] = c.returned - trace.range.begin;
    if (!c.open) of["ran_ns"] = c.ran - trace.range.begin;
    return of;
}

}  // namespace

json hangingCallsJson(const Sources& sources, const HangingCalls& hanging) {
    std::array<Duration, kDelayCauseCount> lost{};
    std::size_t network = 0, open = 0;
    for (const HangingCall& c : hanging.calls) {
        for (std::size_t k = 0; k < kDelayCauseCount; ++k) lost[k] += c.delay[k];
        network += c.network ? 1 : 0;
        open += c.open ? 1 : 0;
    }
    const Sites sites(sources.trace);
    json longest = json::array();
    for (std::size_t i = 0; i < std::min(hanging.calls.size(), kMostCalls); ++i)
        longest.push_back(callJson(sources, sites, hanging.calls[i]));
    return {{"threshold_ns", hanging.threshold}, {"syscalls", hanging.calls.size() - network},
            {"network_waits", network},          {"open_at_end", open},
            {"late_by", delays(lost)},           {"longest", std::move(longest)}};
}

}  // namespace golanes
