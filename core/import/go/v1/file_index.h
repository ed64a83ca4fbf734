// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/import/go/v1/problems.h"
#include "core/import/go/v1/wire_format.h"

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace golanes::v1 {

// A run of events that one proc wrote; offsets count from the start of the file.
struct Batch {
    std::uint64_t begin = 0;  // behind the batch head
    std::uint64_t end = 0;
    std::int64_t ticks = 0;     // time that the first event's time is relative to
    std::int64_t sequence = 0;  // the same for sequence numbers; before layout 7 only
};

// The batches of one proc, in file order, which is their order in time.
struct ProcBatches {
    std::int32_t id = 0;  // -1: written without a proc
    std::vector<Batch> batches;
};

struct WireString {
    std::uint64_t id = 0;
    std::string_view text;
};

// One profiling sample. It is written long after it was taken.
struct WireSample {
    std::int64_t ticks = 0;
    std::uint64_t goroutine = 0;
    std::uint64_t offset = 0;
    std::int32_t proc = -1;  // -1: none
    std::uint32_t stack = 0;
};

// The true time of a syscall's end, which is noted when the goroutine has got a proc again.
struct WireSysExit {
    std::uint64_t goroutine = 0;
    std::uint64_t sequence = 0;
    std::int64_t ticks = 0;
};

// What one walk over a file finds: where its events are, and everything that has to be known before the
// events can be ordered.
struct FileIndex {
    std::vector<ProcBatches> procs;
    std::vector<WireString> strings;
    std::vector<std::uint64_t> stacks;  // offsets of the Stack events
    std::vector<WireSample> samples;    // by time
    std::vector<WireSysExit> sysExits;  // by goroutine and sequence
    std::vector<std::uint64_t> timerGoroutines;
    std::int64_t ticksPerSecond = 0;  // 0: not in the file
    std::uint64_t events = 0;         // structural ones not counted
    bool futileWakeups = false;
    bool complete = true;  // false: the walk stopped before the end, which `problems` tells
    // Events from then on are left out, in ticks: of a part of a file some procs' batches reach further than
    // others', and what is missing there would show.
    std::int64_t end = std::numeric_limits<std::int64_t>::max();
};

// Walks over a whole file. After it every event within the batches is known to be well formed: a known type,
// the right number of arguments, every number within the batch. What cannot be read ends the walk and is
// reported. The strings are views into `file`. Stops early when the job is cancelled.
FileIndex scanFile(std::span<const std::byte> file, const WireFormat& format, Job& job, Problems& problems);

}  // namespace golanes::v1
