// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/go_trace_part.h"
#include "core/open.h"
#include "core/store/dump.h"
#include "core/store/go_track.h"
#include "core/store/validate.h"
#include "tests/support/golden.h"
#include "tests/support/read_go_trace.h"
#include "tests/support/shared_data.h"
#include "tests/support/v2_text.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <random>
#include <set>
#include <sstream>

using namespace golanes;
using namespace golanes::test;

namespace {

// Lines of a dump that a part need not share: how often clocks were looked at, and where ranges are told
// again.
bool isTold(const QString& line) {
    static const QRegularExpression told(" (Sync|RangeActive) ");
    return told.match(line).hasMatch();
}

// What happened within the range, a line an event. A proc of the first generation is never new to readers.
QStringList linesOf(const Trace& trace, TimeRange range) {
    std::ostringstream out;
    dumpEvents(trace, {range, {}, {}, {}}, out);
    static const QRegularExpression newProc(" (P\\d+) NotExist->");
    // Two events in one: cut between them, the second has lost its proc.
    static const QRegularExpression endInCall(" P=\\S+ (.* Syscall->NotExist)");
    QStringList lines = QString::fromStdString(out.str())
                            .replace(newProc, " \\1 Undetermined->")
                            .replace(endInCall, " \\1")
                            .split('\n');
    lines.removeIf(isTold);
    return lines;
}

// Takes out the tasks and regions that were open before, which the part has to begin; true if there were any.
bool dropOpened(QStringList& lines, const QStringList& original) {
    const std::set<QString> known(original.begin(), original.end());
    static const QRegularExpression opened(" (TaskBegin|RegionBegin) ");
    return lines.removeIf([&](const QString& line) {
        return !known.contains(line) && opened.match(line).hasMatch();
    }) > 0;
}

// Why what was read from a part is not what the recording says of its range; "" when it is.
QString difference(const Trace& original, const Trace& part, TimeRange range) {
    const auto broken = validate(part);
    if (!broken.empty()) return QString::fromStdString(broken.front());
    if (!part.report.problems().empty()) {
        for (const Problem& p : part.report.problems())
            if (p.severity == Severity::Loss) return QString::fromStdString(p.message);
    }
    const QStringList expected = linesOf(original, range);
    QStringList got = linesOf(part, range);
    if (dropOpened(got, expected)) {
        // They take a ns each, which later ones may have to give way to.
        if (got.size() != expected.size())
            return QString("%1 events, not %2").arg(got.size()).arg(expected.size());
        return {};
    }
    for (qsizetype i = 0; i < std::max(got.size(), expected.size()); ++i)
        if (got.value(i) != expected.value(i)) return got.value(i) + "\n  instead of " + expected.value(i);
    return {};
}

GoState stateAt(const Trace& trace, GoroutineIndex g, Timestamp t) {
    const GoTrack track(trace, g);
    const std::uint32_t at = track.at(t);
    return at == track.size() ? GoState::Undetermined : track.state(at).state;
}

// The goroutines that are there as the part begins are in the states that they are in in the recording.
QString wrongStates(const Trace& original, const Trace& part, Timestamp t) {
    std::map<std::uint64_t, GoState> states;
    for (std::uint32_t i = 0; i < part.goroutines.size(); ++i)
        if (const GoState s = stateAt(part, GoroutineIndex(i), t); s != GoState::Undetermined)
            states[part.goroutines[i].id] = s;
    for (std::uint32_t i = 0; i < original.goroutines.size(); ++i) {
        const GoState s = stateAt(original, GoroutineIndex(i), t);
        if (s == GoState::NotExist || s == GoState::Undetermined) continue;
        const auto got = states.find(original.goroutines[i].id);
        if (got == states.end() || got->second != s)
            return QString("goroutine %1 is in another state").arg(original.goroutines[i].id);
    }
    return {};
}

QString checkPart(const Trace& trace, TimeRange range) {
    Job job;
    const auto part = goTracePart(trace, range, job);
    if (!part) return QString::fromStdString(part.error().message);
    const auto read = readGoTrace(std::as_bytes(std::span(*part)));
    if (!read) return QString::fromStdString(read.error().message);
    const QString wrong = difference(trace, **read, range);
    return wrong.isEmpty() ? wrongStates(trace, **read, range.begin) : wrong;
}

std::vector<Timestamp> timesOf(const Trace& trace) {
    const EventList events(trace, {});
    std::vector<Timestamp> times;
    for (std::size_t i = 0; i < events.size(); ++i) times.push_back(events.time(i));
    return times;
}

TracePtr madeOf(const std::string& text) {
    const V2Text made = v2FromText(text);
    return *readGoTrace(std::as_bytes(std::span(made.bytes)));
}

TracePtr partOf(const Trace& trace, TimeRange range) {
    Job job;
    const auto part = goTracePart(trace, range, job);
    return part ? *readGoTrace(std::as_bytes(std::span(*part))) : nullptr;
}

// At 1000 a task and two regions are open, of which one never ends; the collector marks, the goroutine
// assists, and has stopped the world; another waits.
const std::string kService = R"(go 1.23
gen 1
M 1 t=100
ProcStatus p=0 pstatus=Running
GoStatus g=1 m=1 gstatus=Running
GoCreate new_g=7 new_stack={main.worker main.go:9} stack={main.main main.go:3}
GoStop reason_string="preempted"
GoStart g=7 g_seq=1
GoBlock reason_string="chan receive" stack={runtime.chanrecv1 chan.go:5, main.worker main.go:10}
GoStart g=1 g_seq=1
UserTaskBegin task=3 name_string="order" stack={main.main main.go:4}
UserRegionBegin task=3 name_string="outer"
UserRegionBegin task=3 name_string="inner"
GCBegin gc_seq=1
GCMarkAssistBegin
STWBegin kind_string="GC mark termination"
M 1 t=1000
STWEnd
GCMarkAssistEnd
GCEnd gc_seq=2
UserRegionEnd task=3 name_string="inner"
)";

}  // namespace

