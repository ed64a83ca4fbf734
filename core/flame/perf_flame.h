// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/flame/flame_tree.h"
#include "core/flame/weighted_stacks.h"
#include "core/store/perf_recording.h"
#include "core/store/perf_symbols.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace golanes {

// What flame graphs of perf data can show.
enum class PerfWeight : std::uint8_t {
    Samples,  // of one event, each one once
    Periods,  // of one event, each by what it stands for: ns of a clock, counts of a counter
    // Time that threads were off the CPU (asleep, or waiting for one), ns, as far as it lies in the range, by
    // the stack at which they were switched off. Needs sched_switch with stacks. Ends where the thread is
    // next known to run: with perf record -p and no --switch-events that is its next sample.
    OffCpu,
};

struct PerfFlameQuery {
    PerfWeight weight = PerfWeight::Periods;
    PerfEventIndex event;  // not for OffCpu
    TimeRange range;
    std::vector<bool> threads;  // by index, those that count; empty: all of them
    std::uint32_t slices = 1;   // see WeightAdder
    // Which samples count, asked for each of those that all else lets pass; of OffCpu the sample of the
    // switch by which the thread left its CPU. Null: all of them.
    std::function<bool(PerfSampleRow)> wants = nullptr;

    bool has(PerfThreadIndex t) const { return threads.empty() || (t.valid() && threads[t.value]); }
    bool has(PerfSampleRow row) const { return !wants || wants(row); }
};

// The stacks of a perf recording with names, inlined calls among them, ready for flame graphs of any range.
// Made once for a recording and its symbols.
class PerfFlame {
  public:
    // Cost: all stacks, and a look for the switch of each run's end. Null when cancelled.
    static std::shared_ptr<const PerfFlame> build(PerfPtr recording, const PerfSymbols& symbols, Job& job);

    const PerfRecording& recording() const { return *recording_; }
    const FlameStacksPtr& stacks() const { return stacks_; }
    FlameStackId of(PerfStackId stack) const { return ofStack_[stack.value]; }
    // Any time off the CPU is known, with stacks.
    bool knowsOffCpu() const { return !offs_.empty(); }

    // Weights of all stacks; samples without a stack are "[no stack]". Exact. Cost: the samples of the event
    // in the range, or all times off the CPU. A cancelled job's result means nothing.
    WeightedStacks weigh(const PerfFlameQuery& query, Job& job) const;
    // In how many of the same things the frame of a node is inferred (see PerfFrame), by node of a tree of
    // weigh(), in the order of weights. Of frames below what the tree hides or folds it tells nothing. Empty
    // when none is. Cost: as weigh(), and the frames of the distinct stacks that have inferred ones.
    std::vector<std::uint64_t> inferredIn(const PerfFlameQuery& query, const FlameTree& tree, Job& job) const;
    // Where the things of a query are whose stacks begin with these functions, outermost first, by time (on
    // perf's clock). Cost: as weigh().
    struct Thing {
        Timestamp time = 0;
        PerfThreadIndex thread;
        PerfSampleRow sample = kNoPerfSample;  // none: a time off the CPU
    };
    std::vector<Thing> thingsWith(const PerfFlameQuery& query, std::span<const FlameFunctionId> path,
                                  Job& job) const;
    // The stack at which a thread was switched off when its run ended then, on perf's clock; the root when
    // that is not known. Cost: logarithmic.
    FlameStackId switchedOff(PerfThreadIndex thread, Timestamp runEnd) const;

  private:
    struct Off {
        TimeRange time;
        PerfThreadIndex thread;
        PerfSampleRow sample;  // of the switch
    };

    explicit PerfFlame(PerfPtr recording) : recording_(std::move(recording)) {}
    bool takeStacks(const PerfSymbols& symbols, Job& job);
    bool takeOffs(Job& job);
    // Calls f(Thing, stack, weight) for each thing of a query.
    template <class F>
    void forEach(const PerfFlameQuery& query, Job& job, F&& f) const;
    bool beginsWith(FlameStackId stack, std::span<const FlameFunctionId> path) const;
    void addInferred(PerfStackId stack, std::uint64_t count, const FlameTree& tree,
                     std::vector<std::uint64_t>& out) const;

    PerfPtr recording_;
    FlameStacksPtr stacks_;
    std::vector<FlameStackId> ofStack_;  // by PerfStackId
    std::vector<bool> hasInferred_;      // the same: whether any of its frames is
    std::vector<Off> offs_;              // sorted by begin
};

}  // namespace golanes
