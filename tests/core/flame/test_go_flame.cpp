// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_tree.h"
#include "core/flame/go_flame.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "tests/support/random_trace.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <map>
#include <random>

using namespace golanes;
using test::ServiceTrace;

namespace {

using Sums = std::map<std::string, FlameWeight>;

std::string text(const FlameStacks& stacks, FlameStackId stack) {
    std::string line;
    for (; stack != kFlameRoot; stack = stacks[stack].parent)
        line = std::string(stacks.name(stacks[stack].function)) + (line.empty() ? "" : ";" + line);
    return line;
}

Sums sumsOf(const WeightedStacks& weighted) {
    Sums sums;
    FlameWeight total;
    for (const WeightedStacks::Row& row : weighted.rows) {
        sums[text(*weighted.stacks, row.stack)].add(row.self);
        total.add(row.self);
    }
    if (total != weighted.total) sums["the total is wrong"] = weighted.total;
    return sums;
}

Sums weigh(const TracePtr& trace, const GoFlameQuery& query) {
    Job job;
    return sumsOf(GoFlame::build(trace, job)->weigh(query, job));
}

// The definitions, span by span and in text.
class Oracle {
  public:
    Oracle(const Trace& trace, const GoFlameQuery& query) : t_(trace), q_(query) {}

    Sums sums() {
        if (q_.weight == GoWeight::CpuSamples) samples();
        for (std::uint32_t g = 0; g < t_.goroutines.size(); ++g)
            if (q_.scope.has(GoroutineIndex(g))) goroutine(GoroutineIndex(g));
        return sums_;
    }

  private:
    std::string textOf(StackId stack) const {
        std::string line;
        for (const FrameId f : t_.stacks[stack]) {
            const std::string name(t_.strings[t_.stacks.frame(f).function]);
            line = (name.empty() ? "[unknown]" : name) + (line.empty() ? "" : ";" + line);
        }
        return line;
    }
    std::string startOf(GoroutineIndex g) const {
        const std::string whole = textOf(t_.goroutine(g).startStack);
        return whole.empty() ? "[no stack]" : whole.substr(0, whole.find(';'));
    }
    std::string either(const std::string& stack, GoroutineIndex g) const {
        return stack.empty() ? startOf(g) : stack;
    }
    void samples() {
        for (const CpuSample& s : t_.samples) {
            if (!q_.scope.range.contains(s.time) || !q_.scope.has(s.goroutine)) continue;
            const std::string stack = textOf(s.stack);
            sums_[!stack.empty()        ? stack
                  : s.goroutine.valid() ? startOf(s.goroutine)
                                        : "[network or timer]"]
                .add({1, 1});
        }
    }
    std::string begins(const GoTrack& track, std::uint32_t i, GoroutineIndex g) const {
        const SpanIndex s = track.span(i);
        const std::string stack = textOf(t_.goSpans.stack[s]);
        const GoroutineIndex actor = t_.goSpans.actor[s];
        return !stack.empty() ? stack : actor.valid() && actor != g ? startOf(actor) : "[network or timer]";
    }
    void goroutine(GoroutineIndex g) {
        const GoTrack track(t_, g);
        const bool created = t_.goroutine(g).createdInTrace();
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const auto own = [&](std::uint32_t k) {
                return k < track.size() ? textOf(t_.goSpans.stack[track.span(k)]) : std::string();
            };
            const bool inside = q_.scope.range.contains(track.start(i));
            const GoState state = track.state(i).state;
            if (q_.weight == GoWeight::Creations && i == 0 && created && inside)
                sums_[begins(track, i, g)].add({1, 1});
            if (q_.weight == GoWeight::WakeUps && i > 0 && inside && state == GoState::Runnable &&
                wanted(track.state(i - 1)))
                sums_[begins(track, i, g)].add({1, 1});
            const TimeRange whole{i == 0 && !created ? t_.range.begin : track.start(i), track.end(i)};
            const TimeRange time = whole.clippedTo(q_.scope.range.clippedTo(t_.range));
            if (time.empty()) continue;
            const FlameWeight weight{static_cast<std::uint64_t>(time.length()), 1};
            if (q_.weight == GoWeight::Running && state == GoState::Running)
                sums_[either(own(i + 1), g)].add(weight);
            if ((q_.weight == GoWeight::Blocked && wanted(track.state(i))) ||
                (q_.weight == GoWeight::Syscall && state == GoState::Syscall))
                sums_[either(own(i), g)].add(weight);
            if (q_.weight == GoWeight::Runnable && state == GoState::Runnable) {
                const bool self = i == 0 ? !created : track.state(i - 1).state == GoState::Running;
                sums_[either(self ? own(i) : i == 0 ? "" : own(i - 1), g)].add(weight);
            }
        }
    }
    bool wanted(const StateInfo& info) const {
        return info.state == GoState::Waiting &&
               (q_.classes == 0 || (q_.classes >> static_cast<int>(info.cls) & 1) != 0);
    }

    const Trace& t_;
    const GoFlameQuery& q_;
    Sums sums_;
};

}  // namespace

class TestGoFlame : public QObject {
    Q_OBJECT

