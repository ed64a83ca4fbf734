// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/raise.h"
#include "core/analysis/waits/wait_stats.h"
#include "core/base/format.h"
#include "core/store/go_track.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

std::string_view functionAt(const Trace& trace, FrameId frame) {
    return frame.valid() ? trace.strings[trace.stacks.frame(frame).function] : std::string_view();
}

// The function that a closure stands in: "main.(*T).run" of "main.(*T).run.func2.1".
std::string_view enclosing(std::string_view function) {
    return function.substr(0, function.find(".func"));
}

// The function that a goroutine with this stack started with.
StringId rootOf(const Trace& trace, StackId stack) {
    const auto frames = trace.stacks[stack];
    return frames.empty() ? StringId() : trace.stacks.frame(frames.back()).function;
}

// Whether those who wait are let go by their like: at a lock, or at a channel that stands for a limited
// number of things, which goroutines of one kind take and give back in one function.
bool isLimit(const Trace& trace, const Contention& c) {
    if (c.lock) return true;
    const std::string_view blocked = functionAt(trace, c.blocked.site);
    const SpanIndex woken = c.wait.span + 1;
    if (trace.states[c.blocked.state].cls != StateClass::Channel || blocked.empty() ||
        blocked != enclosing(functionAt(trace, c.released)) || woken >= trace.goSpans.size())
        return false;
    const StringId root = rootOf(trace, trace.goSpans.stack[c.wait.span]);
    return root.valid() && root == rootOf(trace, trace.goSpans.stack[woken]);
}

TimeRange around(const Trace& trace, SpanIndex span) {
    const TimeRange time{trace.goSpans.start[span], spanEnd(trace, span, goroutineOf(trace, span))};
    const Duration margin = std::max<Duration>(time.length() / 4, 1000);
    return TimeRange{time.begin - margin, time.end + margin}.clippedTo(trace.range);
}

std::string doingText(StateClass cls) {
    if (cls == StateClass::Running) return "running";
    if (cls == StateClass::Runnable) return "ready, without a P";
    if (cls == StateClass::Syscall) return "in a system call";
    return fmt::format("waiting itself ({})", name(cls));
}

std::string heldText(const Contention& c) {
    if (c.held.count > 0) {
        return fmt::format("held {} in the mean, {} at the longest (inferred from {})",
                           formatDuration(c.held.time / static_cast<Duration>(c.held.count)),
                           formatDuration(c.longestHeld), countText(c.held.count, "hold"));
    }
    const auto most = std::ranges::max_element(c.waker);
    const auto cls = static_cast<StateClass>(most - c.waker.begin());
    return fmt::format("most of that time who let go was {}", doingText(cls));
}

// Whose wait it was, and who ended it, if a goroutine did.
std::vector<GoroutineIndex> whoWaitedAndLetGo(const Trace& trace, SpanIndex wait) {
    const GoroutineIndex g = goroutineOf(trace, wait);
    const Goroutine& it = trace.goroutine(g);
    std::vector<GoroutineIndex> both{g};
    if (wait + 1 == it.firstSpan + it.spanCount) return both;
    const GoroutineIndex waker = trace.goSpans.actor[wait + 1];
    if (waker.valid() && waker != g) both.push_back(waker);
    return both;
}

// The time against which waits are weighed: that of the tasks or requests, or else of the range.
Duration timeOfWork(const Scope& scope, const WaitStats& stats) {
    Duration most = scope.range.length();
    for (const Bottleneck& b : stats.bottlenecks) most = std::max(most, b.duration.total);
    return most;
}

std::optional<Finding> contention(const Trace& trace, const Scope& scope, const WaitStats& stats) {
    const auto row = std::ranges::find_if(stats.causes.contention, [&](const Contention& c) {
        return c.wait.span != kNoSpan && isLimit(trace, c);
    });
    if (row == stats.causes.contention.end()) return std::nullopt;
    const double share = std::min(
        1.0, static_cast<double>(row->wait.sum.time) / static_cast<double>(timeOfWork(scope, stats)));
    const auto severity = severityOf(share, 0.05, 0.1, 0.3);
    if (!severity) return std::nullopt;
    Finding f;
    f.kind = FindingKind::Contention;
    f.severity = *severity;
    f.weight = share;
    f.title =
        fmt::format("Goroutines wait for each other at {}: {} in all, {:.0f} % of the time of the work",
                    placeText(trace, row->blocked.site), formatDuration(row->wait.sum.time), 100 * share);
    f.evidence.push_back(fmt::format("{}, {}, {} at the longest; let go at {}",
                                     row->lock ? "a lock" : "a channel that their like hand on, as a pool",
                                     countText(row->wait.sum.count, "wait"),
                                     formatDuration(row->wait.longest), placeText(trace, row->released)));
    f.evidence.push_back(heldText(*row));
    f.range = around(trace, row->wait.span);
    f.lanes.goroutines = whoWaitedAndLetGo(trace, row->wait.span);
    return f;
}

