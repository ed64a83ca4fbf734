// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/join_goroutines.h"

#include "core/stacks/goroutine_stack.h"
#include "core/stacks/space_changes.h"
#include "core/stacks/stack_editor.h"
#include "core/store/run_track.h"

#include <optional>
#include <utility>

namespace golanes {

namespace {

// Frames of a Go trace as those of perf: several of the trace are one where calls were inlined.
class TraceFrames {
  public:
    TraceFrames(const Trace& trace, const MappedCode& code) : trace_(trace), code_(code) {}

    // Appends them as callers.
    void append(const GoroutineStack& stack, const PerfAddressSpaces::Space& space,
                std::vector<PerfFrame>& frames) {
        for (std::size_t i = 0; i < stack.frames.size();) {
            const Frame& frame = *stack.frames[i].frame;
            const PerfMappingIndex mapping = space.find(frame.pc);
            const MappedCode::Place place = code_.at(mapping, frame.pc);
            lines_.clear();
            if (!place.go || !place.binary->go()->resolve(place.address, lines_, steps_)) return;
            const std::uint64_t slide = frame.pc - place.address;
            const auto add = [&](std::uint64_t address) {
                frames.push_back({.address = slide + address,
                                  .mapping = mapping,
                                  .mode = PerfMode::User,
                                  .inferred = true});
            };
            const std::size_t inlined = namesAgree(stack, i) ? lines_.size() : 1;
            i += inlined;
            // A trace tells the call, perf what is behind it.
            add((stack.frames[i - 1].sameCall ? place.address : entryOf(place)) + 1);
            // Where the goroutine's first function returns to, which a trace leaves out.
            if (const std::uint64_t end = place.go->goroutineEnd(); end != 0 && i == stack.frames.size())
                add(end);
        }
    }

  private:
    bool namesAgree(const GoroutineStack& stack, std::size_t i) const {
        if (lines_.size() > stack.frames.size() - i) return false;
        for (std::size_t k = 0; k < lines_.size(); ++k) {
            if (trace_.strings[stack.frames[i + k].frame->function] != lines_[k].function) return false;
        }
        return true;
    }
    static std::uint64_t entryOf(const MappedCode::Place& place) {
        const auto f = place.binary->go()->functions().find(place.address);
        return f ? f->entry : place.address;
    }

    const Trace& trace_;
    const MappedCode& code_;
    std::uint64_t steps_ = 200'000'000;  // that tables may be walked
    std::vector<CodeLine> lines_;
};

class Joiner {
  public:
    Joiner(const PerfRecording& perf, const Trace& trace, const Correlation& correlation,
           const MappedCode& code)
        : r_(perf),
          trace_(trace),
          correlation_(correlation),
          code_(code),
          editor_(perf),
          spaces_(perf),
          traceFrames_(trace, code),
          threads_(perf.threads.size()),
          known_(perf.stacks.nodes().size()) {
        for (const ThreadMatch& m : correlation.threads) threads_[m.perf.value] = m.go;
    }

    bool joinAll(const Job& job) {
        CancelCheck cancelled(job);
        for (std::size_t row = 0; row < r_.samples.size(); ++row) {
            if (cancelled()) return false;
            editor_.set(static_cast<PerfSampleRow>(row), stackOf(static_cast<PerfSampleRow>(row)));
        }
        return true;
    }
    PerfSampleStacks finish() { return editor_.finish(); }

  private:
    // A recorded stack, looked at once.
    struct Known {
        PerfStackId asItIs;  // none: not looked at yet
        std::optional<StackMoment> end;
    };

    PerfStackId stackOf(PerfSampleRow row) {
        const PerfStackId recorded = r_.samples.stack[row];
        Known& known = known_[recorded.value];
        if (!known.asItIs.valid()) {
            const StackEditor::Parts& parts = editor_.partsOf(recorded);
            known.end = parts.user.empty() ? std::nullopt : endOf(parts.user);
            known.asItIs = editor_.intern(parts);
        }
        const auto g = known.end ? goroutineOf(row) : std::nullopt;
        if (!g) return known.asItIs;
        StackEditor::Parts& parts = editor_.partsOf(recorded);
        join(row, *g, *known.end, parts.user);
        return editor_.intern(parts);
    }

    // What of the goroutine's stack may follow; nothing when the stack is whole, or not Go's.
    std::optional<StackMoment> endOf(const std::vector<PerfFrame>& user) const {
        const GoCode::Site site = siteOf(user, user.size() - 1);
        if (!site.known || site.role == GoRole::Root) return std::nullopt;
        return site.givesUp ? StackMoment::GivingUp : StackMoment::Between;
    }
    GoCode::Site siteOf(const std::vector<PerfFrame>& user, std::size_t i) const {
        return code_.siteOf(user[i], i > 0);
    }

    void join(PerfSampleRow row, GoroutineIndex g, StackMoment moment, std::vector<PerfFrame>& user) {
        const Timestamp time = r_.samples.time[row];
        const auto& space = spaces_.at(time, r_.threads[r_.samples.thread[row].value].pid);
        const std::size_t own = user.size();
        const std::uint64_t outermost = siteOf(user, own - 1).entry;
        traceFrames_.append(goroutineStack(trace_, g, correlation_.map(time), moment), space, user);
        // The trace may know the outermost function too.
        for (std::size_t i = user.size(); i > own; --i) {
            if (siteOf(user, i - 1).entry != outermost) continue;
            user.erase(user.begin() + static_cast<std::ptrdiff_t>(own),
                       user.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }

    // Which goroutine was on the thread of a sample.
    std::optional<GoroutineIndex> goroutineOf(PerfSampleRow row) const {
        const ThreadIndex m = threads_[r_.samples.thread[row].value];
        if (!m.valid()) return std::nullopt;
        const Timestamp t = correlation_.map(r_.samples.time[row]);
        const RunTrack runs = RunTrack::ofThread(trace_, m);
        const std::uint32_t i = runs.lastAtOrBefore(t);
        if (i >= runs.size()) return std::nullopt;
        const Run run = runs[i];
        return t < run.time.end ? std::optional(run.goroutine) : std::nullopt;
    }

    const PerfRecording& r_;
    const Trace& trace_;
    const Correlation& correlation_;
    const MappedCode& code_;
    StackEditor editor_;
    SpaceHistory spaces_;
    TraceFrames traceFrames_;
    std::vector<ThreadIndex> threads_;  // by thread of perf; none: not in the trace
    std::vector<Known> known_;          // by recorded stack
};

}  // namespace

Result<PerfSampleStacks> joinedStacks(const PerfRecording& perf, const Trace& trace,
                                      const Correlation& correlation, const MappedCode& code,
                                      const Job& job) {
    Correlation unknown;
    Joiner joiner(perf, trace, correlation.known() ? correlation : unknown, code);
    if (!joiner.joinAll(job)) return fail(ErrorCode::Cancelled, "Cancelled.");
    return joiner.finish();
}

}  // namespace golanes
