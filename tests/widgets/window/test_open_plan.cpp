// SPDX-License-Identifier: GPL-3.0-or-later
// Which files become one recording.
#include "tests/support/shared_data.h"
#include "widgets/window/open_plan.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestOpenPlan : public QObject {
    Q_OBJECT

    QString trace_, perf_, folder_, stat_, dump_;

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const QString data = QString::fromStdString(sharedData());
        trace_ = data + QStringLiteral("/combined/go1.27-mono/orders.trace");
        perf_ = data + QStringLiteral("/combined/go1.27-mono/perf.data");
        folder_ = data + QStringLiteral("/combined/go1.27-threads/perf.data");
        dump_ = data + QStringLiteral("/special/procs8-leak-go1.27.goroutines.txt");
        stat_ = data + QStringLiteral("/throttled/cpustat-go1.24.csv");
    }

    void kindsAreToldByTheirFirstBytes() {
        QCOMPARE(kindOf(QFileInfo(trace_)).is, FileKind::Is::GoTrace);
        QCOMPARE(kindOf(QFileInfo(perf_)).is, FileKind::Is::PerfData);
        QCOMPARE(kindOf(QFileInfo(folder_)).is, FileKind::Is::PerfData);
        QCOMPARE(kindOf(QFileInfo(stat_)).is, FileKind::Is::CpuStat);
        QVERIFY(!kindOf(QFileInfo(QStringLiteral("/nowhere/at/all"))).obstacle.isEmpty());
        QVERIFY(!kindOf(QFileInfo(QStringLiteral("/"))).obstacle.isEmpty());
    }

    void aTraceAndPerfDataAreOneRecording() {
        const QList<Opening> wanted{{trace_, perf_}};
        QCOMPARE(planOpening({trace_, perf_}, {}), wanted);
        QCOMPARE(planOpening({perf_, trace_}, {}), wanted);
        QCOMPARE(planOpening({trace_, folder_}, {}), (QList<Opening>{{trace_, folder_}}));
    }

    void whatIsInFrontIsJoined() {
        const InFront trace{trace_, true, false}, perf{perf_, false, true}, both{trace_, false, false};
        QCOMPARE(planOpening({perf_}, trace), (QList<Opening>{{trace_, perf_, true, false}}));
        QCOMPARE(planOpening({trace_}, perf), (QList<Opening>{{trace_, perf_, false, true}}));
        QCOMPARE(planOpening({perf_}, both), (QList<Opening>{{perf_}}));
        QCOMPARE(planOpening({trace_}, trace), (QList<Opening>{{trace_}}));
        QCOMPARE(planOpening({perf_}, perf), (QList<Opening>{{perf_}}));
    }

    void readingsOfCpuStatBelongToOneOfTheOthers() {
        const Opening all{trace_, perf_, false, false, stat_};
        QCOMPARE(planOpening({stat_, perf_, trace_}, {}), QList<Opening>{all});
        QCOMPARE(planOpening({trace_, stat_}, {}), (QList<Opening>{{trace_, {}, false, false, stat_}}));
        QCOMPARE(planOpening({stat_, perf_}, {}), (QList<Opening>{{perf_, {}, false, false, stat_}}));
        QCOMPARE(planOpening({stat_}, {}), (QList<Opening>{{stat_}}));
    }

    void readingsJoinWhatIsInFront() {
        const InFront trace{trace_, true, false, true}, perf{perf_, false, true};
        InFront stat{stat_};
        stat.cpuStat = true;
        QCOMPARE(planOpening({stat_}, trace), (QList<Opening>{{trace_, {}, true, false, stat_}}));
        QCOMPARE(planOpening({stat_}, perf), (QList<Opening>{{perf_, {}, true, false, stat_}}));
        QCOMPARE(planOpening({perf_, stat_}, trace), (QList<Opening>{{trace_, perf_, true, false, stat_}}));
        QCOMPARE(planOpening({trace_}, stat), (QList<Opening>{{trace_, {}, false, true, stat_}}));
        QCOMPARE(planOpening({perf_}, stat), (QList<Opening>{{perf_, {}, false, true, stat_}}));
        QCOMPARE(planOpening({trace_, perf_}, stat), (QList<Opening>{{trace_, perf_}}));
        QCOMPARE(planOpening({stat_}, stat), (QList<Opening>{{stat_}}));
    }

    void aDumpOfGoroutinesBelongsToATrace() {
        QCOMPARE(kindOf(QFileInfo(dump_)).is, FileKind::Is::GoroutineDump);
        const InFront trace{trace_, true, false, true}, perf{perf_, false, true};
        QCOMPARE(planOpening({dump_}, trace), (QList<Opening>{{trace_, {}, true, false, {}, dump_}}));
        QCOMPARE(planOpening({dump_, trace_}, {}), (QList<Opening>{{trace_, {}, false, false, {}, dump_}}));
        QCOMPARE(planOpening({perf_, dump_}, trace),
                 (QList<Opening>{{trace_, perf_, true, false, {}, dump_}}));
        QCOMPARE(planOpening({dump_}, perf), (QList<Opening>{{dump_}}));
        QCOMPARE(planOpening({dump_}, {}), (QList<Opening>{{dump_}}));
    }

    void allElseStandsForItself() {
        QCOMPARE(planOpening({trace_, perf_, folder_}, {}), (QList<Opening>{{trace_}, {perf_}, {folder_}}));
        QCOMPARE(planOpening({perf_, folder_}, {}), (QList<Opening>{{perf_}, {folder_}}));
        QVERIFY(planOpening({}, {}).isEmpty());
    }

    void perfDataBesideATraceAreFound() {
        QCOMPARE(perfDataBeside(trace_), QFileInfo(perf_).absoluteFilePath());
        QVERIFY(perfDataBeside(QString::fromStdString(sharedData()) + QStringLiteral("/orders/none.trace"))
                    .isEmpty());
    }
};

QTEST_MAIN(TestOpenPlan)
#include "test_open_plan.moc"
