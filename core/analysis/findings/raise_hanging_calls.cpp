// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise_hanging_calls.h"

#include "core/base/format.h"
#include "core/store/frame_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

// Later than this is worth a word: of one call, and of all together as a share of the time.
constexpr Duration kLate = 5'000'000;  // ns
constexpr double kLateNote = 0.002, kLateWarning = 0.02, kLateSerious = 0.1;
// As long as this in one call at the end of the recording is more than slow.
constexpr Duration kStuck = 500'000'000;  // ns

// Calls of which perf tells.
bool isTold(const HangingCall& c) {
    return !c.network && c.call != HangingCall::kNoCall;
}

std::string callText(const Sources& sources, const HangingCall& c) {
    const PerfRecording& perf = *sources.kernel->perf;
    const std::string_view name = perf.callName(perf.syscalls[c.call]);
    return name.empty() ? fmt::format("system call {}", perf.syscalls[c.call].number) : std::string(name);
}

std::string_view causeText(DelayCause cause) {
    switch (cause) {
        case DelayCause::Throttled:
            return "the CPUs were taken from the whole process (inferred)";
        case DelayCause::NoCpu:
            return "Linux had no CPU for its thread, or for one that kept a P from its work";
        case DelayCause::Stopped:
            return "the world was stopped";
        case DelayCause::Collecting:
            return "all Ps were taken, and the collector had one at least";
        case DelayCause::NoProc:
            return "all Ps were taken";
        case DelayCause::Scheduling:
            return "threads with Ps looked for work elsewhere";
        case DelayCause::NoThread:
            return "a P was idle, but no thread took it";
        case DelayCause::Runtime:
            return "the runtime was on its way back";
        case DelayCause::Unknown:
            break;
    }
    return "nothing tells why";
}

// What a thread waits for in the kernel: the innermost functions of where it gave up its CPU.
std::string kernelPlace(const Sources& sources, const HangingCall& c) {
    if (c.stack == kNoPerfSample || !sources.symbols) return {};
    const PerfRecording& perf = *sources.kernel->perf;
    std::string place;
    int frames = 0;
    for (PerfStackId s = perf.samples.stack[c.stack]; s != kNoPerfStack && frames < 4;
         s = perf.stacks[s].parent, ++frames) {
        const PerfFrameId frame = perf.stacks[s].frame;
        if (perf.stacks.frame(frame).mode != PerfMode::Kernel) break;
        place += (place.empty() ? "" : " < ") +
                 functionText(*sources.symbols, sources.symbols->of(frame).front().function);
    }
    return place;
}

RaisedFindings raiseLate(const Sources& sources, const std::vector<const HangingCall*>& late) {
    Duration total = 0;
    for (const HangingCall* c : late) total += c->late();
    const auto length = static_cast<double>(sources.trace.range.length());
    const double share = static_cast<double>(total) / length;
    const auto severity = severityOf(share, kLateNote, kLateWarning, kLateSerious);
    if (!severity) return {};
    const HangingCall& worst = **std::ranges::max_element(late, {}, &HangingCall::late);
    Finding f;
    f.kind = FindingKind::Scheduling;
    f.severity = *severity;
    f.weight = share;
    f.title =
        fmt::format("System calls had returned, but their goroutines ran up to {} later ({}, {} in all)",
                    formatDuration(worst.late()), timesText(late.size()), formatDuration(total));
    f.evidence.push_back(fmt::format("{} in {}: Linux returned after {}, the goroutine ran after {}; {}",
                                     goroutineText(sources.trace, worst.goroutine), callText(sources, worst),
                                     formatDuration(worst.returned - worst.wait.begin),
                                     formatDuration(worst.length()), causeText(worst.cause())));
    const Duration margin = worst.late() / 2;
    f.range = TimeRange{worst.returned - margin, worst.ran + margin}.clippedTo(sources.trace.range);
    f.lanes.goroutines.push_back(worst.goroutine);
    return {f};
}

RaisedFindings raiseStuck(const Sources& sources, const HangingCall& c, std::size_t others) {
    Finding f;
    f.kind = FindingKind::Waiting;
    f.severity = FindingSeverity::Note;
    f.weight = static_cast<double>(c.length()) / static_cast<double>(sources.trace.range.length());
    f.title =
        fmt::format("{} is in {} for {} when the recording ends", goroutineText(sources.trace, c.goroutine),
                    callText(sources, c), formatDuration(c.length()));
    const std::string place = kernelPlace(sources, c);
    f.evidence.push_back(place.empty()
                             ? "the kernel had not returned"
                             : fmt::format("the kernel had not returned; off the CPU in {}", place));
    if (others > 0) f.evidence.push_back(fmt::format("{} more goroutines are in calls as long", others));
    f.range = c.wait.clippedTo(sources.trace.range);
    f.lanes.goroutines.push_back(c.goroutine);
    return {f};
}

}  // namespace

RaisedFindings raiseHangingCalls(const Sources& sources, const HangingCalls& hanging) {
    std::vector<const HangingCall*> late, stuck;
    for (const HangingCall& c : hanging.calls) {
        if (!isTold(c)) continue;
        if (!c.open && c.late() >= kLate) late.push_back(&c);
        if (c.open && c.returned == c.wait.end && c.length() >= kStuck) stuck.push_back(&c);
    }
    RaisedFindings raised;
    if (!late.empty()) raised = raiseLate(sources, late);
    if (!stuck.empty())
        std::ranges::move(raiseStuck(sources, *stuck.front(), stuck.size() - 1), std::back_inserter(raised));
    return raised;
}

}  // namespace golanes
