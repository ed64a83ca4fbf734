// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/span_assembler.h"

#include "core/base/parallel.h"
#include "core/store/run_collector.h"
#include "core/store/wait_counter.h"
#include "core/store/wake_finder.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace golanes {

namespace {

using Chunk = TransitionStream::Chunk;

// Two passes over the stream run side by side, each writing columns of its own. A chunk goes back to the
// system when both are through with it; neither runs ahead by more than a chunk, or memory would wait for the
// slower one.
class SideBySide {
  public:
    explicit SideBySide(std::vector<Chunk>& chunks) : chunks_(chunks), users_(chunks.size()) {}

    // To be called by both, as number 0 and number 1.
    template <class Pass>
    void walk(std::size_t number, Pass& pass, const Job& job) {
        try {
            for (std::size_t i = 0; i < chunks_.size() && !job.cancelled(); ++i) {
                takeAll(pass, chunks_[i], job);
                if (users_[i].fetch_add(1) == 1) chunks_[i] = Chunk();
                report(number, i + 1);
                const auto& others = done_[1 - number];
                for (std::size_t n = others; n < i; n = others) others.wait(n);
            }
        } catch (...) {
            report(number, chunks_.size());  // or the other would wait for ever
            throw;
        }
        report(number, chunks_.size());
    }

  private:
    // Each transition may be the first in fresh pages of several columns, which the system clears for some
    // ms: asking at each costs nothing beside.
    template <class Pass>
    static void takeAll(Pass& pass, const Chunk& chunk, const Job& job) {
        for (std::size_t i = 0; i < chunk.size && !job.cancelled(); ++i) pass.take(chunk, i);
    }
    void report(std::size_t number, std::size_t done) {
        done_[number] = done;
        done_[number].notify_one();
    }

    std::vector<Chunk>& chunks_;
    std::vector<std::atomic<int>> users_;
    std::array<std::atomic<std::size_t>, 2> done_{};  // chunks that each pass has finished
};

std::vector<SpanIndex> firstSpans(Trace& trace, const std::vector<std::uint32_t>& counts) {
    std::vector<SpanIndex> next(counts.size());
    SpanIndex total = 0;
    for (std::size_t g = 0; g < counts.size(); ++g) {
        trace.goroutines[g].firstSpan = next[g] = total;
        trace.goroutines[g].spanCount = counts[g];
        total += counts[g];
    }
    return next;
}

void indexGoroutines(Trace& trace) {
    constexpr std::uint32_t kStride = Trace::kIndexStride;
    trace.goIndex = Column<std::uint32_t>((trace.goSpans.size() + kStride - 1) / kStride);
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const Goroutine& go = trace.goroutines[g];
        for (auto i = (go.firstSpan + kStride - 1) / kStride; i * kStride < go.firstSpan + go.spanCount;
             ++i) {
            trace.goIndex[i] = g;
        }
    }
}

// States, and what their order tells.
class StatePass {
  public:
    StatePass(Trace& trace, std::vector<SpanIndex> next)
        : trace_(trace),
          next_(std::move(next)),
          wakes_(trace),
          networkWaits_(trace, StateClass::Network),
          runs_(trace),
          last_(next_.size()) {}

    void take(const Chunk& c, std::size_t i) {
        const GoroutineIndex g = c.goroutine[i];
        const SpanIndex s = next_[g.value]++;
        const StateId state = c.state[i];
        trace_.goSpans.state[s] = state;
        Last& last = last_[g.value];
        runs_.end(c.time[i], g);
        const GoState now = trace_.states[state].state;
        if (now == GoState::Running || now == GoState::Syscall) {
            // A goroutine in a syscall holds the proc on which it entered it, until somebody takes that
            // away.
            const bool holds = now == GoState::Running || !last.state.valid() || last.proc == c.proc[i];
            runs_.begin(c.time[i], s, g, now == GoState::Syscall, c.proc[i], c.thread[i], holds);
        } else if (now == GoState::Runnable) {
            wakes_.look(c.time[i], s, g, last.state, c.actor[i], c.proc[i], c.stack[i]);
        }
        networkWaits_.look(c.time[i], g, last.state, state);
        last = {state, c.proc[i]};
    }

    void finish() {
        runs_.finish();
        trace_.networkWaits = networkWaits_.finish();
        for (Goroutine& g : trace_.goroutines) {
            g.ended =
                g.spanCount > 0 && trace_.stateOf(g.firstSpan + g.spanCount - 1).state == GoState::NotExist;
        }
    }

  private:
    struct Last {
        StateId state;
        ProcIndex proc;
    };

    Trace& trace_;
    std::vector<SpanIndex> next_;
    WakeFinder wakes_;
    WaitCounter networkWaits_;
    RunCollector runs_;
    std::vector<Last> last_;
};

// Times, stacks and contexts.
class ContextPass {
  public:
    ContextPass(Trace& trace, std::vector<SpanIndex> next) : spans_(trace.goSpans), next_(std::move(next)) {}

    void take(const Chunk& c, std::size_t i) {
        const SpanIndex s = next_[c.goroutine[i].value]++;
        spans_.start[s] = c.time[i];
        spans_.stack[s] = c.stack[i];
        spans_.actor[s] = c.actor[i];
        spans_.proc[s] = c.proc[i];
        spans_.thread[s] = c.thread[i];
    }

  private:
    GoSpanColumns& spans_;
    std::vector<SpanIndex> next_;
};

}  // namespace

void assembleSpans(Trace& trace, TransitionStream& stream, const std::vector<std::uint32_t>& spanCounts,
                   Job& job) {
    const std::size_t n = stream.size();
    const std::vector<SpanIndex> next = firstSpans(trace, spanCounts);
    GoSpanColumns& spans = trace.goSpans;
    spans.start = Column<Timestamp>(n);
    spans.state = Column<StateId>(n);
    spans.stack = Column<StackId>(n);
    spans.actor = Column<GoroutineIndex>(n);
    spans.proc = Column<ProcIndex>(n);
    spans.thread = Column<ThreadIndex>(n);

    std::vector<Chunk>& chunks = stream.finish();
    indexGoroutines(trace);
    SideBySide passes(chunks);
    StatePass states(trace, next);
    ContextPass contexts(trace, next);
    runBoth([&] { passes.walk(0, contexts, job); }, [&] { passes.walk(1, states, job); });
    if (!job.cancelled()) states.finish();
}

}  // namespace golanes
