// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_profile.h"

#include <algorithm>
#include <optional>

namespace golanes {

namespace {

std::optional<WaitProfile> profileOf(GoState state, std::string_view reason) {
    const auto has = [&](std::string_view part) { return reason.find(part) != std::string_view::npos; };
    if (state == GoState::Syscall) return WaitProfile::Syscall;
    if (state == GoState::Runnable) return WaitProfile::Scheduler;
    if (state != GoState::Waiting) return std::nullopt;
    if (reason == "network") return WaitProfile::Network;
    if (has("chan") || has("sync") || has("select")) return WaitProfile::Sync;
    return std::nullopt;
}

// What each state id means here.
struct States {
    static constexpr std::uint8_t kRunning = 0xfe;
    static constexpr std::uint8_t kEnd = 0xfd;  // Go takes a wait for ever for an end
    static constexpr std::uint8_t kOther = 0xff;

    std::array<std::uint8_t, 256> of{};

    explicit States(const Trace& trace) {
        of.fill(kOther);
        for (std::size_t i = 0; i < trace.states.size(); ++i) {
            const StateInfo& s = trace.states[StateId(static_cast<std::uint8_t>(i))];
            const std::string_view reason = trace.strings[s.reason];
            if (s.state == GoState::Running) of[i] = kRunning;
            if (s.state == GoState::NotExist || (s.state == GoState::Waiting && reason == "forever"))
                of[i] = kEnd;
            if (const auto profile = profileOf(s.state, reason)) of[i] = static_cast<std::uint8_t>(*profile);
        }
    }
};

using Sums = std::array<std::vector<TimeCount>, kWaitProfileCount>;  // by stack

void addGoroutine(const Trace& trace, const Goroutine& g, const States& states, TimeRange range,
                  CancelCheck& cancelled, Sums& sums) {
    bool ran = false;
    for (SpanIndex s = g.firstSpan; s + 1 < g.firstSpan + g.spanCount && !cancelled(); ++s) {
        const std::uint8_t kind = states.of[trace.goSpans.state[s].value];
        ran |= kind == States::kRunning;
        if (kind == States::kEnd) return;
        if (!ran || kind >= kWaitProfileCount) continue;
        const Duration time =
            TimeRange{trace.goSpans.start[s], trace.goSpans.start[s + 1]}.clippedTo(range).length();
        const StackId stack = trace.goSpans.stack[s];
        if (time > 0) sums[kind][stack.valid() ? stack.value : kNoStack.value].add(time);
    }
}

std::vector<StackSum> sorted(const std::vector<TimeCount>& byStack) {
    std::vector<StackSum> rows;
    for (std::uint32_t i = 0; i < byStack.size(); ++i)
        if (byStack[i].count > 0) rows.push_back({StackId(i), byStack[i]});
    std::ranges::stable_sort(rows, std::greater(), [](const StackSum& r) { return r.sum.time; });
    return rows;
}

}  // namespace

std::string_view name(WaitProfile p) {
    static constexpr std::array<std::string_view, kWaitProfileCount> kNames = {"net", "sync", "syscall",
                                                                               "sched"};
    return kNames[static_cast<std::size_t>(p)];
}

WaitProfiles waitProfiles(const Trace& trace, const Scope& scope, Job& job) {
    const States states(trace);
    Sums sums;
    for (auto& s : sums) s.resize(trace.stacks.size());
    CancelCheck cancelled(job);
    for (std::uint32_t g = 0; g < trace.goroutines.size() && !job.cancelled(); ++g) {
        if (!scope.has(GoroutineIndex(g))) continue;
        addGoroutine(trace, trace.goroutines[g], states, scope.range, cancelled, sums);
    }
    WaitProfiles profiles;
    for (std::size_t p = 0; p < kWaitProfileCount; ++p) profiles[p] = sorted(sums[p]);
    return profiles;
}

}  // namespace golanes
