// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/flame/weighted_stacks.h"
#include "core/store/trace.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

// What flame graphs of a Go trace can show. Times are ns, as far as they lie in the range. Where a goroutine
// has no stack of its own to show, its start function stands alone; where that is unknown too, "[no stack]".
enum class GoWeight : std::uint8_t {
    CpuSamples,  // samples of Go's CPU profiler, by the stack that was sampled
    Running,  // time on a P, by the stack at which it ended: the call that blocked, or where it was preempted
    Runnable,   // time ready but not running, by the stack that goes on then: the wait that was over
    Blocked,    // time waiting, by the stack that waits
    Syscall,    // time in system calls, by the stack that called
    WakeUps,    // ends of waits, by the stack of the goroutine that ended them
    Creations,  // goroutines created, by the stack of the creator
};
inline constexpr std::size_t kGoWeightCount = 7;
constexpr bool isTime(GoWeight w) {
    return w == GoWeight::Running || w == GoWeight::Runnable || w == GoWeight::Blocked ||
           w == GoWeight::Syscall;
}

struct GoFlameQuery {
    GoWeight weight = GoWeight::Running;
    std::uint32_t classes = 0;  // Blocked and WakeUps: bits by StateClass of the wait; 0: any
    // Whose: of wake-ups the goroutines that were woken, of creations those that were created.
    Scope scope;
    // Not empty: only what these procs and threads carried (Running, Syscall, CpuSamples; nothing else is).
    std::vector<ProcIndex> procs;
    std::vector<ThreadIndex> threads;
    std::uint32_t slices = 1;  // see WeightAdder
};

// The stacks of a Go trace, ready for flame graphs of any range. Made once for a trace.
class GoFlame {
  public:
    // Cost: the frames of all stacks. Null when cancelled.
    static std::shared_ptr<const GoFlame> build(TracePtr trace, Job& job);

    const Trace& trace() const { return *trace_; }
    const FlameStacksPtr& stacks() const { return stacks_; }

    // The stack in the flame graph; the root for the empty stack.
    FlameStackId of(StackId stack) const { return stack.valid() ? ofStack_[stack.value] : kFlameRoot; }
    // The start function of a goroutine alone.
    FlameStackId startOf(GoroutineIndex g) const { return ofStart_[trace_->goroutine(g).startStack.value]; }
    // Of what happened in no goroutine: "[network or timer]".
    FlameStackId nobody() const { return nobody_; }
    // The stack that stands for a span of `g` in a graph of this weight (of WakeUps and Creations: the one
    // that began it).
    FlameStackId ofSpan(GoWeight weight, GoroutineIndex g, SpanIndex s) const;

    // Weights of all stacks. Exact. Cost: one look at each span in the range; a cancelled job's result means
    // nothing.
    WeightedStacks weigh(const GoFlameQuery& query, Job& job) const;

  private:
    explicit GoFlame(TracePtr trace) : trace_(std::move(trace)) {}
    bool takeStacks(Job& job);
    FlameStackId orStart(FlameStackId stack, GoroutineIndex g) const {
        return stack == kFlameRoot ? startOf(g) : stack;
    }

    TracePtr trace_;
    FlameStacksPtr stacks_;
    std::vector<FlameStackId> ofStack_;  // by StackId
    std::vector<FlameStackId> ofStart_;  // by StackId of a start: its outermost function
    FlameStackId nobody_;
};

}  // namespace golanes
