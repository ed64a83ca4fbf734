// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/plan_ahead.h"

#include <QSignalSpy>
#include <QTest>

using namespace golanes;

namespace {

std::vector<LaneKey> lanesOfAll(const Trace& trace) {
    std::vector<LaneKey> lanes;
    for (std::size_t g = 0; g < kLaneGroupCount; ++g) {
        const auto some = lanesOf(trace, static_cast<LaneGroup>(g));
        lanes.insert(lanes.end(), some.begin(), some.end());
    }
    return lanes;
}

// Whether the plans are what planning each lane by itself gives.
bool isRight(PlanCache& plans, const Trace& trace, const TimeAxis& axis, const std::vector<LaneKey>& lanes) {
    if (plans.axis() != axis) return false;
    LanePlan expected;
    for (const LaneKey lane : lanes) {
        planLane(trace, lane, axis, expected);
        const LanePlan& got = plans.plan(trace, lane);
        if (got.lane != lane || got.spans != expected.spans || got.marks != expected.marks) return false;
    }
    return true;
}

}  // namespace

class TestPlanAhead : public QObject {
    Q_OBJECT

    TracePtr trace_;
    std::vector<LaneKey> lanes_;

    // The middle 1/part of the trace.
    TimeAxis part(int part) const {
        const Duration length = trace_->range.length() / part;
        const Timestamp from = trace_->range.begin + (trace_->range.length() - length) / 2;
        return TimeAxis({from, from + length}, 700);
    }

  private slots:
    void initTestCase() {
        trace_ = test::ServiceTrace::make().trace;
        lanes_ = lanesOfAll(*trace_);
        QVERIFY(lanes_.size() > 10);
    }
    void init() { test::failOnWarnings(); }

    void withinTheBudgetItIsThereAtOnce() {
        PlanAhead ahead(3600);
        PlanCache shown;
        QVERIFY(ahead.show(shown, trace_, part(1), lanes_));
        QVERIFY(isRight(shown, *trace_, part(1), lanes_));
    }

    // What is shown stays until all of the new is there.
    void beyondTheBudgetTheOldStaysUntilTheNewIsThere() {
        PlanAhead ahead(0);
        PlanCache shown;
        shown.setAxis(part(1));
        shown.prepare(*trace_, lanes_);
        QSignalSpy planned(&ahead, &PlanAhead::planned);
        QVERIFY(!ahead.show(shown, trace_, part(5), lanes_));
        QVERIFY(isRight(shown, *trace_, part(1), lanes_));
        QTRY_COMPARE(planned.count(), 1);
        QVERIFY(isRight(shown, *trace_, part(1), lanes_));
        QVERIFY(ahead.show(shown, trace_, part(5), lanes_));
        QVERIFY(isRight(shown, *trace_, part(5), lanes_));
    }

    // Every frame that shows is whole, and the last is the one that was asked for last.
    void aBurstEndsWithTheNewest() {
        PlanAhead ahead(0);
        PlanCache shown;
        QSignalSpy planned(&ahead, &PlanAhead::planned);
        for (int k = 1; k < 40; ++k) ahead.show(shown, trace_, part(k), lanes_);
        const TimeAxis newest = part(40);
        int frames = 0;
        const auto next = [&] {
            ++frames;
            const bool there = ahead.show(shown, trace_, newest, lanes_);
            return there || (planned.wait() && frames > 100);
        };
        while (!next()) QVERIFY(shown.axis() == TimeAxis() || isRight(shown, *trace_, shown.axis(), lanes_));
        QVERIFY(frames < 6);
        QVERIFY(isRight(shown, *trace_, newest, lanes_));
    }

    void goingBackNeedsNothingNew() {
        PlanAhead ahead(0);
        PlanCache shown;
        shown.setAxis(part(1));
        shown.prepare(*trace_, lanes_);
        QSignalSpy planned(&ahead, &PlanAhead::planned);
        QVERIFY(!ahead.show(shown, trace_, part(3), lanes_));
        QVERIFY(ahead.show(shown, trace_, part(1), lanes_));
        QVERIFY(!planned.wait(50));
        QVERIFY(isRight(shown, *trace_, part(1), lanes_));
    }

    // Lanes that scroll into sight are planned for the axis that is shown.
    void moreLanesOfTheSameAxisAreThereAtOnce() {
        PlanAhead ahead(3600);
        PlanCache shown;
        shown.setAxis(part(1));
        QVERIFY(ahead.show(shown, trace_, part(1), {lanes_.begin(), lanes_.begin() + 3}));
        QVERIFY(ahead.show(shown, trace_, part(1), lanes_));
        QVERIFY(isRight(shown, *trace_, part(1), lanes_));
    }

    // Beyond the budget they are empty until they are planned; those that were there stay.
    void moreLanesBeyondTheBudgetComeLater() {
        PlanAhead ahead(0);
        PlanCache shown;
        shown.setAxis(part(1));
        const std::vector<LaneKey> first{lanes_.begin(), lanes_.begin() + 3};
        shown.prepare(*trace_, first);
        QSignalSpy planned(&ahead, &PlanAhead::planned);
        QVERIFY(!ahead.show(shown, trace_, part(1), lanes_));
        QVERIFY(isRight(shown, *trace_, part(1), first));
        QVERIFY(!shown.has(lanes_.back()) && shown.peek(lanes_.back()).spans.empty());
        QTRY_COMPARE(planned.count(), 1);
        QVERIFY(ahead.show(shown, trace_, part(1), lanes_));
        for (const LaneKey lane : lanes_) QVERIFY(shown.has(lane));
        QVERIFY(isRight(shown, *trace_, part(1), lanes_));
        // And then another axis, as if nothing had happened.
        QVERIFY(!ahead.show(shown, trace_, part(2), lanes_));
        QTRY_COMPARE(planned.count(), 2);
        QVERIFY(ahead.show(shown, trace_, part(2), lanes_));
        QVERIFY(isRight(shown, *trace_, part(2), lanes_));
    }

    void anotherTraceEndsTheWork() {
        PlanAhead ahead(0);
        PlanCache shown;
        QSignalSpy planned(&ahead, &PlanAhead::planned);
        QVERIFY(!ahead.show(shown, trace_, part(2), lanes_));
        ahead.clear();
        QVERIFY(!planned.wait(50));
    }
};

QTEST_MAIN(TestPlanAhead)
#include "test_plan_ahead.moc"
