// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/range_stats.h"
#include "tests/support/recording_builder.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestRangeStats : public QObject {
    Q_OBJECT

  private slots:
    void tellsWholeRangesFromThoseCutByTheTrace() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(1, GoState::Undetermined);
        const EventContext c{g, r.b.proc(0), r.b.thread(1)};
        const auto at = [&r](Timestamp t) -> RecordingBuilder& {
            r.time = t;
            return r;
        };
        at(100).transition(g, GoState::Undetermined, GoState::Running, "", kNoStack, c);
        at(110).rangeActive(RangeKind::GcMark, {}, {}, c);
        at(120).rangeEnd(RangeKind::GcMark, "", c);
        at(130).rangeBegin(RangeKind::GcMark, "", kNoStack, c);
        at(140).rangeBegin(RangeKind::StopTheWorld, "read mem stats", kNoStack, c);
        at(147).rangeEnd(RangeKind::StopTheWorld, "read mem stats", c);
        at(150).rangeBegin(RangeKind::StopTheWorld, "read mem stats", kNoStack, c);
        at(153).rangeEnd(RangeKind::StopTheWorld, "read mem stats", c);
        at(160).rangeEnd(RangeKind::GcMark, "", c);
        at(170).rangeBegin(RangeKind::MarkAssist, "", kNoStack, c);
        const TracePtr t = r.finish();

        auto stats = rangeStats(*t);
        QCOMPARE(stats.size(), std::size_t{3});
        const RangeStats& mark = stats["GC concurrent mark phase"];
        QCOMPARE(mark.complete, 1u);
        QCOMPARE(mark.total, Duration(30));
        QCOMPARE(mark.activeAtStart, 1u);
        QCOMPARE(mark.openAtEnd, 0u);
        const RangeStats& stop = stats["stop-the-world (read mem stats)"];
        QCOMPARE(stop.complete, 2u);
        QCOMPARE(stop.total, Duration(10));
        QCOMPARE(stop.max, Duration(7));
        const RangeStats& assist = stats["GC mark assist"];
        QCOMPARE(assist.complete, 0u);
        QCOMPARE(assist.openAtEnd, 1u);

        const auto stops = stopTheWorlds(*t);
        QCOMPARE(stops.size(), std::size_t{2});
        QCOMPARE(stops[0]->start, Timestamp(140));
        QCOMPARE(stops[1]->end, Timestamp(153));
    }
};

QTEST_GUILESS_MAIN(TestRangeStats)
#include "test_range_stats.moc"
