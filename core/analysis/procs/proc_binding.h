// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/procs/proc_load.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"

#include <array>
#include <vector>

namespace golanes {

// How often goroutines, when they run again, do so on another proc or another thread than before.
struct Moves {
    std::uint64_t resumed = 0;
    std::uint64_t toOtherProc = 0;
    std::uint64_t toOtherThread = 0;
    // How long they were ready before, on average over those that stayed on their proc and those that moved.
    Duration readyStayed = 0;  // ns, of all that stayed together
    Duration readyMoved = 0;
    // The run on another proc before which it had been ready longest; where none moved, on the same one.
    SpanIndex worst = kNoSpan;
    bool worstMoved = false;
    Duration worstReady = 0;

    void add(const Moves& o);
    void note(SpanIndex run, bool moved, Duration ready);
};

// What one proc did in the range, ns; the five together are the range.
struct ProcUse {
    ProcIndex proc;
    Duration program = 0;     // goroutines that ran
    Duration collector = 0;   // mark workers
    Duration syscall = 0;     // held by a goroutine in a system call
    Duration scheduling = 0;  // held by a thread without a goroutine
    Duration idle = 0;        // held by none, or not known
    std::uint64_t runs = 0;   // that touch the range
};

struct ProcBinding {
    // By what the goroutine did between the two runs: waited (by class of the last wait), was in a system
    // call, or only yielded (Runnable).
    std::array<Moves, kStateClassCount> after{};
    struct Function {
        StringId name = kEmptyString;  // start function
        Moves moves;
    };
    std::vector<Function> functions;  // most moves to another proc first
    std::vector<ProcUse> procs;       // by index; those that did anything in the range
};

// Runs that begin in the range, by goroutines of the scope; `procs` counts all goroutines. One pass over the
// spans. Incomplete when the job was cancelled.
ProcBinding procBinding(const Trace& trace, const Scope& scope, Job& job);

}  // namespace golanes
