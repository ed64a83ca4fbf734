// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <vector>

namespace golanes {

// Collects the runs of procs and threads, and their RunStrides, while the transitions of all
// goroutines pass by in time order. What a run is: see RunList.
class RunCollector {
  public:
    explicit RunCollector(Trace& trace);

    // The span `s` of `g` begins at `t`, Running or in a Syscall, in the context of `p` and `m` (none() where
    // there was none). `holdsProc`: it is to be seen on the proc.
    void begin(Timestamp t, SpanIndex s, GoroutineIndex g, bool syscall, ProcIndex p, ThreadIndex m,
               bool holdsProc);
    // The span that `g` began last ends at `t`; nothing happens unless it is a run.
    void end(Timestamp t, GoroutineIndex g);
    // Writes Trace::procRuns, threadRuns, runStrides and the RunLists.
    void finish();

  private:
    struct Track {
        std::vector<SpanIndex> runs;
        std::vector<RunStride> strides;
        std::array<Duration, RunStride::kSlots> sums{};
        GoroutineIndex last;  // goroutine of the last run

        void add(Timestamp t, SpanIndex s, GoroutineIndex g);
        // The last run ends with its span.
        void settle(std::uint8_t slot);
    };
    // What a proc carries. A syscall may outlast it: the proc is stolen, and the next run finds the old one
    // open.
    struct OnProc {
        GoroutineIndex goroutine;
        Timestamp start = 0;
        std::uint8_t slot = 0;
        std::uint32_t nextSpan = 0;  // of Proc::spans: the first after `start`, found so far
    };
    struct OfGoroutine {
        Timestamp start = 0;
        ProcIndex proc;
        ThreadIndex thread;
        std::uint8_t slot = 0;
        bool open = false;
    };
    // Returns whether it carried its goroutine until `t`, and did not lose it before.
    bool leaveProc(Timestamp t, ProcIndex p);
    template <class Owner>
    Column<SpanIndex> join(std::vector<Track>& tracks, std::vector<Owner>& owners);

    Trace& trace_;
    std::vector<Track> procs_;
    std::vector<Track> threads_;
    std::vector<OnProc> onProc_;
    std::vector<OfGoroutine> goroutines_;
    std::vector<RunStride> strides_;
};

}  // namespace golanes
