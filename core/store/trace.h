// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/column.h"
#include "core/base/time.h"
#include "core/store/event_kind.h"
#include "core/store/go_state.h"
#include "core/store/ids.h"
#include "core/store/import_report.h"
#include "core/store/stack_table.h"
#include "core/store/string_table.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

// The store: one trace as immutable columns. Importers fill a TraceBuilder, which makes a Trace; everything
// else reads `shared_ptr<const Trace>` from any thread. All times are ns on the trace's own clock; all tables
// are sorted by time unless they say otherwise. "Context" (goroutine, proc, thread) is the one the event
// happened in, as Go's reader defines it: the goroutine that did it, not the one it was done to. None ids
// mean that there was none.
namespace golanes {

// States of all goroutines, contiguous: a span lasts until the next one of the same goroutine starts, the
// last until the end of the trace. The spans of one goroutine are neighbours, sorted by start
// (Goroutine::firstSpan, spanCount). A goroutine that ended has a last span in state NotExist, which carries
// the context and stack of its end.
struct GoSpanColumns {
    Column<Timestamp> start;
    Column<StateId> state;
    Column<StackId> stack;         // stack of the event that began the span
    Column<GoroutineIndex> actor;  // goroutine in whose context it began: the waker, the creator, or itself
    Column<ProcIndex> proc;        // proc of that context
    Column<ThreadIndex> thread;    // thread of that context

    std::size_t size() const { return start.size(); }
};

struct Goroutine {
    std::uint64_t id = 0;           // the number Go prints
    StringId name = kEmptyString;   // start function: root of the first stack seen of it; "" when none was
    StackId startStack = kNoStack;  // the stack that name is taken from
    GoroutineIndex
        creator;  // none: existed before the trace, or created without a goroutine (timer, runtime)
    GoState firstFrom =
        GoState::Undetermined;  // state before its first span; NotExist: its creation is in the trace
    bool ended = false;         // its last span is NotExist
    bool gcWorker = false;      // carried a "GC (…)" label, or starts at runtime.gcBgMarkWorker
    SpanIndex firstSpan = 0;
    std::uint32_t spanCount = 0;
    std::uint32_t firstRegion = 0;  // its rows of Trace::regions
    std::uint32_t regionCount = 0;
    std::uint32_t firstSum =
        0;  // its rows of Trace::goSums, see there; meaningful when spanCount >= kSumStride

    // Created by the trace's own witness, so its first span starts at its birth.
    bool createdInTrace() const { return firstFrom == GoState::NotExist; }
};

// Running time of a proc or a thread: indexes into goSpans, sorted by start, of the spans (Running, and
// Syscall while the proc is held) that it carried. Its end is the span's end or, of a syscall on a proc,
// where the proc was lost if that is earlier.
struct RunList {
    std::uint32_t first = 0;  // rows of Trace::procRuns or threadRuns
    std::uint32_t count = 0;
    std::uint32_t firstStride = 0;  // its rows of Trace::runStrides
};

// What there is to know of kRuns neighbours of a RunList without looking at their spans, which lie all over
// memory.
struct RunStride {
    static constexpr std::uint32_t kRuns = 64;
    static constexpr std::size_t kSlots = 3;     // user running, GC worker running, syscall
    static constexpr std::size_t kOtherEnd = 3;  // in place of a slot: the run may end before its span does

    Timestamp start = 0;                    // of the first run
    std::array<Duration, kSlots> before{};  // time of all runs of the list before these, by slot
    std::array<std::uint64_t, 2> slotBits{~std::uint64_t{0}, ~std::uint64_t{0}};  // two bits a run

