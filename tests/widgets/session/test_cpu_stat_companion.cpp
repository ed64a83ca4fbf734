// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of cpu.stat of a document: read, put onto its clock, alone; refused when they cannot be placed.
#include "tests/support/twin_recordings.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/document.h"
#include "widgets/session/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr int kLongMs = 20'000;
constexpr Timestamp kStart = 5'000'000'000'000;  // of the twins

CpuStatPtr readingsFrom(Timestamp start, CpuStat::Clock clock) {
    auto stat = std::make_shared<CpuStat>();
    stat->clock = clock;
    for (int i = 0; i < 50; ++i)
        stat->readings.push_back({start + i * 10'000'000, 0, 0, i / 10 * Duration{3'000'000}});
    findThrottled(*stat);
    return stat;
}

DocumentSource sourceOf(const Twins& twins, const CpuStatPtr& stat) {
    return {[twins, stat](const std::string& path, Job&, const OpenOptions&) -> Result<Recording> {
                if (path.ends_with("go.trace")) return twins.trace;
                if (path.ends_with(".csv")) return stat;
                return twins.perf;
            },
            [] { return std::uint64_t{0}; }};
}

}  // namespace

class TestCpuStatCompanion : public QObject {
    Q_OBJECT

    using State = CpuStatCompanion::State;

  private slots:
    void init() { failOnWarnings(); }

    void readingsStandOnTheClockOfTheTrace_data() {
        QTest::addColumn<bool>("before");
        QTest::addRow("opened before the trace is there") << true;
        QTest::addRow("opened after it") << false;
    }
    void readingsStandOnTheClockOfTheTrace() {
        QFETCH(bool, before);
        const CpuStatPtr stat = readingsFrom(kStart, CpuStat::Clock::Monotonic);
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf(makeTwins({}), stat));
        const QString csv = QStringLiteral("/nowhere/cpustat.csv");
        if (before) document.cpuStat()->open(csv);
        document.load();
        QTRY_VERIFY_WITH_TIMEOUT(document.trace() != nullptr, kLongMs);
        if (!before) document.cpuStat()->open(csv);
        QTRY_COMPARE_WITH_TIMEOUT(document.cpuStat()->state(), State::Placed, kLongMs);
        QCOMPARE(document.cpuStat()->stat()->range, stat->range);
        QVERIFY(document.isOfGo());
        ViewState state;
        state.setTrace(document.trace());
        QSignalSpy changed(&state, &ViewState::kernelChanged);
        state.setCpuStat(document.cpuStat()->stat());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(lanesOf(state.sources(), LaneGroup::Cpus).front().kind, LaneKind::Throttled);
        Target target;
        target.lane = {LaneKind::Throttled, 0};
        state.setSelection(target);
        document.cpuStat()->close();
        QVERIFY(!document.cpuStat()->any() && !document.cpuStat()->stat());
        state.setCpuStat(document.cpuStat()->stat());
        QVERIFY(!state.selection());
    }

    void byThemselvesTheyHaveTheirOwnClock() {
        const CpuStatPtr stat = readingsFrom(123, CpuStat::Clock::Unknown);
        Document document(QStringLiteral("/nowhere/cpustat.csv"), sourceOf({}, stat));
        document.load();
        QTRY_COMPARE_WITH_TIMEOUT(document.state(), Document::State::Ready, kLongMs);
        QVERIFY(document.cpuStat()->alone() && !document.isOfGo() && !document.perf()->any());
        QCOMPARE(document.trace()->range, stat->range);
        QCOMPARE(document.cpuStat()->stat(), stat);
    }

    void besidePerfDataTheyNeedTheirClock() {
        const Twins twins = makeTwins({});
        const CpuStatPtr stat = readingsFrom(twins.perf->range.begin, CpuStat::Clock::Monotonic);
        Document document(QStringLiteral("/nowhere/perf.data"), sourceOf(twins, stat));
        document.load();
        document.cpuStat()->open(QStringLiteral("/nowhere/cpustat.csv"));
        // The perf data do not tell by which clock they were recorded.
        QTRY_COMPARE_WITH_TIMEOUT(document.cpuStat()->state(), State::NotPlaced, kLongMs);
        QVERIFY(!document.cpuStat()->stat());
        QVERIFY(!document.cpuStat()->reason().isEmpty());
    }

    void aTraceIsNoCpuStat() {
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf(makeTwins({}), nullptr));
        document.cpuStat()->open(QStringLiteral("/elsewhere/go.trace"));
        QTRY_COMPARE_WITH_TIMEOUT(document.cpuStat()->state(), State::Failed, kLongMs);
    }
};

QTEST_MAIN(TestCpuStatCompanion)
#include "test_cpu_stat_companion.moc"