class TestGoTracePart : public QObject {
    Q_OBJECT

    int compared_ = 0;  // recordings

  private slots:
    void cleanupTestCase() { QVERIFY(sharedData().empty() || compared_ > 20); }
    // What looks wrong and is not (tests/fixtures/v2/accepted), cut everywhere.
    void everyCutOfEveryOddTraceIsRead_data() {
        QTest::addColumn<QString>("name");
        const QDir dir(QString::fromStdString(fixture("v2/accepted")));
        for (const QString& file : dir.entryList({"*.txt"}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file;
    }
    void everyCutOfEveryOddTraceIsRead() {
        QFETCH(QString, name);
        const TracePtr trace = madeOf(readFile(fixture("v2/accepted/" + name.toStdString())));
        QCOMPARE(checkPart(*trace, trace->range), QString());
        for (const Timestamp from : timesOf(*trace)) {
            const QString wrong = checkPart(*trace, {from, trace->range.end});
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("from %1: %2").arg(from).arg(wrong)));
        }
    }

    void partsOfRecordingsSayWhatThoseSay_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to take parts of");
        QTest::addColumn<QString>("path");
        for (const std::string& file : sharedFiles(".trace")) {
            const QString path = QString::fromStdString(sharedData() + '/' + file);
            if (QFileInfo(path).size() <= 300'000)
                QTest::newRow(file.c_str()) << path;  // others show as much
        }
    }
    void partsOfRecordingsSayWhatThoseSay() {
        QFETCH(QString, path);
        Job job;
        const auto trace = openTrace(path.toStdString(), job);
        if (!trace || (*trace)->info.v1 || (*trace)->report.hasLoss()) return;  // nothing to take a part of
        ++compared_;
        QCOMPARE(checkPart(**trace, (*trace)->range), QString());
        const std::vector<Timestamp> times = timesOf(**trace);
        std::mt19937 random(7);
        for (const std::size_t events : {std::size_t{1}, std::size_t{100}, std::size_t{10'000}}) {
            const std::size_t first = random() % times.size();
            const TimeRange range{times[first], times[std::min(times.size() - 1, first + events)] + 1};
            const QString wrong = checkPart(**trace, range);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QString("%1…%2: %3").arg(range.begin).arg(range.end).arg(wrong)));
        }
    }

    void whatIsOpenAtTheStartBeginsThere() {
        const TracePtr trace = madeOf(kService);
        const TracePtr part = partOf(*trace, {1000, trace->range.end});
        QVERIFY(part);
        QCOMPARE(part->tasks.size(), std::size_t{1});
        QCOMPARE(part->strings[part->tasks[0].name], std::string_view("order"));
        QVERIFY(part->tasks[0].begun && !part->tasks[0].ended);
        // The outer region stays open, so that both are begun; the inner one ends.
        QCOMPARE(part->regions.size(), std::size_t{2});
        QCOMPARE(part->strings[part->regions[0].name], std::string_view("outer"));
        QVERIFY(part->regions[0].begun && !part->regions[0].ended);
        QVERIFY(part->regions[1].begun && part->regions[1].ended);
        QVERIFY(part->regions[0].start < 1000);
        // The world was stopped and the collector at work.
        QCOMPARE(part->ranges.size(), std::size_t{3});
        for (const Range& r : part->ranges) QVERIFY(r.start < 1000);
    }

    void aWaitingGoroutineKeepsItsStackAndItsName() {
        const TracePtr trace = madeOf(kService);
        const TracePtr part = partOf(*trace, {1000, trace->range.end});
        const auto waiter = std::ranges::find(part->goroutines, 7u, &Goroutine::id);
        QVERIFY(waiter != part->goroutines.end());
        QCOMPARE(part->strings[waiter->name], std::string_view("main.worker"));
        QCOMPARE(part->stateOf(waiter->firstSpan).state, GoState::Waiting);
        QCOMPARE(part->stacks[part->goSpans.stack[waiter->firstSpan]].size(), std::size_t{2});
    }

    void whatCannotBeSavedSaysWhy() {
        Job job;
        const TracePtr trace = madeOf(kService);
        QCOMPARE(goTracePart(*trace, {5, 5}, job).error().code, ErrorCode::Usage);
        Trace old;
        old.info.v1 = true;
        QCOMPARE(goTracePart(old, {0, 1}, job).error().code, ErrorCode::Unsupported);
        // A generation is missing between the two.
        const TracePtr gap = madeOf(R"(
            gen 1
            M 1 t=100
            ProcStatus p=0 pstatus=Running
            gen 3
            M 1 t=300
            ProcStatus p=0 pstatus=Running)");
        QCOMPARE(goTracePart(*gap, gap->range, job).error().code, ErrorCode::Usage);
        QVERIFY(goTracePart(*gap, {301, gap->range.end}, job));
        QCOMPARE(goTracePart(*gap, {200, gap->range.end}, job).error().code, ErrorCode::Usage);
        job.cancel();
        QCOMPARE(goTracePart(*trace, trace->range, job).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestGoTracePart)
#include "test_go_trace_part.moc"
