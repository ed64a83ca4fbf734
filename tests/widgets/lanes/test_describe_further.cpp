// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "tests/support/service_trace.h"
#include "widgets/lanes/describe_further.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/target_span.h"

#include <QTest>

#include <optional>

using namespace golanes;
using test::ServiceTrace;

class DescribeFurtherTest : public QObject {
    Q_OBJECT

  private:
    QList<DetailSection> at(GoroutineIndex g, double us, bool indexed = true) const {
        const GoTrack track(*service_.trace, g);
        const SpanIndex span = track.span(track.at(ServiceTrace::at(us)));
        return describeFurther(*service_.trace, spanTarget(*service_.trace, span),
                               indexed ? index_.get() : nullptr);
    }
    static std::optional<DetailSection> section(const QList<DetailSection>& all, const char* title) {
        for (const DetailSection& s : all)
            if (s.title == QLatin1String(title)) return s;
        return std::nullopt;
    }

  private slots:
    void initTestCase() {
        service_ = ServiceTrace::make();
        Job job;
        index_ = WakeIndex::build(*service_.trace, job);
    }

    void aWaitHasItsChain() {
        const auto sections = at(service_.worker, 300);
        const auto chain = section(sections, "What ended the wait");
        QVERIFY(chain);
        QCOMPARE(chain->rows.size(), 1);
        QCOMPARE(chain->rows[0].label, QStringLiteral("woken by"));
        QCOMPARE(chain->rows[0].value, QStringLiteral("G1 main.main"));
        QCOMPARE(chain->rows[0].note, QStringLiteral("it was awake all along"));
        QCOMPARE(chain->rows[0].link->time, ServiceTrace::at(400));
        QVERIFY((chain->rows[0].link->lane == LaneKey{LaneKind::Goroutine, service_.main.value}));
    }

    void aTimerIsInferredAndLeadsToItsInstant() {
        const auto sections = at(service_.worker, 700);
        const auto chain = section(sections, "What ended the wait");
        QVERIFY(chain);
        QVERIFY(chain->rows[0].note.contains(QLatin1String("Inferred")));
        QCOMPARE(chain->rows[0].link->lane.kind, LaneKind::TimersTotal);
    }

    void aRunNamesWhomItWakes() {
        const auto sections = at(service_.main, 300);
        const auto woken = section(sections, "Whom it wakes");
        QVERIFY(woken);
        QCOMPARE(woken->rows.size(), 2);
        QCOMPARE(woken->rows[0].label, QStringLiteral("creates"));
        QCOMPARE(woken->rows[1].label, QStringLiteral("wakes"));
        QCOMPARE(woken->rows[1].link->span.begin, ServiceTrace::at(400));
        // While the index is being made nobody is named.
        QVERIFY(!section(at(service_.main, 300, false), "Whom it wakes"));
    }

    void neighboursRegionsAndTasksAreLinks() {
        const auto sections = at(service_.worker, 150);
        const auto around = section(sections, "Around it");
        QVERIFY(around);
        QCOMPARE(around->rows[0].value, QStringLiteral("runnable for 10.0 µs"));
        QCOMPARE(around->rows[0].link->span.begin, ServiceTrace::at(100));
        QCOMPARE(around->rows[1].link->span.begin, ServiceTrace::at(250));
        // Its region began a moment after the run did.
        QCOMPARE(around->rows.size(), 2);
    }

    void theLastStateEndsWithTheGoroutine() {
        const auto around = section(at(service_.worker, 850), "Around it");
        QVERIFY(around);
        QCOMPARE(around->rows[1].value, QStringLiteral("the goroutine ends"));
        QVERIFY(!around->rows[1].link);
    }

    void whatIsNoStateHasNoSections() {
        Target lane;
        lane.lane = {LaneKind::Goroutine, service_.worker.value};
        QVERIFY(describeFurther(*service_.trace, lane, index_.get()).isEmpty());
        lane.lane = {LaneKind::Heap, 0};
        QVERIFY(describeFurther(*service_.trace, lane, index_.get()).isEmpty());
    }

    // A frame of a stack is on it while its goroutine is in some state, which has a cause.
    void aStackTellsWhatItsGoroutineDid() {
        Target frame =
            targetOf(*service_.trace, {LaneKind::Stack, service_.worker.value}, Target::Part::Span, 0, 0);
        frame.time = ServiceTrace::at(300);
        const GoTrack track(*service_.trace, service_.worker);
        const SpanIndex wait = track.span(track.at(frame.time));
        QCOMPARE(spanOf(*service_.trace, frame), wait);
        const auto sections = describeFurther(*service_.trace, frame, index_.get());
        QVERIFY(section(sections, "What ended the wait"));
        const auto around = section(sections, "Around it");
        QVERIFY(around);
        QCOMPARE(around->rows[0].label, QStringLiteral("meanwhile"));
        QVERIFY(around->rows[0].link->sameThing(spanTarget(*service_.trace, wait)));
    }

    void aRegionInATaskTellsWhatItsGoroutineDid() {
        const auto rows = service_.trace->timeline->tasks.rows(0, 0);
        QVERIFY(!rows.empty());
        Target region = targetOf(*service_.trace, {LaneKind::Tasks, 0}, Target::Part::Span, 1, rows.front());
        const Region& it = service_.trace->regions[rows.front()];
        const GoTrack track(*service_.trace, it.goroutine);
        QCOMPARE(spanOf(*service_.trace, region), track.span(track.at(it.start)));
        const auto sections = describeFurther(*service_.trace, region, index_.get());
        const auto around = section(sections, "Around it");
        QVERIFY(around);
        QCOMPARE(around->rows[0].label, QStringLiteral("meanwhile"));
        QVERIFY(!section(sections, "What ended the wait"));
        // The task itself is nobody's in particular.
        region = targetOf(*service_.trace, {LaneKind::Tasks, 0}, Target::Part::Span, 0, 0);
        QCOMPARE(spanOf(*service_.trace, region), kNoSpan);
    }

    void numbersLeadToTheLongest() {
        Job job;
        const auto rows =
            describeNumbers(*service_.trace, goroutineNumbers(*service_.trace, service_.worker, job));
        const auto running = std::ranges::find(rows, QStringLiteral("running"), &DetailRow::label);
        QVERIFY(running != rows.end());
        QCOMPARE(running->value, QStringLiteral("400 µs, 3 times, longest 170 µs"));
        QCOMPARE(running->link->span.begin, ServiceTrace::at(430));
        // Time that is inferred is told, and not among them.
        GoroutineNumbers early;
        early.before = 12'000;
        early.stateBefore = StateClass::Network;
        const auto told = describeNumbers(*service_.trace, early);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].label, QStringLiteral("not counted"));
        QCOMPARE(told[0].value, QStringLiteral("12.0 µs before its first event, network (inferred)"));
    }

  private:
    ServiceTrace service_;
    std::shared_ptr<const WakeIndex> index_;
};

QTEST_GUILESS_MAIN(DescribeFurtherTest)
#include "test_describe_further.moc"