    std::size_t slot(std::uint32_t run) const { return slotBits[run / 32] >> run % 32 * 2 & 3; }
};

// What a proc did, contiguous: its states.
struct ProcSpan {
    Timestamp start = 0;
    ProcState from = ProcState::Undetermined;
    ProcState state = ProcState::Undetermined;
    bool stolen = false;  // began by ProcSteal
    ThreadIndex thread;   // context of the transition
    ProcIndex contextProc;
    GoroutineIndex goroutine;
};

struct Proc {
    std::uint64_t id = 0;
    std::vector<ProcSpan> spans;  // sorted by start; repeated statuses are in it too (from == state)
    RunList runs;
};

struct Thread {
    std::uint64_t id = 0;    // v2: the Linux thread id; v1: the runtime's M number
    bool hasEvents = false;  // false: only named by other threads' events
    RunList runs;
};

enum class RangeKind : std::uint8_t { StopTheWorld, GcMark, Sweep, MarkAssist };

// A range of Go's model: stop-the-world and mark assist belong to a goroutine, sweep to a proc, GC mark to
// none.
struct Range {
    Timestamp start = 0;
    Timestamp end = 0;  // of an open one: the end of the trace
    RangeKind kind = RangeKind::GcMark;
    bool begun = false;          // its begin event is in the trace; else start is the start of the trace
    bool activeAtStart = false;  // a RangeActive event told that it was on before the trace could tell
    bool openAtEnd = false;
    StringId reason = kEmptyString;  // stop-the-world only: "GC mark termination"…
    GoroutineIndex goroutine;        // context at the beginning (at the end, for those not begun)
    ProcIndex proc;
    ThreadIndex thread;
    GoroutineIndex scopeGoroutine;  // the goroutine it belongs to (StopTheWorld, MarkAssist)
    ProcIndex scopeProc;            // the proc it belongs to (Sweep)
    ProcIndex endProc;              // context at the end
    GoroutineIndex endGoroutine;
    ThreadIndex endThread;
    StackId stack = kNoStack;
    std::uint64_t sweptBytes = 0;  // Sweep only
    std::uint64_t reclaimedBytes = 0;
};

enum class Metric : std::uint8_t { HeapLive, HeapGoal, GoMaxProcs };
inline constexpr std::size_t kMetricCount = 3;
std::string_view name(Metric m);  // Go's names: "/memory/classes/heap/objects:bytes"…

struct MetricSample {
    Timestamp time = 0;
    std::uint64_t value = 0;  // bytes or threads
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
};

struct Label {
    Timestamp time = 0;
    StringId text = kEmptyString;
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
};

// A user task (trace.NewTask). Begin or end may lie outside of the trace.
struct Task {
    static constexpr std::uint64_t kNoTask = ~std::uint64_t{0};
    static constexpr std::uint64_t kBackground = 0;

    std::uint64_t id = 0;
    std::uint64_t parent = kNoTask;
    Timestamp start = 0;  // of one that began earlier: the start of the trace
    Timestamp end = 0;    // of one still open: the end of the trace
    StringId name = kEmptyString;
    bool begun = false;  // its begin event is in the trace
    bool ended = false;  // its end event is in the trace
    struct Context {
        GoroutineIndex goroutine;
        ProcIndex proc;
        ThreadIndex thread;
        StackId stack = kNoStack;
    } beginContext, endContext;
};

// A user region (trace.WithRegion). Neighbours in Trace::regions belong to one goroutine, sorted by start.
struct Region {
    Timestamp start = 0;  // of one that began earlier: the start of the trace
    Timestamp end = 0;    // of one still open: the end of its goroutine or of the trace
    GoroutineIndex goroutine;
    StringId name = kEmptyString;
    std::uint64_t task = Task::kBackground;
    std::uint16_t depth = 0;  // nesting level, 0 outermost
    bool begun = false;       // its begin event is in the trace
    bool ended = false;       // its end event is in the trace
    ProcIndex proc, endProc;
    ThreadIndex thread, endThread;
    StackId stack = kNoStack, endStack = kNoStack;
};

struct Log {
    Timestamp time = 0;
    std::uint64_t task = 0;
    StringId category = kEmptyString;
    StringId message = kEmptyString;
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
    StackId stack = kNoStack;
};

struct CpuSample {
    Timestamp time = 0;
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
    StackId stack = kNoStack;
};

struct ClockSnapshot {
    Timestamp trace = 0;          // ns, trace clock
    std::uint64_t mono = 0;       // ns, CLOCK_MONOTONIC
    std::int64_t wallUnixNs = 0;  // ns since 1970, UTC
};

struct Sync {
    Timestamp time = 0;
    std::uint32_t n = 0;  // 1, 2, 3…
    std::optional<ClockSnapshot> clock;
    std::vector<std::pair<std::string, std::uint32_t>>
        experimentalBatches;  // experiment and number of batches
};

// A status event that repeats what was known (Go writes them at every generation), or a RangeActive that
// does.
struct Repeat {
    Timestamp time = 0;
    EventKind kind = EventKind::StateTransition;
    StateId state;                        // of a goroutine's status; none otherwise
    RangeKind range = RangeKind::GcMark;  // of a RangeActive
    GoroutineIndex subject;               // whose status; none for global and proc ranges
    ProcIndex subjectProc;
    GoroutineIndex goroutine;  // context
    ProcIndex proc;
    ThreadIndex thread;
    StackId stack = kNoStack;
};

// An event of an experiment (GODEBUG=traceallocfree=1), kept as it is.
struct Experimental {
    Timestamp time = 0;
    std::uint8_t wireType = 0;  // index into experimentalEventNames, from 128
    std::array<std::uint64_t, 3> args{};
    GoroutineIndex goroutine;
    ProcIndex proc;
    ThreadIndex thread;
};
std::string_view experimentalEventName(std::uint8_t wireType);  // "HeapObjectAlloc"…, "" when unknown

// Instants found while storing: goroutines made ready by nobody, i.e. by netpoll or a timer. See
// store/wakeups.h.
enum class WakeKind : std::uint8_t {
    Netpoll,       // waited for the network, woken on a P
    NetpollNoP,    // the same without a P: by sysmon or a spinning thread
    NetDeadline,   // waited for the network, woken by a set deadline (a goroutine with setDeadlineImpl on its
                   // stack)
    TimerSleep,    // time.Sleep ended
    TimerChannel,  // a timer or ticker channel fired (inferred: select or receive ended without a waker)
    TimerFunc,     // time.AfterFunc: a goroutine created by nobody
};
inline constexpr std::size_t kWakeKindCount = 6;

struct Wake {
    Timestamp time = 0;
    SpanIndex span = kNoSpan;  // the Runnable span it began; its end is when the goroutine ran
    GoroutineIndex goroutine;
    ProcIndex proc;  // none for NetpollNoP
    WakeKind kind = WakeKind::Netpoll;
};

// A number that changes, as columns: count[i] holds from time[i] until the next.
struct CountSteps {
    std::vector<Timestamp> time;
    std::vector<std::uint32_t> count;
};

struct TimelineIndex;  // see store/timeline_index.h

// What the file says of itself.
struct TraceInfo {
    std::string format;   // the header: "go 1.26 trace"
    int formatMinor = 0;  // 26
    bool v1 = false;      // the format of Go 1.5–1.21
    std::uint64_t fileBytes = 0;
    std::uint64_t wireEvents = 0;   // events in the file, structural ones not counted
    std::uint32_t generations = 0;  // v2 only
    bool clockIsMonotonic = false;  // v2: times are CLOCK_MONOTONIC; v1: ticks from the start of the trace
    bool threadIdsAreTids = false;  // v2
    // v1: GOMAXPROCS as tracing began. Go's reader does not count it among the events, so neither do we.
    std::optional<MetricSample> startProcs;
};

using ClassSums = std::array<Duration, kStateClassCount>;

struct Trace {
    // A row of sums before every kSumStride-th span, so that time by state of any stretch costs at most
    // 2·stride steps.
    static constexpr std::uint32_t kSumStride = 128;
    static constexpr std::uint32_t kIndexStride = 256;
    static constexpr std::size_t kOverviewBuckets = 4096;

