// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Groups of lanes, in the order in which they stand in the window; but the one of lanes that were pinned,
// from any of the others, stands first.
enum class LaneGroup : std::uint8_t {
    Heap,
    Gc,
    Netpoll,
    Timers,
    Tasks,
    Procs,
    Cpus,          // of perf data: what ran there, how fast counters counted; when a quota held threads back
    Threads,       // of the Go trace, and above each what Linux did with it
    OtherThreads,  // of other processes, of perf data
    Goroutines,
    Pinned
};
inline constexpr std::size_t kLaneGroupCount = 11;

enum class LaneKind : std::uint8_t {
    Heap,             // live heap as an area, goal as a line
    GoroutineCounts,  // goroutines by state, stacked
    GcCycles,         // from the stop-the-world before marking into the one after it
    GcMark,           // the part of a cycle in which marking goes on beside the program
    GcAssists,        // goroutines that mark because they allocate
    GcSweeps,
    StopTheWorld,
    NetpollWaiting,  // how many goroutines wait for the network
    NetpollWakes,    // wake-ups as instants, ready → running as spans
    NetpollPolls,  // how the poller asked the kernel, of perf data; row 0: waits, and who broke into them as
                   // instants; row 1: looks
    TimersTotal,   // firings of all procs, fired → running as spans
    TimerSamples,  // samples of perf data that met the runtime at its timers
    TimersOfProc,  // entity: ProcIndex
    Tasks,         // entity: row of Trace::tasks; row 0: the task; rows 1…: regions in it, of any goroutine
    Proc,          // entity: ProcIndex
    Throttled,     // when a quota held the process back, as its cgroup told
    Cpu,           // entity: its number; which threads ran there
    PerfCounter,   // entity: row of KernelTracks::counters; how fast it counted
    KernelThread,  // entity: PerfThreadIndex; rows: see KernelRows
    Thread,        // entity: ThreadIndex
    Goroutine,     // entity: GoroutineIndex; row 0: states; rows 1…: regions by nesting level
    Stack,         // entity: GoroutineIndex; a row a frame, the outermost first
};
inline constexpr std::size_t kLaneKindCount = 22;

struct LaneKey {
    LaneKind kind = LaneKind::Heap;
    std::uint32_t entity = 0;
    auto operator<=>(const LaneKey&) const = default;
};

// Regions nested deeper than this have no row of their own; they lie within those that have.
inline constexpr std::uint32_t kMaxRegionRows = 64;

// Rows a stack track has at most: one deep stack must not push all else out of sight. Of deeper stacks the
// last row stands for that frame and all further in.
inline constexpr std::uint32_t kMaxStackRows = 12;

// The group that lanes of a kind belong to by nature; never Pinned.
LaneGroup groupOf(LaneKind kind);

// True for lanes of perf data, which stand for something else when those are read again.
bool isOfPerf(LaneKind kind);

// True for lanes that plot values over time (heap, counts): everywhere in them there is a value to tell.
bool isPlot(LaneKind kind);
// True for lanes of wake-ups: marks of the instants, spans from then until the goroutine ran.
bool drawsWakes(LaneKind kind);

// Rows a lane needs in units of one lane height (heap and counts take more; a goroutine and a task add one
// per region level; threads of perf data one for system calls and one for samples, polls one for looks).
// O(1), but for stacks: those have to be found first.
int rowsOf(const Sources& sources, LaneKey lane);

// Whether the group is about something that was recorded at all: no CPUs without perf data, no collector
// without a Go trace.
bool isRecorded(const Sources& sources, LaneGroup group);

// The lanes of a group for this recording, in their natural order (tasks by start; procs, threads and
// goroutines by number); none are pinned by nature. Groups about which the trace says nothing are empty;
// timers, when there are any, have a lane for every proc, so that imbalance shows.
std::vector<LaneKey> lanesOf(const Sources& sources, LaneGroup group);

}  // namespace golanes
