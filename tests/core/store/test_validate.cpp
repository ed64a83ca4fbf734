// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trace_builder.h"
#include "core/store/validate.h"

#include <QTest>

#include <functional>

using namespace golanes;

namespace {

// A trace with a row in every table, and enough spans for prepared sums.
std::shared_ptr<Trace> everything() {
    TraceBuilder b;
    const ProcIndex p = b.proc(0);
    const ThreadIndex m = b.thread(77);
    const GoroutineIndex g = b.addGoroutine(1, GoState::Undetermined);
    const GoroutineIndex h = b.addGoroutine(2, GoState::NotExist);
    const EventContext bare{{}, p, m};
    const EventContext in{g, p, m};
    const auto state = [&](GoState s, std::string_view reason = {}) {
        return b.state(s, b.strings().intern(reason));
    };
    const StringId text = b.strings().intern("text");
    const FrameId frame = b.stacks().internFrame({1, text, text, 7});
    const StackId stack = b.stacks().intern(std::span(&frame, 1));
    b.sync(1, {}, {});
    b.procTransition(2, p, ProcState::Undetermined, ProcState::Running, false, {{}, {}, m});
    b.transition(3, g, state(GoState::Running), kNoStack, bare);
    b.repeatStatus(4, g, state(GoState::Running), kNoStack, in);
    b.create(5, h, state(GoState::Runnable), stack, in);
    b.rangeBegin(6, RangeKind::StopTheWorld, text, stack, in);
    b.rangeActive(7, RangeKind::GcMark, {}, {}, in);
    b.rangeEnd(8, RangeKind::StopTheWorld, text, 0, 0, in);
    b.metric(9, Metric::HeapLive, 4096, stack, in);
    b.label(10, text, in);
    b.taskBegin(11, 7, Task::kNoTask, text, stack, in);
    b.regionBegin(12, 7, text, stack, in);
    b.regionBegin(13, 7, text, stack, in);
    b.log(14, 7, text, text, stack, in);
    b.sample(15, stack, in);
    b.experimental(16, 128, {1, 2, 3}, in);
    b.regionEnd(17, 7, text, stack, in);
    b.regionEnd(18, 7, text, stack, in);
    b.taskEnd(19, 7, Task::kNoTask, text, stack, in);
    b.metric(20, Metric::HeapLive, 8192, stack, in);
    Timestamp t = 100;
    for (int i = 0; i < 200; ++i) {
        b.transition(++t, g, state(GoState::Waiting, "sleep"), stack, in);
        b.transition(t += 3, g, state(GoState::Runnable), kNoStack, bare);
        b.transition(++t, g, state(GoState::Running), kNoStack, bare);
    }
    b.transition(t + 1, g, state(GoState::NotExist), kNoStack, in);
    b.procTransition(t + 2, p, ProcState::Running, ProcState::Idle, false, bare);
    b.sync(t + 3, {}, {});
    Job job;
    return std::const_pointer_cast<Trace>(*b.finish(job));
}

using Break = std::function<void(Trace&)>;

}  // namespace

Q_DECLARE_METATYPE(Break)

class TestValidate : public QObject {
    Q_OBJECT

  private slots:
    void aBuiltTraceIsSound() {
        const std::vector<std::string> found = validate(*everything());
        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
        QVERIFY(validate(Trace()).empty());
    }

