// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging lanes of perf data sets their clock: one step to take back, however often the hand moved.
#include "tests/support/twin_recordings.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/document.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/clock_drag.h"

#include <QSignalSpy>
#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr int kLongMs = 20'000;

}  // namespace

class TestClockDrag : public QObject {
    Q_OBJECT

    Twins twins_;
    std::unique_ptr<Document> document_;
    ViewState state_;
    Theme theme_;
    TraceView view_{&state_, &theme_};
    std::unique_ptr<ClockDrag> drag_;
    Duration before_ = 0;

    PerfCompanion* perf() const { return document_->perf(); }
    // The lanes stand where the clock says.
    bool stands() const {
        return perf()->kernel() &&
               perf()->kernel()->range.begin == perf()->correlation().map(twins_.perf->range.begin);
    }

  private slots:
    void init() {
        failOnWarnings();
        TwinPlan plan;
        plan.perfToGo.offset = 1'000'000;
        twins_ = makeTwins(plan);
        const DocumentSource source{
            [this](const std::string& path, Job&, const OpenOptions&) -> Result<Recording> {
                if (path.ends_with("go.trace")) return twins_.trace;
                return twins_.perf;
            },
            [] { return std::uint64_t{0}; }};
        document_ = std::make_unique<Document>(QStringLiteral("/nowhere/go.trace"), source);
        drag_ = std::make_unique<ClockDrag>(&view_, perf(), nullptr);
        document_->load();
        perf()->open(QStringLiteral("/nowhere/perf.data"));
        QTRY_VERIFY_WITH_TIMEOUT(perf()->kernel() && perf()->symbols(), kLongMs);
        before_ = perf()->offset();
    }
    void cleanup() {
        drag_.reset();
        document_.reset();
    }

    void theLastMoveCounts() {
        for (Duration later = 100; later <= 5'000; later += 100) emit view_.kernelDragged(later);
        QSignalSpy told(drag_.get(), &ClockDrag::told);
        emit view_.kernelDropped(true);
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(perf()->offset(), before_ + 5'000, kLongMs);
        QTRY_VERIFY_WITH_TIMEOUT(stands(), kLongMs);
        QCOMPARE(perf()->correlation().method, CorrelationMethod::Manual);
        perf()->undo();
        QVERIFY(!perf()->canUndo());
        QCOMPARE(perf()->offset(), before_);
        QCOMPARE(perf()->correlation().method, CorrelationMethod::Fitted);
    }

    void theNextDragBeginsWhereTheLastOneEnded() {
        for (int i = 1; i <= 2; ++i) {
            emit view_.kernelDragged(2'000);
            emit view_.kernelDragged(-3'000);
            emit view_.kernelDropped(true);
            QTRY_COMPARE_WITH_TIMEOUT(perf()->offset(), before_ - i * 3'000, kLongMs);
            QTRY_VERIFY_WITH_TIMEOUT(stands(), kLongMs);
        }
        perf()->undo();
        QCOMPARE(perf()->offset(), before_ - 3'000);
        QVERIFY(perf()->canUndo());
    }

    void whatIsGivenUpIsAsBefore() {
        emit view_.kernelDragged(7'000);
        emit view_.kernelDragged(9'000);
        emit view_.kernelDropped(false);
        QCOMPARE(perf()->offset(), before_);
        QVERIFY(!perf()->canUndo());
        QTRY_VERIFY_WITH_TIMEOUT(stands(), kLongMs);
        QTest::qWait(50);
        QCOMPARE(perf()->offset(), before_);
    }

    void withoutPerfDataNothingMoves() {
        perf()->close();
        emit view_.kernelDragged(7'000);
        emit view_.kernelDropped(true);
        QVERIFY(!perf()->canUndo() && !perf()->any());
    }
};

QTEST_MAIN(TestClockDrag)
#include "test_clock_drag.moc"