    TraceInfo info;
    TimeRange range;  // first event … one past the last event
    ImportReport report;
    StringTable strings;
    StackTable stacks;
    StateTable states;
    std::array<std::uint64_t, kEventKindCount> eventCounts{};  // events by kind, as Go's reader counts them
    std::uint64_t eventCount = 0;

    std::vector<Goroutine> goroutines;  // in order of first appearance
    GoSpanColumns goSpans;
    Column<std::uint32_t> goIndex;  // goroutine that holds every kIndexStride-th span, see goroutineOf()
    Column<ClassSums> goSums;       // rows of sums before spans, see GoTrack::sums()
    std::vector<Proc> procs;        // in order of first appearance
    std::vector<Thread> threads;    // in order of first appearance
    Column<SpanIndex> procRuns;
    Column<SpanIndex> threadRuns;
    Column<RunStride> runStrides;  // of the lists of runs, one for every RunStride::kRuns of them

    std::vector<Range> ranges;
    std::array<std::vector<MetricSample>, kMetricCount> metrics;
    std::vector<StackId>
        goMaxProcsStacks;  // who set it: by row of metrics[GoMaxProcs]; the others have no stacks
    std::vector<Label> labels;
    std::vector<Task> tasks;
    std::vector<Region> regions;  // grouped by goroutine
    std::vector<Log> logs;
    std::vector<CpuSample> samples;
    std::vector<Sync> syncs;
    std::vector<Repeat> repeats;
    std::vector<Experimental> experimental;
    std::vector<Wake> wakes;
    // Time spent in each state by all goroutines together, in equal buckets over `range`.
    std::vector<ClassSums> overview;
    CountSteps networkWaits;  // goroutines in a state of class Network; empty when there never was one
    std::shared_ptr<const TimelineIndex> timeline;  // for level of detail; never null in a finished trace

    Trace() = default;
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;

    const Goroutine& goroutine(GoroutineIndex g) const { return goroutines[g.value]; }
    const Proc& proc(ProcIndex p) const { return procs[p.value]; }
    const Thread& thread(ThreadIndex m) const { return threads[m.value]; }
    const StateInfo& stateOf(SpanIndex s) const { return states[goSpans.state[s]]; }

    // Memory held by the store, bytes (columns and tables; what std:: containers add is estimated).
    std::uint64_t bytes() const;
};

using TracePtr = std::shared_ptr<const Trace>;

}  // namespace golanes
