// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/column.h"
#include "core/base/time.h"
#include "core/store/ids.h"
#include "core/store/import_report.h"
#include "core/store/perf_ids.h"
#include "core/store/perf_info.h"
#include "core/store/perf_rows.h"
#include "core/store/perf_stacks.h"
#include "core/store/perf_tracepoint.h"
#include "core/store/string_table.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

// The store of Linux perf data: one recording as immutable columns. An importer fills a PerfBuilder, which
// makes a PerfRecording; everything else reads `shared_ptr<const PerfRecording>` from any thread. All times
// are ns on the recording's own clock (PerfInfo::clock); all tables are sorted by time unless they say
// otherwise.
namespace golanes {

enum class PerfEventKind : std::uint8_t {
    Sampling,  // a counter or clock that samples
    Dummy,     // carries records about processes, samples nothing
    SchedSwitch,
    SchedWakeup,  // sched_wakeup, sched_wakeup_new, sched_waking
    SyscallEnter,
    SyscallExit,
    Tracepoint,  // any other; its fields are in PerfRecording::rawPayloads
};

struct PerfEvent {
    StringId name = kEmptyString;  // as perf shows it: "cpu-clock/freq=997/", "sched:sched_switch"
    PerfEventKind kind = PerfEventKind::Sampling;
    std::uint32_t type = 0;  // perf_event_attr::type
    std::uint64_t config = 0;
    std::uint64_t sampleType = 0;  // bits of what its samples hold
    std::uint64_t period = 0;      // sample_period, or the frequency in Hz when byFrequency
    bool byFrequency = false;
    std::uint64_t sampledRegisters = 0;        // mask of the user registers in its samples
    std::uint32_t tracepoint = kNoTracepoint;  // PerfRecording::tracepoints
    static constexpr std::uint32_t kNoTracepoint = 0xffffffffu;
};

// One (process, thread). A number that the kernel gave away twice is one thread here.
struct PerfThread {
    std::int32_t pid = -1;  // -1: unknown; known only as the other side of a switch
    std::int32_t tid = -1;
    StringId comm = kEmptyString;  // its last name; "" when the recording does not tell
    std::uint32_t firstComm = 0;   // its rows of PerfRecording::comms
    std::uint32_t commCount = 0;
};

// A thread took a name. Sorted by thread, then time.
struct PerfComm {
    Timestamp time = 0;  // kBeforeAll: it had it when the recording began
    PerfThreadIndex thread;
    StringId name = kEmptyString;
    bool exec = false;
};
inline constexpr Timestamp kBeforeAll = std::numeric_limits<Timestamp>::min();

// A thread began (with its parent) or ended.
struct PerfTask {
    Timestamp time = 0;
    PerfThreadIndex thread;
    PerfThreadIndex parent;  // valid: began; none: ended
};

struct PerfMapping {
    Timestamp time = 0;     // kBeforeAll: was there when the recording began
    std::int32_t pid = -1;  // -1: the kernel and its modules
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t fileOffset = 0;  // of `begin`; of the kernel's first mapping: the address of _text
    StringId file = kEmptyString;
    std::uint32_t protection = 0;     // PROT_ bits, 0 when not told
    StringId buildId = kEmptyString;  // as hexadecimal digits, "" when not told
    // Of text, which tells names and no addresses: an address less `begin` is a row of toldNames.
    bool named = false;
};

struct PerfBuildId {
    std::int32_t pid = -1;
    StringId file = kEmptyString;
    StringId buildId = kEmptyString;
};

struct PerfSampleColumns {
    Column<Timestamp> time;
    Column<std::uint64_t> period;  // what it stands for: counts, ns of a clock; 1 where not recorded
    Column<PerfThreadIndex> thread;
    Column<PerfStackId> stack;
    Column<std::uint16_t> cpu;  // or kNoCpu
    Column<PerfEventIndex> event;

