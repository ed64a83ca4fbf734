// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace_builder.h"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace golanes::test {

// Recordings of one program that differ in what a test wants to differ, made step by step. Times are µs.
class RunBuilder {
  public:
    static constexpr Timestamp at(double us) { return static_cast<Timestamp>(us * 1000); }

    RunBuilder() {
        b_.info().format = "go 1.22 trace";
        b_.info().formatMinor = 22;
        main_ = b_.addGoroutine(1, GoState::Undetermined);
        thread_ = b_.thread(100);
        p0_ = b_.proc(0);
        context_ = {main_, p0_, thread_};
        b_.nameGoroutine(main_, stack("main.main"));
        b_.transition(at(0), main_, b_.state(GoState::Running, kEmptyString), kNoStack, context_);
    }

    GoroutineIndex main() const { return main_; }
    ProcIndex proc(std::uint64_t id) { return b_.proc(id); }
    // A goroutine that main.main creates, with a start function, and runs for 10 µs with these regions, one
    // after the other.
    GoroutineIndex goroutine(double us, std::uint64_t id, std::string_view function,
                             std::initializer_list<std::string_view> regions = {}) {
        const GoroutineIndex g = b_.addGoroutine(id, GoState::NotExist);
        const StackId at1 = stack(function);
        b_.create(at(us), g, b_.state(GoState::Runnable, kEmptyString), at1, context_);
        b_.nameGoroutine(g, at1);
        const EventContext inside{g, p1_ = b_.proc(1), b_.thread(101)};
        b_.transition(at(us + 1), g, b_.state(GoState::Running, kEmptyString), kNoStack, inside);
        double t = us + 2;
        for (const std::string_view region : regions) {
            b_.regionBegin(at(t), Task::kBackground, b_.strings().intern(region), kNoStack, inside);
            b_.regionEnd(at(t + 0.5), Task::kBackground, b_.strings().intern(region), kNoStack, inside);
            t += 1;
        }
        b_.transition(at(us + 10), g, b_.state(GoState::Waiting, b_.strings().intern("sleep")), kNoStack,
                      inside);
        return g;
    }
    void task(double us, std::uint64_t id, std::string_view name) {
        b_.taskBegin(at(us), id, Task::kBackground, b_.strings().intern(name), kNoStack, context_);
    }
    void pause(double us, std::string_view reason) {
        b_.rangeBegin(at(us), RangeKind::StopTheWorld, b_.strings().intern(reason), kNoStack, context_);
        b_.rangeEnd(at(us + 1), RangeKind::StopTheWorld, b_.strings().intern(reason), 0, 0, context_);
    }
    void collection(double us) {
        b_.rangeBegin(at(us), RangeKind::GcMark, kEmptyString, kNoStack, context_);
        b_.rangeEnd(at(us + 5), RangeKind::GcMark, kEmptyString, 0, 0, context_);
    }

    // `lastUs`: how long the recording is.
    TracePtr finish(double lastUs) {
        b_.sync(at(lastUs) - 1, std::nullopt, {});
        Job job;
        return b_.finish(job).value();
    }

  private:
    StackId stack(std::string_view function) {
        const FrameId frame = b_.stacks().internFrame(
            {16, b_.strings().intern(function), b_.strings().intern("/src/main.go"), 1});
        return b_.stacks().intern(std::vector<FrameId>{frame});
    }

    TraceBuilder b_;
    GoroutineIndex main_;
    ProcIndex p0_, p1_;
    ThreadIndex thread_;
    EventContext context_;
};

}  // namespace golanes::test
