// SPDX-License-Identifier: GPL-3.0-or-later
// Perf data of a document: read, aligned, moved by hand and back; refused when they do not belong to it.
#include "core/clock/align_kernel.h"
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

// Gives out a trace for one name and perf data for any other.
DocumentSource sourceOf(const Twins& twins) {
    return {[twins](const std::string& path, Job&, const OpenOptions&) -> Result<Recording> {
                if (path.ends_with("go.trace")) return twins.trace;
                return twins.perf;
            },
            [] { return std::uint64_t{0}; }};
}

bool isReady(const PerfCompanion* perf) {
    return perf->state() == PerfCompanion::State::Ready;
}

}  // namespace

class TestPerfCompanion : public QObject {
    Q_OBJECT

  private slots:
    void init() { failOnWarnings(); }

    void perfDataOfTheSameRunStandOnTheClockOfTheTrace() {
        TwinPlan plan;
        plan.perfToGo.offset = 123'456'789;
        const Twins twins = makeTwins(plan);
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf(twins));
        document.perf()->open(QStringLiteral("/nowhere/perf.data"));
        document.load();
        QTRY_VERIFY_WITH_TIMEOUT(isReady(document.perf()) && document.perf()->kernel(), kLongMs);
        const Correlation& c = document.perf()->correlation();
        QCOMPARE(c.method, CorrelationMethod::Fitted);
        QVERIFY(std::abs(document.perf()->offset() - 123'456'789) < 100'000);
        QVERIFY(!document.perf()->alone());
        QTRY_VERIFY_WITH_TIMEOUT(document.perf()->symbols() != nullptr, kLongMs);
    }

    void whatDoesNotBelongTogetherIsNotShown() {
        const Twins one = makeTwins({.seed = 1});
        const Twins other = makeTwins({.seed = 2, .start = 90'000'000'000'000});
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf({one.trace, other.perf}));
        document.load();
        document.perf()->open(QStringLiteral("/nowhere/perf.data"));
        QTRY_VERIFY_WITH_TIMEOUT(isReady(document.perf()), kLongMs);
        QVERIFY(!document.perf()->correlation().known());
        QVERIFY(!document.perf()->correlation().reason.empty());
        QVERIFY(!document.perf()->kernel());
        // By hand it is up to the user.
        document.perf()->setByHand(document.perf()->offset());
        QTRY_VERIFY_WITH_TIMEOUT(document.perf()->kernel() != nullptr, kLongMs);
        QCOMPARE(document.perf()->correlation().method, CorrelationMethod::Manual);
        QCOMPARE(document.perf()->kernel()->range.begin, one.trace->range.begin);
        document.perf()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(document.perf()->kernel() == nullptr, kLongMs);
        QVERIFY(!document.perf()->canUndo());
    }

    void openedByItselfItHasItsOwnClock() {
        const Twins twins = makeTwins({});
        Document document(QStringLiteral("/nowhere/perf.data"), sourceOf(twins));
        document.load();
        QTRY_COMPARE_WITH_TIMEOUT(document.state(), Document::State::Ready, kLongMs);
        QVERIFY(document.perf()->alone());
        QCOMPARE(document.trace()->range, twins.perf->range);
        ViewState state;
        state.setTrace(document.trace(), document.perf()->kernel());
        QCOMPARE(state.bounds(), twins.perf->range);
        QVERIFY(!state.sources().kernel->cpus.empty());
    }

    void aTraceIsNoPerfData() {
        const Twins twins = makeTwins({});
        Document document(QStringLiteral("/nowhere/go.trace"), sourceOf(twins));
        document.perf()->open(QStringLiteral("/elsewhere/go.trace"));
        QTRY_COMPARE_WITH_TIMEOUT(document.perf()->state(), PerfCompanion::State::Failed, kLongMs);
        document.perf()->close();
        QVERIFY(!document.perf()->any());
    }

    void whatIsLookedAtStaysWhenPerfDataCome() {
        const Twins twins = makeTwins({});
        ViewState state;
        state.setTrace(twins.trace);
        state.setAnimated(false);
        const TimeRange part{state.bounds().begin, state.bounds().begin + state.bounds().length() / 3};
        state.setVisible(part);
        Job job;
        QSignalSpy changed(&state, &ViewState::kernelChanged);
        state.setKernel(kernelAlone(twins.perf, job));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(state.visible(), part);
        Target target;
        target.lane = {LaneKind::KernelThread, 0};
        state.setSelection(target);
        state.setKernel(nullptr);
        QVERIFY(!state.selection());
    }
};

QTEST_MAIN(TestPerfCompanion)
#include "test_perf_companion.moc"
