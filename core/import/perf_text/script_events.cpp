// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf_text/script_events.h"

#include "core/import/text.h"

#include <algorithm>
#include <limits>

namespace golanes::perf_text {

using namespace text;

namespace {

constexpr std::size_t kMostEvents = std::numeric_limits<std::uint16_t>::max() - 1;
constexpr std::uint32_t kMostArguments = 8;

PerfEventKind kindOf(std::string_view name) {
    if (name == "sched:sched_switch") return PerfEventKind::SchedSwitch;
    if (name == "sched:sched_wakeup" || name == "sched:sched_wakeup_new" || name == "sched:sched_waking")
        return PerfEventKind::SchedWakeup;
    if (name.starts_with("syscalls:sys_enter_")) return PerfEventKind::SyscallEnter;
    if (name.starts_with("syscalls:sys_exit_")) return PerfEventKind::SyscallExit;
    // Those of counters end with a modifier at most: "cycles:u".
    const std::size_t colon = name.find(':');
    const bool tracepoint = colon != std::string_view::npos && name.size() - colon > 4 &&
                            name.find('/') == std::string_view::npos;
    return tracepoint ? PerfEventKind::Tracepoint : PerfEventKind::Sampling;
}

std::int32_t tidOf(std::string_view text) {
    return number<std::int32_t>(text).value_or(-1);
}

// "0x1f", and what is above half of all numbers as the negative one that it stands for.
std::optional<std::uint64_t> hexOf(std::string_view text) {
    if (text.ends_with(',')) text.remove_suffix(1);
    if (!text.starts_with("0x")) return std::nullopt;
    return number<std::uint64_t>(text.substr(2), 16);
}

}  // namespace

PerfEventIndex ScriptEvents::event(std::string_view name) {
    auto& all = builder_.recording().events;
    const StringId id = builder_.recording().strings.intern(name);
    if (const auto known = events_.find(id); known != events_.end()) return known->second;
    if (all.size() >= kMostEvents) return PerfEventIndex(0);
    const PerfEventIndex index(static_cast<PerfEventIndex::rep>(all.size()));
    PerfEvent event;
    event.name = id;
    event.kind = kindOf(name);
    all.push_back(event);
    events_.emplace(id, index);
    return index;
}

std::uint32_t ScriptEvents::payload(PerfEventIndex event, std::string_view fields) {
    switch (builder_.recording().events[event.value].kind) {
        case PerfEventKind::SchedSwitch:
            return switchOf(fields);
        case PerfEventKind::SchedWakeup:
            return wakeupOf(fields);
        case PerfEventKind::SyscallEnter:
            return enterOf(fields);
        case PerfEventKind::SyscallExit:
            return exitOf(fields);
        default:
            return PerfBuilder::kNoPayload;
    }
}

std::uint32_t ScriptEvents::switchOf(std::string_view fields) {
    const std::string_view state = scriptField(fields, "prev_state");
    return builder_.addSwitch({
        .previousTid = tidOf(scriptField(fields, "prev_pid")),
        .nextTid = tidOf(scriptField(fields, "next_pid")),
        .state = {.letter = state.empty() ? '?' : state[0], .preempted = state.ends_with('+')},
        .nextComm = builder_.recording().strings.intern(scriptField(fields, "next_comm")),
    });
}

std::uint32_t ScriptEvents::wakeupOf(std::string_view fields) {
    const auto cpu = number<std::uint32_t>(scriptField(fields, "target_cpu"));
    return builder_.addWakeup({
        .tid = tidOf(scriptField(fields, "pid")),
        .targetCpu = cpu && *cpu < kNoCpu ? static_cast<std::uint16_t>(*cpu) : kNoCpu,
        .comm = builder_.recording().strings.intern(scriptField(fields, "comm")),
    });
}

std::uint32_t ScriptEvents::enterOf(std::string_view fields) {
    auto& arguments = builder_.recording().syscallArguments;
    const auto first = static_cast<std::uint32_t>(arguments.size());
    std::uint8_t count = 0;
    for (Token t = firstToken(fields); !t.text.empty() && count < kMostArguments; t = firstToken(t.rest)) {
        const auto value = hexOf(t.text);
        if (!value) continue;
        arguments.push_back(*value);
        ++count;
    }
    return builder_.addEnter({.number = -1, .firstArgument = first, .argumentCount = count});
}

std::uint32_t ScriptEvents::exitOf(std::string_view fields) {
    return builder_.addExit(
        {.number = -1, .result = static_cast<std::int64_t>(hexOf(firstToken(fields).text).value_or(0))});
}

}  // namespace golanes::perf_text
