// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trace_builder.h"

#include "core/base/cancellable_sort.h"
#include "core/base/parallel.h"
#include "core/base/release_later.h"
#include "core/store/region_nesting.h"
#include "core/store/span_assembler.h"
#include "core/store/time_sums.h"
#include "core/store/timeline_index.h"
#include "core/store/validate.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <utility>

namespace golanes {

namespace {

// Ids of procs and threads are 16 bits wide; Go itself stops at 10,000 threads unless told otherwise.
template <class Id, class Table>
Id internNumber(std::uint64_t id, std::unordered_map<std::uint64_t, Id, SeededHash>& ids, Table& table,
                ImportReport& report, std::string_view code) {
    if (const auto it = ids.find(id); it != ids.end()) return it->second;
    if (table.size() >= Id::kNone) {
        report.add(Severity::Loss, code,
                   "The trace names more than 65,535 of them; the rest is shown as unknown.");
        return Id::none();
    }
    const Id index(static_cast<typename Id::rep>(table.size()));
    table.emplace_back().id = id;
    ids.emplace(id, index);
    return index;
}

// What an importer must never hand over, said where a debugger or a test log shows it.
[[maybe_unused]] bool isSound(const Trace& trace) {
    const std::vector<std::string> violations = validate(trace);
    for (const std::string& v : violations) std::fprintf(stderr, "unsound trace: %s\n", v.c_str());
    return violations.empty();
}

}  // namespace

TraceBuilder::TraceBuilder() : trace_(std::make_shared<Trace>()) {}

TraceBuilder::~TraceBuilder() {
    constexpr std::uint64_t kLarge = 1'000'000;  // events
    if (trace_ && trace_->eventCount >= kLarge)
        releaseLater(std::pair(std::move(trace_), std::move(transitions_.finish())));
}

GoroutineIndex TraceBuilder::addGoroutine(std::uint64_t id, GoState before) {
    const GoroutineIndex g(static_cast<std::uint32_t>(trace_->goroutines.size()));
    Goroutine& go = trace_->goroutines.emplace_back();
    go.id = id;
    go.firstFrom = before;
    spanCounts_.push_back(0);
    return g;
}

ProcIndex TraceBuilder::proc(std::uint64_t id) {
    return internNumber(id, procs_, trace_->procs, trace_->report, "too-many-procs");
}

ThreadIndex TraceBuilder::thread(std::uint64_t id) {
    const ThreadIndex m = internNumber(id, threads_, trace_->threads, trace_->report, "too-many-threads");
    hasEvents_.resize(trace_->threads.size());
    return m;
}

void TraceBuilder::setName(GoroutineIndex g, StackId stack) {
    Goroutine& go = trace_->goroutines[g.value];
    go.startStack = stack;
    go.name = trace_->stacks.frame(trace_->stacks[stack].back()).function;
    if (trace_->strings[go.name] == "runtime.gcBgMarkWorker") go.gcWorker = true;
}

void TraceBuilder::repeatStatus(Timestamp t, GoroutineIndex g, StateId state, StackId stack,
                                const EventContext& c) {
    note(t, EventKind::StateTransition, c.thread);
    Repeat& r = trace_->repeats.emplace_back();
    r.time = t;
    r.state = state;
    r.subject = g;
    r.goroutine = c.goroutine;
    r.proc = c.proc;
    r.thread = c.thread;
    r.stack = stack;
}

void TraceBuilder::procTransition(Timestamp t, ProcIndex p, ProcState from, ProcState to, bool stolen,
                                  const EventContext& c) {
    note(t, EventKind::StateTransition, c.thread);
    if (!p.valid()) return;
    trace_->procs[p.value].spans.push_back({t, from, to, stolen, c.thread, c.proc, c.goroutine});
}

void TraceBuilder::loseProc(Timestamp t, ProcIndex p) {
    if (!p.valid() || trace_->procs[p.value].spans.empty()) return;
    std::vector<ProcSpan>& spans = trace_->procs[p.value].spans;
    spans.push_back({t, spans.back().state, ProcState::Undetermined, false, {}, {}, {}});
}

std::uint64_t TraceBuilder::rangeKey(RangeKind kind, GoroutineIndex g, ProcIndex p) {
    // A stop of the world that no goroutine did is its proc's: before Go 1.10 each proc told of its own.
    const bool ofProc = kind == RangeKind::Sweep || (kind == RangeKind::StopTheWorld && !g.valid());
    const std::uint64_t owner = kind == RangeKind::GcMark ? 0 : ofProc ? p.value : g.value;
    return static_cast<std::uint64_t>(kind) << 40 | static_cast<std::uint64_t>(ofProc) << 32 | owner;
}

void TraceBuilder::rangeBegin(Timestamp t, RangeKind kind, StringId reason, StackId stack,
                              const EventContext& c) {
    note(t, EventKind::RangeBegin, c.thread);
    openRanges_[rangeKey(kind, c.goroutine, c.proc)].push_back(
        static_cast<std::uint32_t>(trace_->ranges.size()));
    Range& r = trace_->ranges.emplace_back();
    r.start = r.end = t;
    r.kind = kind;
    r.begun = r.openAtEnd = true;
    r.reason = reason;
    r.goroutine = c.goroutine;
    r.proc = c.proc;
    r.thread = c.thread;
    r.stack = stack;
    if (kind == RangeKind::Sweep) r.scopeProc = c.proc;
    if (kind == RangeKind::StopTheWorld || kind == RangeKind::MarkAssist) r.scopeGoroutine = c.goroutine;
}

void TraceBuilder::rangeActive(Timestamp t, RangeKind kind, GoroutineIndex g, ProcIndex p,
                               const EventContext& c) {
    note(t, EventKind::RangeActive, c.thread);
    Repeat& repeat = trace_->repeats.emplace_back();
    repeat.time = t;
    repeat.kind = EventKind::RangeActive;
    repeat.range = kind;
    repeat.subject = g;
    repeat.subjectProc = p;
    repeat.goroutine = c.goroutine;
    repeat.proc = c.proc;
    repeat.thread = c.thread;
    const std::uint64_t key = rangeKey(kind, g, p);
    std::vector<std::uint32_t>& open = openRanges_[key];
    if (!open.empty()) return;
    open.push_back(static_cast<std::uint32_t>(trace_->ranges.size()));
    Range& r = trace_->ranges.emplace_back();
    r.start = r.end = trace_->range.begin;
    r.kind = kind;
    r.activeAtStart = r.openAtEnd = true;
    r.scopeGoroutine = g;
    r.scopeProc = p;
}

void TraceBuilder::rangeEnd(Timestamp t, RangeKind kind, StringId reason, std::uint64_t sweptBytes,
                            std::uint64_t reclaimedBytes, const EventContext& c) {
    note(t, EventKind::RangeEnd, c.thread);
    const std::optional<std::uint32_t> open = closeRange(rangeKey(kind, c.goroutine, c.proc), reason);
    if (!open) {
        Range& r = trace_->ranges.emplace_back();
        r.start = trace_->range.begin;
        r.kind = kind;
        r.reason = reason;
        r.goroutine = c.goroutine;
        r.proc = c.proc;
        r.thread = c.thread;
        if (kind == RangeKind::Sweep) r.scopeProc = c.proc;
        if (kind == RangeKind::StopTheWorld || kind == RangeKind::MarkAssist) r.scopeGoroutine = c.goroutine;
    }
    Range& r = open ? trace_->ranges[*open] : trace_->ranges.back();
    r.end = t;
    r.openAtEnd = false;
    r.endGoroutine = c.goroutine;
    r.endProc = c.proc;
    r.endThread = c.thread;
    r.sweptBytes = sweptBytes;
    r.reclaimedBytes = reclaimedBytes;
    if (!r.begun) {
        r.goroutine = c.goroutine;
        r.proc = c.proc;
        r.thread = c.thread;
    }
}

// Stops of the world of one goroutine are told apart by their reason; they cannot nest with the same one.
std::optional<std::uint32_t> TraceBuilder::closeRange(std::uint64_t key, StringId reason) {
    const auto found = openRanges_.find(key);
    if (found == openRanges_.end()) return std::nullopt;
    std::vector<std::uint32_t>& open = found->second;
    const auto last = open.rbegin() + static_cast<std::ptrdiff_t>(std::min(open.size(), kRegionReach));
    const auto it = std::find_if(open.rbegin(), last,
                                 [&](std::uint32_t row) { return trace_->ranges[row].reason == reason; });
    if (it == last) return std::nullopt;
    const std::uint32_t row = *it;
    open.erase(std::next(it).base());
    if (open.empty()) openRanges_.erase(found);
    return row;
}

void TraceBuilder::metric(Timestamp t, Metric m, std::uint64_t value, StackId stack, const EventContext& c) {
    note(t, EventKind::Metric, c.thread);
    trace_->metrics[static_cast<std::size_t>(m)].push_back({t, value, c.goroutine, c.proc, c.thread});
    if (m == Metric::GoMaxProcs) trace_->goMaxProcsStacks.push_back(stack);
}

void TraceBuilder::label(Timestamp t, StringId text, const EventContext& c) {
    note(t, EventKind::Label, c.thread);
    trace_->labels.push_back({t, text, c.goroutine, c.proc, c.thread});
    if (c.goroutine.valid() && strings()[text].starts_with("GC ("))
        trace_->goroutines[c.goroutine.value].gcWorker = true;
}

void TraceBuilder::taskBegin(Timestamp t, std::uint64_t id, std::uint64_t parent, StringId name,
                             StackId stack, const EventContext& c) {
    note(t, EventKind::TaskBegin, c.thread);
    openTasks_[id] = static_cast<std::uint32_t>(trace_->tasks.size());
    Task& task = trace_->tasks.emplace_back();
    task.id = id;
    task.parent = parent;
    task.name = name;
    task.start = t;
    task.begun = true;
    task.beginContext = {c.goroutine, c.proc, c.thread, stack};
}

void TraceBuilder::taskEnd(Timestamp t, std::uint64_t id, std::uint64_t parent, StringId name, StackId stack,
                           const EventContext& c) {
    note(t, EventKind::TaskEnd, c.thread);
    const auto open = openTasks_.find(id);
    if (open == openTasks_.end()) {
        Task& unseen = trace_->tasks.emplace_back();
        unseen.id = id;
        unseen.parent = parent;
        unseen.name = name;
        unseen.start = trace_->range.begin;
    }
    Task& task = open == openTasks_.end() ? trace_->tasks.back() : trace_->tasks[open->second];
    task.end = t;
    task.ended = true;
    task.endContext = {c.goroutine, c.proc, c.thread, stack};
    if (open != openTasks_.end()) openTasks_.erase(open);
}

void TraceBuilder::regionBegin(Timestamp t, std::uint64_t task, StringId name, StackId stack,
                               const EventContext& c) {
    note(t, EventKind::RegionBegin, c.thread);
    openRegions_[c.goroutine.value].push_back(static_cast<std::uint32_t>(trace_->regions.size()));
    Region& r = trace_->regions.emplace_back();
    r.start = t;
    r.goroutine = c.goroutine;
    r.name = name;
    r.task = task;
    r.begun = true;
    r.proc = c.proc;
    r.thread = c.thread;
    r.stack = stack;
}

void TraceBuilder::regionEnd(Timestamp t, std::uint64_t task, StringId name, StackId stack,
                             const EventContext& c) {
    note(t, EventKind::RegionEnd, c.thread);
    auto& open = openRegions_[c.goroutine.value];
    const auto same = [&](std::uint32_t row) {
        return trace_->regions[row].name == name && trace_->regions[row].task == task;
    };
    const auto last = open.rbegin() + static_cast<std::ptrdiff_t>(std::min(open.size(), kRegionReach));
    const auto innermost = std::find_if(open.rbegin(), last, same);
    if (innermost == last) {
        Region& unseen = trace_->regions.emplace_back();
        unseen.start = trace_->range.begin;
        unseen.goroutine = c.goroutine;
        unseen.name = name;
        unseen.task = task;
    }
    Region& r = innermost == last ? trace_->regions.back() : trace_->regions[*innermost];
    r.end = t;
    r.ended = true;
    r.endProc = c.proc;
    r.endThread = c.thread;
    r.endStack = stack;
    if (innermost != last) open.erase(std::next(innermost).base());
}

void TraceBuilder::log(Timestamp t, std::uint64_t task, StringId category, StringId message, StackId stack,
                       const EventContext& c) {
    note(t, EventKind::Log, c.thread);
    trace_->logs.push_back({t, task, category, message, c.goroutine, c.proc, c.thread, stack});
}

void TraceBuilder::sample(Timestamp t, StackId stack, const EventContext& c) {
    note(t, EventKind::StackSample, c.thread);
    trace_->samples.push_back({t, c.goroutine, c.proc, c.thread, stack});
}

void TraceBuilder::sync(Timestamp t, std::optional<ClockSnapshot> clock,
                        std::vector<std::pair<std::string, std::uint32_t>> experimentalBatches) {
    note(t, EventKind::Sync, ThreadIndex::none());
    const auto n = static_cast<std::uint32_t>(trace_->syncs.size() + 1);
    trace_->syncs.push_back({t, n, clock, std::move(experimentalBatches)});
}

void TraceBuilder::experimental(Timestamp t, std::uint8_t wireType, std::array<std::uint64_t, 3> args,
                                const EventContext& c) {
    note(t, EventKind::Experimental, c.thread);
    trace_->experimental.push_back({t, wireType, args, c.goroutine, c.proc, c.thread});
}

// What is open when the trace ends lasts until there.
void TraceBuilder::closeOpen(const Job& job) {
    const Timestamp end = trace_->range.end;
    for (Range& r : trace_->ranges) {
        if (r.openAtEnd) r.end = end;
    }
    for (Task& t : trace_->tasks) {
        if (!t.ended) t.end = end;
    }
    for (std::size_t m = 0; m < trace_->threads.size(); ++m)
        trace_->threads[m].hasEvents = hasEvents_[m] != 0;
    stableSort(trace_->ranges, &Range::start, job);
    stableSort(trace_->tasks, &Task::start, job);
}

// Gives back what the tables reserved while they grew.
void TraceBuilder::shrinkTables() {
    trace_->strings.shrink();
    trace_->goroutines.shrink_to_fit();
    trace_->ranges.shrink_to_fit();
    trace_->labels.shrink_to_fit();
    trace_->tasks.shrink_to_fit();
    trace_->logs.shrink_to_fit();
    trace_->samples.shrink_to_fit();
    trace_->repeats.shrink_to_fit();
    trace_->experimental.shrink_to_fit();
    trace_->wakes.shrink_to_fit();
    for (auto& samples : trace_->metrics) samples.shrink_to_fit();
    for (Proc& p : trace_->procs) p.spans.shrink_to_fit();
}

Result<TracePtr> TraceBuilder::finish(Job& job) {
    if (trace_->eventCount > 0) ++trace_->range.end;
    closeOpen(job);
    job.enter(Job::Stage::Storing, 0);
    assembleSpans(*trace_, transitions_, spanCounts_, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
    job.enter(Job::Stage::Indexing, 0);
    shrinkTables();
    runBoth(
        [&] {
            nestRegions(*trace_, job);
            trace_->timeline = indexTimeline(*trace_, job);
        },
        [&] { buildTimeSums(*trace_, job); });
    if (job.cancelled() || !trace_->timeline) return fail(ErrorCode::Cancelled, "cancelled");
    assert(isSound(*trace_));
    job.enter(Job::Stage::Done, 0);
    return std::exchange(trace_, nullptr);
}

}  // namespace golanes