    std::size_t size() const { return time.size(); }
};

// What a switched-off thread does: the letter of the kernel ('R' runnable, 'S' sleeping, 'D' uninterruptible,
// 'I' idle, 'T' stopped, 't' traced, 'Z' zombie, 'X' dead), '?' when not told.
struct PerfOffState {
    char letter = '?';
    bool preempted = false;  // "R+": the kernel took the CPU away
    bool operator==(const PerfOffState&) const = default;
};

// A sched_switch tracepoint: on `cpu`, `previous` made room for `next`.
struct PerfSwitch {
    Timestamp time = 0;
    PerfSampleRow sample = kNoPerfSample;
    PerfThreadIndex previous;
    PerfThreadIndex next;
    std::uint16_t cpu = kNoCpu;
    PerfOffState state;  // of previous
};

// A PERF_RECORD_SWITCH: a thread came onto a CPU or went off it.
struct PerfSwitchRecord {
    Timestamp time = 0;
    PerfThreadIndex thread;
    std::uint16_t cpu = kNoCpu;
    bool out = false;
    bool preempted = false;
};

// A time that a thread had a CPU; idle threads are left out. Sorted by start.
struct PerfRun {
    Timestamp start = 0;
    Timestamp end = 0;  // of an open one: the end of the recording
    PerfThreadIndex thread;
    std::uint16_t cpu = kNoCpu;
    PerfOffState endState;
    bool startInferred =
        false;          // the switch to it was not recorded; it was on the CPU at `start` at the latest
    bool open = false;  // no switch away was recorded
};

struct PerfWakeup {
    Timestamp time = 0;
    PerfSampleRow sample = kNoPerfSample;
    PerfThreadIndex waker;  // in whose context it happened; in an interrupt that is whoever was there
    PerfThreadIndex woken;
    std::uint16_t targetCpu = kNoCpu;
};

// A system call, its entry and return put together. Sorted by start.
struct PerfSyscall {
    Timestamp start = 0;  // of one whose entry is not in the recording: the beginning of the recording
    Timestamp end = 0;    // of one whose return is not: the end of the recording
    std::int64_t result = 0;
    PerfThreadIndex thread;
    PerfSampleRow enter = kNoPerfSample;
    PerfSampleRow exit = kNoPerfSample;
    StringId name = kEmptyString;     // "epoll_pwait"; "" when only its number is told
    std::int32_t number = -1;         // on the machine of the recording
    std::uint32_t firstArgument = 0;  // rows of PerfRecording::syscallArguments
    std::uint8_t argumentCount = 0;
};

// What a sample says besides: an address, a weight…
enum class PerfValueKind : std::uint8_t {
    Address,
    Weight,
    DataSource,
    Transaction,
    PhysicalAddress,
    Cgroup,
    DataPageSize,
    CodePageSize,
};
struct PerfValue {
    std::uint64_t value = 0;
    PerfSampleRow sample = kNoPerfSample;  // sorted by it
    PerfValueKind kind = PerfValueKind::Address;
};

// A counter that was read: how much it has counted since it was read before.
struct PerfCount {
    Timestamp time = 0;
    std::uint64_t delta = 0;
    PerfThreadIndex thread;
    PerfEventIndex event;
    std::uint16_t cpu = kNoCpu;
};

struct PerfBranch {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    std::uint64_t flags = 0;
};

// Bytes or values of a sample that stand in a pool: sorted by sample.
struct PerfPart {
    PerfSampleRow sample = kNoPerfSample;
    std::uint32_t count = 0;
    std::uint64_t first = 0;
};

// The user registers and the top of the stack of a sample, to unwind it by.
struct PerfUserState {
    PerfSampleRow sample = kNoPerfSample;
    std::uint32_t registerCount = 0;
    std::uint64_t firstRegister = 0;  // rows of userRegisters, in ascending order of the event's mask
    std::uint64_t firstByte = 0;      // rows of userStack, from the stack pointer up
    std::uint32_t stackBytes = 0;
    bool is32Bit = false;
};

struct PerfLoss {
    Timestamp time = 0;
    std::uint64_t count = 0;  // records that the kernel had no room for
    PerfEventIndex event;     // none: not told
    std::uint16_t cpu = kNoCpu;
};

// The kernel throttled an event that sampled too often, or let it go on.
struct PerfThrottle {
    Timestamp time = 0;
    PerfEventIndex event;
    std::uint16_t cpu = kNoCpu;
    bool begins = false;
};

// Code that the kernel made while it ran: BPF programs, trampolines.
struct PerfKernelSymbol {
    Timestamp time = 0;
    std::uint64_t address = 0;
    std::uint32_t length = 0;
    StringId name = kEmptyString;
    bool removed = false;
};

struct PerfCgroup {
    std::uint64_t id = 0;
    StringId path = kEmptyString;
};

struct PerfRecording {
    PerfInfo info;
    ImportReport report;
    TimeRange range;  // from the first to behind the last sample or switch

    StringTable strings;
    std::vector<PerfEvent> events;
    std::vector<PerfTracepoint> tracepoints;
    std::vector<PerfThread> threads;
    std::vector<PerfMapping> mappings;
    std::vector<PerfBuildId> buildIds;
    std::vector<StringId> toldNames;  // of functions, see PerfMapping::named
    PerfStacks stacks;

    PerfSampleColumns samples;
    PerfRows samplesByThread;  // group: thread
    PerfRows samplesByCpu;     // group: CPU; those without one are in none
    PerfRows samplesByEvent;   // group: event

    std::vector<PerfComm> comms;
    std::vector<PerfTask> tasks;
    std::vector<PerfSwitch> switches;
    std::vector<PerfSwitchRecord> switchRecords;
    // From the switch records where there are any, else from the sched_switch tracepoints.
    std::vector<PerfRun> runs;
    PerfRows runsByThread;
    PerfRows runsByCpu;
    std::vector<PerfWakeup> wakeups;
    std::vector<PerfSyscall> syscalls;
    PerfRows syscallsByThread;
    std::vector<std::uint64_t> syscallArguments;

    std::vector<PerfValue> values;
    std::vector<PerfCount> counts;
    std::vector<PerfPart> branchStacks;  // rows of branches, the newest first
    std::vector<PerfBranch> branches;
    std::vector<PerfUserState> userStates;
    std::vector<std::uint64_t> userRegisters;
    std::vector<std::byte> userStack;
    std::vector<PerfPart> rawPayloads;  // rows of rawBytes; see PerfEvent::tracepoint for their format
    std::vector<std::byte> rawBytes;

    std::vector<PerfLoss> losses;
    std::vector<PerfThrottle> throttles;
    std::vector<PerfKernelSymbol> kernelSymbols;
    std::vector<PerfCgroup> cgroups;

    // "epoll_pwait"; where the recording tells its number only (raw_syscalls) see syscallName().
    std::string_view callName(const PerfSyscall& call) const;
    // The name that the thread had at that time; "" when the recording does not tell.
    StringId commAt(PerfThreadIndex thread, Timestamp time) const;
    std::size_t bytes() const;  // memory held
};

using PerfPtr = std::shared_ptr<const PerfRecording>;

}  // namespace golanes
