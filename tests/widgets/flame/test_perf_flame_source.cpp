// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/plan/kernel_lanes.h"
#include "core/store/go_track.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"
#include "widgets/flame/frame_spans.h"
#include "widgets/flame/joined_flame_source.h"
#include "widgets/flame/missing_names.h"
#include "widgets/flame/perf_flame_source.h"
#include "widgets/lanes/kernel_targets.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

using namespace golanes;
using namespace golanes::test;

namespace {

// Whom each thread carried, told span by span.
class Carried {
  public:
    explicit Carried(const Trace& trace) {
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
            const GoTrack track(trace, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                const GoState state = track.state(i).state;
                if (state != GoState::Running && state != GoState::Syscall) continue;
                spans_[trace.goSpans.thread[track.span(i)].value].push_back(
                    {{track.start(i), track.end(i)}, GoroutineIndex(g)});
            }
        }
    }
    GoroutineIndex on(ThreadIndex m, Timestamp t) const {
        const auto found = spans_.find(m.value);
        if (!m.valid() || found == spans_.end()) return {};
        const Span* newest = nullptr;
        for (const Span& s : found->second)
            if (s.time.begin <= t && (!newest || s.time.begin >= newest->time.begin)) newest = &s;
        return newest && newest->time.contains(t) ? newest->goroutine : GoroutineIndex();
    }

  private:
    struct Span {
        TimeRange time;
        GoroutineIndex goroutine;
    };
    std::map<std::uint32_t, std::vector<Span>> spans_;
};

// The last switch that took the thread off its CPU before `end`, perf's clock; kNoPerfSample: none with a
// sample since `begin`.
PerfSampleRow switchBefore(const PerfRecording& perf, PerfThreadIndex thread, Timestamp begin,
                           Timestamp end) {
    PerfSampleRow sample = kNoPerfSample;
    for (const PerfSwitch& s : perf.switches)
        if (s.previous == thread && s.time < end) sample = s.time < begin ? kNoPerfSample : s.sample;
    return sample;
}

}  // namespace

