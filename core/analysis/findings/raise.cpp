// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"

#include "core/base/base_name.h"
#include "core/base/format.h"

#include <fmt/format.h>

#include <array>

namespace golanes {

std::string_view name(FindingSeverity severity) {
    static constexpr std::array<std::string_view, 3> kNames{"note", "warning", "serious"};
    return kNames[static_cast<std::size_t>(severity)];
}

std::string_view name(FindingKind kind) {
    static constexpr std::array<std::string_view, 13> kNames{
        "leak",           "freeze",      "pause",      "stop-delay", "collector",  "assist", "network-delay",
        "poller-starved", "timer-delay", "timer-load", "contention", "scheduling", "waiting"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name(FindingArea area) {
    static constexpr std::array<std::string_view, 7> kNames{"collector", "scheduling", "blocking", "network",
                                                            "timers",    "leaks",      "system"};
    return kNames[static_cast<std::size_t>(area)];
}

FindingArea areaOf(FindingKind kind) {
    switch (kind) {
        case FindingKind::Leak:
            return FindingArea::Leaks;
        case FindingKind::Freeze:
            return FindingArea::System;
        case FindingKind::Pause:
        case FindingKind::StopDelay:
        case FindingKind::Collector:
        case FindingKind::Assist:
            return FindingArea::Collector;
        case FindingKind::NetworkDelay:
        case FindingKind::PollerStarved:
            return FindingArea::Network;
        case FindingKind::TimerDelay:
        case FindingKind::TimerLoad:
            return FindingArea::Timers;
        case FindingKind::Contention:
        case FindingKind::Waiting:
            return FindingArea::Blocking;
        case FindingKind::Scheduling:
            break;
    }
    return FindingArea::Scheduling;
}

std::optional<FindingSeverity> severityOf(double share, double note, double warning, double serious) {
    if (share >= serious) return FindingSeverity::Serious;
    if (share >= warning) return FindingSeverity::Warning;
    if (share >= note) return FindingSeverity::Note;
    return std::nullopt;
}

std::string placeText(const Trace& trace, FrameId frame) {
    if (!frame.valid()) return "(unknown)";
    const Frame& f = trace.stacks.frame(frame);
    return fmt::format("{} ({}:{})", shortFunction(trace.strings[f.function]),
                       baseName(trace.strings[f.file]), f.line);
}

std::string countText(std::uint64_t n, std::string_view one) {
    return fmt::format("{} {}{}", formatCount(n), one, n == 1 ? "" : "s");
}

std::string timesText(std::uint64_t n) {
    if (n == 1) return "once";
    return n == 2 ? "twice" : formatCount(n) + " times";
}

std::string goroutineText(const Trace& trace, GoroutineIndex g) {
    const Goroutine& go = trace.goroutine(g);
    if (go.name == kEmptyString) return fmt::format("goroutine {}", go.id);
    return fmt::format("goroutine {} ({})", go.id, shortFunction(trace.strings[go.name]));
}

}  // namespace golanes