  private slots:
    void weightsAgreeWithCountingEverySpan_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed) QTest::addRow("%d", seed) << seed;
    }
    void weightsAgreeWithCountingEverySpan() {
        QFETCH(int, seed);
        const TracePtr trace = test::randomTrace(static_cast<unsigned>(seed), 3000).trace;
        Job job;
        const auto flame = GoFlame::build(trace, job);
        std::mt19937_64 random(static_cast<std::uint64_t>(seed));
        const auto any = [&](std::int64_t n) {
            return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
        };
        for (int i = 0; i < 140; ++i) {
            GoFlameQuery query;
            query.weight = static_cast<GoWeight>(i % static_cast<int>(kGoWeightCount));
            const Timestamp begin = trace->range.begin - 5 + any(trace->range.length());
            query.scope.range = {begin, begin + 1 + any(i % 3 == 0 ? 50 : trace->range.length())};
            if (i < 7) query.scope.range = trace->range;
            if (i % 2) query.classes = static_cast<std::uint32_t>(any(1 << kStateClassCount));
            if (i % 4 > 1)
                for (std::size_t g = 0; g < trace->goroutines.size(); ++g)
                    query.scope.goroutines.push_back(any(3) == 0);
            const Sums expected = Oracle(*trace, query).sums();
            QVERIFY(sumsOf(flame->weigh(query, job)) == expected);
            // The same in slices of time, in their order.
            query.slices = 16;
            const WeightedStacks sliced = flame->weigh(query, job);
            QVERIFY(sumsOf(sliced) == expected);
            QVERIFY(std::ranges::is_sorted(sliced.rows, {}, [&](const WeightedStacks::Row& row) {
                return std::pair(row.slice, sliced.stacks->rank(row.stack));
            }));
        }
    }

    void everyWeightSaysWhereItIsFrom() {
        const ServiceTrace s = ServiceTrace::make();
        const auto us = [](std::uint64_t n, std::uint64_t count) { return FlameWeight{n * 1000, count}; };
        GoFlameQuery q;
        q.scope = wholeOf(*s.trace);
        q.scope.goroutines.assign(s.trace->goroutines.size(), false);
        q.scope.goroutines[s.worker.value] = true;
        // It runs until it receives, until it sleeps, and until it ends without a stack.
        q.weight = GoWeight::Running;
        QVERIFY((weigh(s.trace, q) == Sums{{"main.(*service).worker;runtime.chanrecv1", us(140, 1)},
                                           {"main.(*service).worker;time.Sleep", us(170, 1)},
                                           {"main.(*service).worker", us(90, 1)}}));
        // Created, woken from the channel, woken from its sleep.
        q.weight = GoWeight::Runnable;
        QVERIFY((weigh(s.trace, q) == Sums{{"main.(*service).worker", us(10, 1)},
                                           {"main.(*service).worker;runtime.chanrecv1", us(30, 1)},
                                           {"main.(*service).worker;time.Sleep", us(10, 1)}}));
        q.weight = GoWeight::Blocked;
        q.classes = 1u << static_cast<int>(StateClass::Sleep);
        QVERIFY((weigh(s.trace, q) == Sums{{"main.(*service).worker;time.Sleep", us(200, 1)}}));
        q.classes = 0;
        q.weight = GoWeight::WakeUps;
        QVERIFY((weigh(s.trace, q) ==
                 Sums{{"main.main;runtime.chansend1", {1, 1}}, {"[network or timer]", {1, 1}}}));
        q.weight = GoWeight::Creations;
        QVERIFY((weigh(s.trace, q) == Sums{{"main.main", {1, 1}}}));
    }

    void procsAndThreadsAskForWhatTheyCarried() {
        const TracePtr trace = test::randomTrace(3, 4000).trace;
        for (std::uint16_t p = 0; p < trace->procs.size(); ++p) {
            GoFlameQuery q;
            q.scope.range = {trace->range.begin + trace->range.length() / 4,
                             trace->range.end - trace->range.length() / 4};
            q.procs = {ProcIndex(p)};
            const auto sums = RunTrack::ofProc(*trace, ProcIndex(p)).sums(q.scope.range);
            std::uint64_t running = 0, syscalls = 0;
            q.weight = GoWeight::Running;
            for (const auto& [stack, w] : weigh(trace, q)) running += w.weight;
            q.weight = GoWeight::Syscall;
            for (const auto& [stack, w] : weigh(trace, q)) syscalls += w.weight;
            QCOMPARE(running, static_cast<std::uint64_t>(sums.running + sums.gcWorker));
            QCOMPARE(syscalls, static_cast<std::uint64_t>(sums.syscall));
            q.weight = GoWeight::Blocked;
            QVERIFY(weigh(trace, q).empty());
        }
    }

    void originsTellWhoseCodeItIs() {
        GoLibrary library;
        QVERIFY(library.learn("runtime.main", "/usr/lib/go/src/runtime/proc.go"));
        const auto origin = [&](const char* function, const char* file) {
            return goOrigin(library, function, file);
        };
        QCOMPARE(origin("runtime.main", "/usr/lib/go/src/runtime/proc.go"), CodeOrigin::Runtime);
        QCOMPARE(origin("internal/runtime/maps.(*Map).Get", "/usr/lib/go/src/internal/runtime/maps/map.go"),
                 CodeOrigin::Runtime);
        QCOMPARE(origin("runtime/pprof.StartCPUProfile", "/usr/lib/go/src/runtime/pprof/pprof.go"),
                 CodeOrigin::Library);
        QCOMPARE(origin("net/http.(*conn).serve", "/usr/lib/go/src/net/http/server.go"), CodeOrigin::Library);
        QCOMPARE(origin("main.(*service).worker", "/home/me/orders/main.go"), CodeOrigin::Own);
        QCOMPARE(origin("example.com/a/b.F[...]", "/home/me/b.go"), CodeOrigin::Own);
        QCOMPARE(origin("", ""), CodeOrigin::Unknown);
        QCOMPARE(goPackage("net/http.(*conn).serve"), "net/http");
        QCOMPARE(goPackage("main"), "");
    }
};

QTEST_GUILESS_MAIN(TestGoFlame)
#include "test_go_flame.moc"