// Why the slow ones of what the program does are slow.
std::optional<Finding> slowDecile(const Trace& trace, const Bottleneck& b) {
    constexpr std::uint64_t kFew = 50;
    if (b.duration.count < kFew || b.differences.empty() || b.duration.p50 <= 0) return std::nullopt;
    const double ratio = static_cast<double>(b.duration.p90) / static_cast<double>(b.duration.p50);
    const auto severity = severityOf(ratio, 2, 4, 20);
    const Bottleneck::Difference& d = b.differences.front();
    if (!severity || d.slow <= d.median) return std::nullopt;
    const StateInfo& state = trace.states[d.place.state];
    Finding f;
    f.kind = FindingKind::Waiting;
    f.severity = *severity;
    f.weight = std::min(1.0, (d.slow - d.median) / static_cast<double>(b.duration.p90));
    f.title = fmt::format(
        "One in ten of {} \"{}\" takes {} and more, half take {}: the slow ones spend {} more in {}",
        formatCount(b.duration.count), shortFunction(trace.strings[b.name]), formatDuration(b.duration.p90),
        formatDuration(b.duration.p50), formatDuration(static_cast<Duration>(d.slow - d.median)),
        name(state.cls));
    f.evidence.push_back(fmt::format(
        "at {}: {} each, against {} of the middle ones", placeText(trace, d.place.site),
        formatDuration(static_cast<Duration>(d.slow)), formatDuration(static_cast<Duration>(d.median))));
    f.range = b.slowest.time.clippedTo(trace.range);
    f.lanes.goroutines.push_back(b.slowest.goroutine);
    return f;
}

// What all procs did while goroutines were ready, as the end of a sentence.
std::string_view whyText(ProcsState state) {
    switch (state) {
        case ProcsState::Throttled:
            return "the CPUs were taken from the whole process";
        case ProcsState::Stopped:
            return "the world was stopped";
        case ProcsState::NoCpu:
            return "Linux had no CPU for threads that should have worked (told by perf data)";
        case ProcsState::SomeIdle:
            return "there was an idle P all the same";
        case ProcsState::Scheduling:
            return "threads with a P looked for work";
        case ProcsState::Collecting:
            return "all Ps carried goroutines, mark workers among them";
        case ProcsState::AllBusy:
            break;
    }
    return "all Ps carried goroutines of the program";
}

// What makes at least a tenth of the waits, the most first. `atMost`: perf data do not tell when threads came
// back onto a CPU, so that they lacked it for no longer than is told.
std::string reasonsText(const SchedWaits& waits, bool atMost) {
    constexpr double kWorthSaying = 0.1;
    std::vector<std::pair<double, ProcsState>> shares;
    for (std::size_t s = 0; s < kProcsStateCount; ++s)
        shares.emplace_back(
            static_cast<double>(waits.why[s]) / static_cast<double>(std::max<Duration>(waits.wait.total, 1)),
            static_cast<ProcsState>(s));
    std::ranges::sort(shares, std::greater());
    std::string text = "of that time";
    for (std::size_t i = 0; i < shares.size() && (i == 0 || shares[i].first >= kWorthSaying); ++i)
        text += fmt::format("{} {}{:.0f} %: {}", i == 0 ? "" : ";",
                            atMost && shares[i].second == ProcsState::NoCpu ? "at most " : "",
                            100 * shares[i].first, whyText(shares[i].second));
    return text;
}

std::optional<Finding> scheduling(const Sources& sources, const Scope& scope, const SchedWaits& waits) {
    const Trace& trace = sources.trace;
    constexpr std::uint64_t kFew = 100;
    if (waits.wait.count < kFew || waits.functions.empty()) return std::nullopt;
    const auto severity = severityOf(static_cast<double>(waits.wait.p99), 2e6, 10e6, 50e6);
    if (!severity) return std::nullopt;
    const auto worst = std::ranges::max_element(waits.functions, {},
                                                [](const SchedWaits::Function& f) { return f.wait.max; });
    Finding f;
    f.kind = FindingKind::Scheduling;
    f.severity = *severity;
    f.weight =
        std::min(1.0, static_cast<double>(waits.wait.total) / static_cast<double>(scope.range.length()));
    f.title = fmt::format("Goroutines that were ready waited for a P: one in a hundred of {} for {} and more",
                          formatCount(waits.wait.count), formatDuration(waits.wait.p99));
    f.evidence.push_back(reasonsText(waits, sources.kernel && !sources.kernel->runsComplete));
    f.evidence.push_back(fmt::format("the longest, {}, in {}", formatDuration(worst->wait.max),
                                     shortFunction(trace.strings[worst->name])));
    f.range = around(trace, worst->longest);
    f.lanes.goroutines.push_back(goroutineOf(trace, worst->longest));
    return f;
}

}  // namespace

RaisedFindings raiseWaits(const Sources& sources, const Scope& scope, const WaitStats& stats) {
    const Trace& trace = sources.trace;
    RaisedFindings found;
    if (auto f = contention(trace, scope, stats)) found.push_back(std::move(*f));
    // What the program itself calls its work goes first; else requests.
    for (const IntervalKind kind : {IntervalKind::Task, IntervalKind::Request}) {
        const auto b = std::ranges::find(stats.bottlenecks, kind, &Bottleneck::kind);
        if (b == stats.bottlenecks.end()) continue;
        if (auto f = slowDecile(trace, *b)) found.push_back(std::move(*f));
        break;
    }
    if (auto f = scheduling(sources, scope, stats.sched)) found.push_back(std::move(*f));
    return found;
}

}  // namespace golanes
