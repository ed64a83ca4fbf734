// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_list.h"
#include "tests/support/random_trace.h"

#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

namespace {

auto fields(const TraceEvent& e) {
    return std::tuple(e.time, e.kind, e.goroutine, e.proc, e.thread, e.subject, e.subjectProc, e.from, e.to,
                      e.procFrom, e.procTo, e.range, e.metric, e.text, e.message, e.task, e.parent,
                      e.wireType, e.args, e.stack);
}

// The events that a filter lets through, by looking at each.
std::vector<TraceEvent> filtered(const std::vector<TraceEvent>& events, const EventFilter& f) {
    std::vector<TraceEvent> result;
    std::ranges::copy_if(events, std::back_inserter(result), [&](const TraceEvent& e) {
        return f.range.contains(e.time) &&
               (!f.goroutine.valid() || e.goroutine == f.goroutine || e.subject == f.goroutine) &&
               (!f.proc.valid() || e.proc == f.proc || e.subjectProc == f.proc) &&
               (!f.thread.valid() || e.thread == f.thread);
    });
    return result;
}

void compare(const Trace& trace, const EventFilter& filter, const std::vector<TraceEvent>& events) {
    const EventList list(trace, filter);
    const auto expected = filtered(events, filter);
    QCOMPARE(list.size(), expected.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        QVERIFY2(fields(list[i]) == fields(expected[i]), qPrintable(QString::number(expected[i].time)));
        QCOMPARE(list.time(i), expected[i].time);
    }
}

}  // namespace

class TestEventList : public QObject {
    Q_OBJECT

  private slots:
    void givesBackWhatWasBuilt() {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const MadeTrace made = randomTrace(seed, 2000);
            QCOMPARE(made.trace->eventCount, made.events.size());
            compare(*made.trace, {}, made.events);
        }
    }

    void filtersByWhatAndWhere() {
        const MadeTrace made = randomTrace(7, 3000);
        const Timestamp begin = made.trace->range.begin;
        const Duration span = made.trace->range.length();
        const TimeRange middle{begin + span / 3, begin + span / 2};
        for (std::uint32_t g = 0; g < made.trace->goroutines.size(); g += 5) {
            EventFilter f;
            f.goroutine = GoroutineIndex(g);
            compare(*made.trace, f, made.events);
            f.range = middle;
            compare(*made.trace, f, made.events);
        }
        for (std::uint16_t p = 0; p < made.trace->procs.size(); ++p) {
            EventFilter f;
            f.proc = ProcIndex(p);
            compare(*made.trace, f, made.events);
            f.thread = ThreadIndex(1);
            compare(*made.trace, f, made.events);
        }
    }

    void lowerBoundFindsTheFirstAtOrAfter() {
        const MadeTrace made = randomTrace(3, 500);
        const EventList list(*made.trace, {});
        QCOMPARE(list.lowerBound(made.trace->range.begin - 1), std::size_t{0});
        QCOMPARE(list.lowerBound(made.trace->range.end), list.size());
        for (std::size_t i = 1; i < list.size(); i += 17) {
            QCOMPARE(list.lowerBound(list.time(i)), i);
            QCOMPARE(list.lowerBound(list.time(i - 1) + 1), i);
        }
    }

    void anEmptyTraceHasNoEvents() {
        const Trace empty;
        QVERIFY(EventList(empty, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestEventList)
#include "test_event_list.moc"
