// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/go_flame.h"

#include "core/analysis/own_code.h"

#include <utility>

namespace golanes {

namespace {

// Functions of a trace by their name.
class FunctionNames {
  public:
    FunctionNames(const Trace& trace, FlameStacks& stacks)
        : trace_(trace), stacks_(stacks), library_(libraryOf(trace)), ids_(trace.strings.size()) {}

    FlameFunctionId of(FrameId id) {
        const Frame& frame = trace_.stacks.frame(id);
        FlameFunctionId& known = ids_[frame.function.value];
        if (!known.valid()) {
            const std::string_view name = trace_.strings[frame.function];
            known =
                stacks_.function(name, goPackage(name), goOrigin(library_, name, trace_.strings[frame.file]));
        }
        return known;
    }

  private:
    const Trace& trace_;
    FlameStacks& stacks_;
    GoLibrary library_;
    std::vector<FlameFunctionId> ids_;  // by name
};

}  // namespace

std::shared_ptr<const GoFlame> GoFlame::build(TracePtr trace, Job& job) {
    std::shared_ptr<GoFlame> flame(new GoFlame(std::move(trace)));
    return flame->takeStacks(job) ? flame : nullptr;
}

bool GoFlame::takeStacks(Job& job) {
    auto stacks = std::make_shared<FlameStacks>();
    const auto alone = [&](const char* name) {
        return stacks->child(kFlameRoot, stacks->function(name, {}, CodeOrigin::Unknown));
    };
    const FlameStackId none = alone("[no stack]");
    nobody_ = alone("[network or timer]");
    FunctionNames functions(*trace_, *stacks);
    CancelCheck cancelled(job);
    ofStack_.reserve(trace_->stacks.size());
    ofStart_.reserve(trace_->stacks.size());
    for (std::uint32_t s = 0; s < trace_->stacks.size(); ++s) {
        if (cancelled()) return false;
        FlameStackId node = kFlameRoot;
        FlameStackId start = none;
        const auto frames = trace_->stacks[StackId(s)];
        for (std::size_t i = frames.size(); i-- > 0;) {
            node = stacks->child(node, functions.of(frames[i]));
            if (i + 1 == frames.size()) start = node;
        }
        ofStack_.push_back(node);
        ofStart_.push_back(start);
    }
    stacks->freeze();
    stacks_ = std::move(stacks);
    return true;
}

FlameStackId GoFlame::ofSpan(GoWeight weight, GoroutineIndex g, SpanIndex s) const {
    const Goroutine& go = trace_->goroutine(g);
    const auto stackOf = [&](SpanIndex span) { return of(trace_->goSpans.stack[span]); };
    switch (weight) {
        case GoWeight::Running:
            return orStart(s + 1 < go.firstSpan + go.spanCount ? stackOf(s + 1) : kFlameRoot, g);
        case GoWeight::Runnable: {
            // Preempted or yielding it tells its own stack; woken, the stack is the waker's.
            const bool own =
                s == go.firstSpan ? !go.createdInTrace() : trace_->stateOf(s - 1).state == GoState::Running;
            return orStart(own ? stackOf(s) : s == go.firstSpan ? kFlameRoot : stackOf(s - 1), g);
        }
        case GoWeight::WakeUps:
        case GoWeight::Creations: {
            const FlameStackId stack = stackOf(s);
            if (stack != kFlameRoot) return stack;
            const GoroutineIndex actor = trace_->goSpans.actor[s];
            return actor.valid() && actor != g ? startOf(actor) : nobody_;
        }
        case GoWeight::CpuSamples:
        case GoWeight::Blocked:
        case GoWeight::Syscall:
            break;
    }
    return orStart(stackOf(s), g);
}

}  // namespace golanes