class TestPerfFlameSource : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto opened = openRecording(sharedData() + "/combined/go1.24-mono/perf.data.zst", job);
        QVERIFY(opened);
        perf_ = std::get<PerfPtr>(*opened);
        SymbolOptions options;
        options.places.symfs = sharedData() + "/elf";
        SymbolCache cache;
        const PerfSymbolsPtr symbols = *symbolize(*perf_, options, cache, job);
        kernel_ = kernelAlone(perf_, job);
        source_ = std::make_shared<PerfFlameSource>(kernel_, PerfFlame::build(perf_, *symbols, job));
    }

    void everyEventWithSamplesIsAChoice() {
        QStringList names;
        for (const FlameChoice& c : source_->choices()) names << c.name;
        QCOMPARE(names.first(), QStringLiteral("Linux: CPU time (cpu-clock)"));
        QVERIFY(names.contains(QStringLiteral("Linux: off CPU")));
        QVERIFY(names.contains(QStringLiteral("Linux: sched:sched_switch")));
    }

    void rangesAddUpToTheWhole() {
        Job job;
        for (int choice = 0; choice < source_->choices().size(); ++choice) {
            FlameScope scope;
            scope.range = kernel_->range;
            const FlameWeight whole = source_->weigh(choice, scope, 1, job).total;
            QVERIFY(whole.weight > 0);
            std::uint64_t parts = 0;
            const Timestamp middle = kernel_->range.begin + kernel_->range.length() / 3;
            for (const TimeRange part :
                 {TimeRange{kernel_->range.begin, middle}, {middle, kernel_->range.end}}) {
                scope.range = part;
                parts += source_->weigh(choice, scope, 1, job).total.weight;
            }
            QCOMPARE(parts, whole.weight);
        }
    }

    void threadsAddUpToTheWhole() {
        Job job;
        FlameScope scope;
        scope.range = kernel_->range;
        const std::uint64_t whole = source_->weigh(0, scope, 1, job).total.weight;
        std::uint64_t parts = 0;
        for (std::uint32_t t = 0; t < perf_->threads.size(); ++t) {
            scope.perfThreads = {PerfThreadIndex(t)};
            parts += source_->weigh(0, scope, 1, job).total.weight;
        }
        QCOMPARE(parts, whole);
    }

    // The things of a frame are as many as it counts, and lie in spans of goroutines that the lanes can show.
    void aFrameKnowsWhereItWas() {
        Job job;
        const auto trace = openTrace(sharedData() + "/combined/go1.24-mono/orders.trace", job);
        QVERIFY(trace);
        const auto correlation = correlate(**trace, *perf_, job);
        const KernelPtr kernel = alignKernel(**trace, perf_, *correlation, job);
        SymbolOptions options;
        SymbolCache cache;
        const PerfSymbolsPtr symbols = *symbolize(*perf_, options, cache, job);
        FrameQuestion frame;
        frame.source = std::make_shared<PerfFlameSource>(kernel, PerfFlame::build(perf_, *symbols, job));
        frame.scope.range = kernel->range;
        const FlameTreePtr tree = flameTree(frame.source->weigh(0, frame.scope, 1, job), {});
        frame.all = tree->total().count;
        QVERIFY(frame.source->knowsThings(0));
        for (std::uint32_t n = 0; n < tree->nodes().size(); ++n) {
            frame.path = tree->path(n);
            const auto things = frame.source->thingsWith(0, frame.scope, frame.path, job);
            QCOMPARE(things.size(), (*tree)[n].total.count);
            for (const KernelThing& thing : things) QVERIFY(kernel->range.contains(thing.time));
        }
        frame.path.clear();
        const SpanHighlight::Told told = spansOfFrame(*trace, kernel, frame, job);
        QVERIFY(told.spans->spans.count() > 0 && told.spans->spans.count() <= frame.all);
        // Lanes of Linux show each of the samples.
        std::size_t ticks = 0;
        for (std::size_t t = 0; t < told.kernel->ticks.groups(); ++t) ticks += told.kernel->ticks[t].size();
        QCOMPARE(ticks, frame.all);
        QVERIFY(told.kernel->spans.count() > 0);
        QVERIFY2(told.what.contains(QStringLiteral(" of ")) && told.what.endsWith(QStringLiteral("samples")),
                 qPrintable(told.what));
    }

    // Of some goroutines there is what happened on their threads while these carried them.
    void goroutinesHaveWhatTheirThreadsDid() {
        Job job;
        const auto trace = openTrace(sharedData() + "/combined/go1.24-mono/orders.trace", job);
        QVERIFY(trace);
        const KernelPtr kernel = alignKernel(**trace, perf_, *correlate(**trace, *perf_, job), job);
        SymbolCache cache;
        const PerfSymbolsPtr symbols = *symbolize(*perf_, SymbolOptions(), cache, job);
        const PerfFlameSource source(kernel, PerfFlame::build(perf_, *symbols, job), *trace);
        const Carried carried(**trace);
        struct Thing {
            GoroutineIndex goroutine;
            std::uint64_t weight;
        };
        const auto whose = [&](PerfSampleRow row) {
            return carried.on(kernel->goThreads[perf_->samples.thread[row].value], kernel->sampleTime[row]);
        };
        for (int choice = 0; choice < source.choices().size(); ++choice) {
            const FlameChoice what = source.choices()[choice];
            std::vector<Thing> things;
            if (what.type == QStringLiteral("offcpu")) {
                for (std::uint32_t t = 0; t < perf_->threads.size(); ++t) {
                    const auto runs = perf_->runsByThread[t];
                    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
                        const PerfRun& run = perf_->runs[runs[i]];
                        const TimeRange off{run.end, perf_->runs[runs[i + 1]].start};
                        const PerfSampleRow by = switchBefore(*perf_, PerfThreadIndex(t), run.start, off.end);
                        if (!off.empty() && by != kNoPerfSample)
                            things.push_back({whose(by), static_cast<std::uint64_t>(off.length())});
                    }
                }
            } else {
                PerfEventIndex event;
                for (std::uint16_t e = 0; e < perf_->events.size(); ++e) {
                    const std::string_view name = perf_->strings[perf_->events[e].name];
                    const auto text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
                    if (what.name.contains(text.section(u'/', 0, 0))) event = PerfEventIndex(e);
                }
                for (const std::uint32_t row : perf_->samplesByEvent[event.value])
                    things.push_back({whose(row), what.counted ? 1 : perf_->samples.period[row]});
            }
            std::mt19937 random(7);
            for (int round = 0; round < 6; ++round) {
                FlameScope scope;
                scope.range = kernel->range;
                scope.goroutines.resize((*trace)->goroutines.size());
                for (std::size_t g = 0; g < scope.goroutines.size(); ++g)
                    scope.goroutines[g] = round == 0 || random() % 3 == 0;
                FlameWeight expected;
                for (const Thing& t : things) {
                    if (!t.goroutine.valid() || !scope.goroutines[t.goroutine.value]) continue;
                    expected.weight += t.weight;
                    ++expected.count;
                }
                const FlameWeight got = source.weigh(choice, scope, 1, job).total;
                QCOMPARE(got.count, expected.count);
                QCOMPARE(got.weight, expected.weight);
                // Some events are only of threads that carry nobody, as sysmon's.
                QVERIFY(round > 0 || got.count > 0 || what.type == QStringLiteral("events"));
                QVERIFY(got.count < things.size());
                QCOMPARE(source.thingsWith(choice, scope, {}, job).size(), got.count);
                QVERIFY(source.noteOn(choice, scope).contains(QStringLiteral("inferred")));
            }
        }
        FlameScope everybody;
        everybody.range = kernel->range;
        QVERIFY(source.noteOn(0, everybody).isEmpty());
        everybody.procs = {ProcIndex(0)};
        QVERIFY(source.noteOn(0, everybody).contains(QStringLiteral("Ps")));
        QCOMPARE(source.weigh(0, everybody, 1, job).total.count, std::uint64_t{0});
    }

    // The way from the lanes to the graph.
    void whatIsInTheLanesHasItsStack() {
        std::size_t samples = 0, runs = 0, offs = 0;
        for (std::uint32_t t = 0; t < perf_->threads.size(); ++t) {
            const PerfThreadIndex thread(t);
            const LaneKey lane{LaneKind::KernelThread, t};
            const KernelRows rows = kernelRows(*kernel_, thread);
            for (const std::uint32_t row : kernel_->ticksByThread[t]) {
                Target tick = Target::place(lane, kernel_->sampleTime[row]);
                tick.part = Target::Part::Span;
                tick.row = rows.ticks;
                tick.ref = row;
                const FlameStackId stack = source_->ofTarget(0, tick);
                QVERIFY(stack != kFlameRoot);
                ++samples;
                // The run that it lies in, pointed at there, is the same stack.
                const KernelTrack track = kernel_->ofThread(thread);
                const std::uint32_t i = track.firstEndingAfter(tick.time);
                if (i >= track.size() || track[i].start > tick.time) continue;
                if (track[i].state != KernelState::OnCpu) continue;
                Target run = kernelSpanTarget(*kernel_, lane, track.row(i));
                run.time = tick.time;
                runs += source_->ofTarget(0, run) == stack;
            }
            const KernelTrack track = kernel_->ofThread(thread);
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                if (track[i].state == KernelState::OnCpu) continue;
                offs += source_->ofTarget(0, kernelSpanTarget(*kernel_, lane, track.row(i))) != kFlameRoot;
            }
            QVERIFY(source_->ofTarget(0, Target::place(lane, kernel_->range.begin)) == kFlameRoot);
        }
        QVERIFY(samples > 100 && runs > 100 && offs > 100);
    }

    void joinedSourcesKeepTheirChoices() {
        const JoinedFlameSource twice({source_, source_});
        const int count = static_cast<int>(source_->choices().size());
        QCOMPARE(twice.choices().size(), 2 * count);
        QCOMPARE(twice.firstChoice(), count);
        Job job;
        FlameScope scope;
        scope.range = kernel_->range;
        for (int choice = 0; choice < count; ++choice) {
            const FlameWeight own = source_->weigh(choice, scope, 1, job).total;
            QVERIFY(twice.weigh(choice, scope, 1, job).total == own);
            QVERIFY(twice.weigh(choice + count, scope, 1, job).total == own);
        }
    }

    // Without its program a graph says so, and what is missing; with it nothing.
    void programsWithoutNamesAreTold() {
        Job job;
        SymbolCache cache;
        FlameScope scope;
        scope.range = kernel_->range;
        const auto textWith = [&](const std::string& symfs) {
            SymbolOptions options;
            options.places.symfs = symfs;
            const PerfSymbolsPtr symbols = *symbolize(*perf_, options, cache, job);
            const PerfFlameSource source(kernel_, PerfFlame::build(perf_, *symbols, job));
            return missingNamesText(*flameTree(source.weigh(0, scope, 1, job), {}), *symbols);
        };
        const QString without = textWith("/nowhere");
        QVERIFY2(without.contains(QStringLiteral("orders")) && without.contains(QStringLiteral("not found")),
                 qPrintable(without));
        QVERIFY(!textWith(sharedData() + "/elf").contains(QStringLiteral("orders")));
    }

  private:
    PerfPtr perf_;
    KernelPtr kernel_;
    FlameSourcePtr source_;
};

QTEST_GUILESS_MAIN(TestPerfFlameSource)
#include "test_perf_flame_source.moc"