    void everyKindOfDamageIsFound_data() {
        QTest::addColumn<Break>("damage");
        QTest::addColumn<QString>("finding");
        const auto add = [](const char* name, Break damage, const char* finding) {
            QTest::newRow(name) << damage << QString(finding);
        };
        // Goroutines and their spans; goroutine 0 is number 1 and has 602 spans, goroutine 1 has one.
        add(
            "range", [](Trace& t) { t.range.end = t.range.begin - 1; }, "ends before it begins");
        add(
            "too long", [](Trace& t) { t.range.end = t.range.begin + kLongestTrace * 2; }, "lasts");
        add(
            "column sizes", [](Trace& t) { t.goSpans.thread = Column<ThreadIndex>(3); }, "differ in length");
        add(
            "gap between goroutines", [](Trace& t) { ++t.goroutines[1].firstSpan; }, "begin at");
        add(
            "too many spans", [](Trace& t) { t.goroutines[1].spanCount = 9; }, "beyond the columns");
        add(
            "too few spans", [](Trace& t) { t.goroutines[1].spanCount = 0; }, "belong to no goroutine");
        add(
            "starts", [](Trace& t) { t.goSpans.start[5] = t.goSpans.start[4]; }, "does not start after");
        add(
            "outside", [](Trace& t) { t.goSpans.start[0] = t.range.begin - 1; }, "starts outside");
        add(
            "state id", [](Trace& t) { t.goSpans.state[5] = StateId(99); }, "has state 99");
        add(
            "no state", [](Trace& t) { t.goSpans.state[5] = {}; }, "has state 255");
        add(
            "stack id", [](Trace& t) { t.goSpans.stack[5] = StackId(99); }, "has stack 99");
        add(
            "actor", [](Trace& t) { t.goSpans.actor[5] = GoroutineIndex(2); }, "has actor 2");
        add(
            "proc", [](Trace& t) { t.goSpans.proc[5] = ProcIndex(1); }, "has proc 1");
        add(
            "thread", [](Trace& t) { t.goSpans.thread[5] = ThreadIndex(1); }, "has thread 1");
        add(
            "transition", [](Trace& t) { t.goSpans.state[5] = t.goSpans.state[4]; }, "goes from");
        add(
            "life after the end", [](Trace& t) { t.goSpans.state[4] = t.goSpans.state[601]; }, "lives on");
        add(
            "ended", [](Trace& t) { t.goroutines[0].ended = false; }, "not marked as ended");
        add(
            "not ended", [](Trace& t) { t.goroutines[1].ended = true; }, "is marked as ended");
        add(
            "name", [](Trace& t) { t.goroutines[0].name = StringId(999); }, "has name 999");
        add(
            "start stack", [](Trace& t) { t.goroutines[0].startStack = StackId(9); }, "has start stack 9");
        add(
            "creator", [](Trace& t) { t.goroutines[0].creator = GoroutineIndex(9); }, "has creator 9");
        add(
            "index", [](Trace& t) { t.goIndex[1] = 1; }, "row 1 of the index of spans is 1, not 0");
        add(
            "index size", [](Trace& t) { t.goIndex = {}; }, "index of spans has 0 rows");
        // Procs and threads.
        add(
            "proc twice",
            [](Trace& t) {
                t.procs.push_back({0, {}, {}});
            },
            "proc 0 is there twice");
        add(
            "proc order", [](Trace& t) { std::swap(t.procs[0].spans[0].start, t.procs[0].spans[1].start); },
            "are not sorted");
        add(
            "proc state", [](Trace& t) { t.procs[0].spans[1].from = ProcState::Idle; },
            "leaves Idle but was Running");
        add(
            "proc context", [](Trace& t) { t.procs[0].spans[1].thread = ThreadIndex(7); }, "has thread 7");
        add(
            "undetermined proc", [](Trace& t) { t.procs[0].spans[1].state = ProcState::Undetermined; },
            "goes from Running to Undetermined");
        add(
            "runs", [](Trace& t) { --t.procs[0].runs.count; }, "belong to no proc");
        add(
            "too many runs", [](Trace& t) { t.threads[0].runs.count += 9; }, "beyond their column");
        add(
            "run of nothing", [](Trace& t) { t.threadRuns[3] = 5000; }, "is span 5000");
        add(
            "runs of a proc unsorted", [](Trace& t) { std::swap(t.procRuns[0], t.procRuns[1]); },
            "run 0 of proc 0 ends before it begins");
        add(
            "runs of a thread unsorted", [](Trace& t) { std::swap(t.threadRuns[0], t.threadRuns[1]); },
            "run 0 of thread 77 ends before it begins");
        add(
            "run that waits", [](Trace& t) { --t.procRuns[5]; }, "on proc 0 is Runnable");
        // Tables.
        add(
            "range ends early", [](Trace& t) { t.ranges[1].end = t.ranges[1].start - 1; },
            "range 1 ends before");
        add(
            "range order", [](Trace& t) { std::swap(t.ranges[0], t.ranges[1]); }, "ranges are not sorted");
        add(
            "range scope", [](Trace& t) { t.ranges[1].scopeGoroutine = {}; }, "wrong kind of thing");
        add(
            "range context", [](Trace& t) { t.ranges[1].endThread = ThreadIndex(9); },
            "context that does not exist");
        add(
            "open range", [](Trace& t) { t.ranges[0].end -= 1; }, "is open at the end");
        add(
            "range not begun", [](Trace& t) { t.ranges[1].begun = false; }, "began before the trace");
        add(
            "task", [](Trace& t) { t.tasks[0].end = 2; }, "task 7 ends before");
        add(
            "task name", [](Trace& t) { t.tasks[0].name = {}; }, "task 7 has name");
        add(
            "task open", [](Trace& t) { t.tasks[0].ended = false; }, "is still open");
        add(
            "region levels", [](Trace& t) { t.regions[1].depth = 0; }, "overlaps another one");
        add(
            "region level gap", [](Trace& t) { t.regions[1].depth = 2; }, "is at level 2 of 1");
        add(
            "region order", [](Trace& t) { t.regions[0].start = 14; },
            "regions of goroutine 1 are not sorted");
        add(
            "region owner", [](Trace& t) { t.regions[0].goroutine = GoroutineIndex(1); },
            "lies among those of");
        add(
            "region rows", [](Trace& t) { t.goroutines[0].regionCount = 1; },
            "regions belong to no goroutine");
        add(
            "region end", [](Trace& t) { t.regions[1].end = 12; }, "region 1 is not sound");
        add(
            "metric order", [](Trace& t) { t.metrics[0][1].time = 2; }, "metrics are not sorted");
        add(
            "metric stack", [](Trace& t) { t.goMaxProcsStacks.push_back(kNoStack); },
            "stacks belong to the samples of GOMAXPROCS");
        add(
            "label", [](Trace& t) { t.labels[0].text = StringId(999); }, "label 0 has text");
        add(
            "log", [](Trace& t) { t.logs[0].message = {}; }, "log 0 has a text");
        add(
            "sample", [](Trace& t) { t.samples[0].goroutine = GoroutineIndex(9); }, "row 0 of samples");
        add(
            "experiment", [](Trace& t) { t.experimental[0].wireType = 200; }, "has type 200");
        add(
            "sync", [](Trace& t) { t.syncs[1].n = 3; }, "sync 1 has number 3");
        add(
            "repeat", [](Trace& t) { t.repeats[0].subject = {}; }, "is of no goroutine");
        add(
            "repeat kind", [](Trace& t) { t.repeats[0].kind = EventKind::Log; }, "repeat 0 is of kind Log");
        add(
            "wake", [](Trace& t) { t.wakes[0].span += 1; }, "wake 0 is of a span in state Running");
        add(
            "wake time", [](Trace& t) { t.wakes[0].time += 1; }, "not where its span starts");
        add(
            "wake goroutine", [](Trace& t) { t.wakes[0].goroutine = GoroutineIndex(1); },
            "names the wrong goroutine");
        add(
            "wake proc", [](Trace& t) { t.wakes[0].kind = WakeKind::NetpollNoP; }, "made without a proc");
        // Sums.
        add(
            "count", [](Trace& t) { ++t.eventCount; }, "by kind");
        add(
            "count of a kind", [](Trace& t) { t.logs.clear(); }, "events of kind Log");
        add(
            "goroutine sums", [](Trace& t) { t.goSums[2][2] += 1; }, "of the sums of goroutine 1");
        add(
            "goroutine sum rows", [](Trace& t) { t.goSums = {}; }, "goroutine 1 has sums beyond");
        add(
            "proc sums", [](Trace& t) { t.runStrides[t.procs[0].runs.firstStride + 1].before[0] += 1; },
            "the sums before stride 1 of proc 0");
        add(
            "thread sums", [](Trace& t) { t.runStrides[t.threads[0].runs.firstStride + 1].before[0] += 1; },
            "the sums before stride 1 of thread 77");
        add(
            "slot of a run", [](Trace& t) { t.runStrides[t.procs[0].runs.firstStride].slotBits[0] ^= 1; },
            "run 0 of proc 0 is said to be in slot");
        add(
            "start of a stride", [](Trace& t) { t.runStrides[t.procs[0].runs.firstStride + 1].start -= 1; },
            "stride 1 of proc 0 does not begin");
        add(
            "overview", [](Trace& t) { t.overview[7][3] += 1; }, "the overview holds");
        add(
            "no overview", [](Trace& t) { t.overview.clear(); }, "there is no overview");
    }

    void everyKindOfDamageIsFound() {
        QFETCH(Break, damage);
        QFETCH(QString, finding);
        const auto trace = everything();
        damage(*trace);
        QString all;
        for (const std::string& text : validate(*trace)) all += QString::fromStdString(text) + "; ";
        QVERIFY2(all.contains(finding), qPrintable(all));
    }

    void aBrokenTraceGivesAShortReport() {
        const auto trace = everything();
        for (std::size_t s = 0; s < 600; ++s) trace->goSpans.proc[s] = ProcIndex(9);
        QCOMPARE(validate(*trace).size(), std::size_t(32));
    }
};

QTEST_GUILESS_MAIN(TestValidate)
#include "test_validate.moc"
