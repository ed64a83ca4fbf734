// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lane_filter.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <random>

using namespace golanes;

class TestLaneFilter : public QObject {
    Q_OBJECT

  private slots:
    void textIsLookedForEverywhere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::addRow("nothing asked") << ""
                                       << "all";
        QTest::addRow("number") << "g2"
                                << "2";
        QTest::addRow("function") << "serve"
                                  << "2";
        QTest::addRow("receiver in other letters") << "*SERVICE).W"
                                                   << "3";
        QTest::addRow("region") << "db"
                                << "3";
        QTest::addRow("task, begun or with a region") << "Order"
                                                      << "13";
        QTest::addRow("nowhere") << "zebra"
                                 << "";
    }
    void textIsLookedForEverywhere() {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const test::ServiceTrace service = test::ServiceTrace::make();
        Job job;
        const auto pass = passing(*service.trace, {text.toStdString(), 0, {}}, job);
        if (found == "all") {
            QVERIFY(pass.empty());
            return;
        }
        QString numbers;
        for (std::size_t i = 0; i < pass.size(); ++i)
            if (pass[i]) numbers += QString::number(service.trace->goroutines[i].id);
        QCOMPARE(numbers, found);
    }

    // Against every span of every goroutine.
    void statesAreThoseOfTheTimeLookedAt() {
        const TracePtr trace = test::runRandomProcess({.seed = 3, .events = 4000});
        std::mt19937_64 random(1);
        int passed = 0, failed = 0;
        for (int round = 0; round < 200; ++round) {
            const std::uint32_t states = round % 8 == 0 ? 0 : 1u << (random() % kStateClassCount);
            const auto length = static_cast<std::uint64_t>(trace->range.length());
            TimeRange within;
            if (round % 4) {
                within.begin = trace->range.begin + static_cast<Timestamp>(random() % length);
                within.end = within.begin + 1 + static_cast<Duration>(random() % length) / 20;
            }
            if (states == LaneFilter::bit(StateClass::NotExist)) continue;
            Job job;
            const auto pass = passing(*trace, {{}, states, within}, job);
            QCOMPARE(pass.empty(), states == 0 && within.empty());
            const TimeRange range = within.empty() ? trace->range : within;
            for (std::size_t i = 0; i < pass.size(); ++i) {
                const Goroutine& g = trace->goroutines[i];
                bool expected = false;
                for (std::uint32_t s = 0; s < g.spanCount; ++s) {
                    const SpanIndex span = g.firstSpan + s;
                    Timestamp begin = trace->goSpans.start[span];
                    if (s == 0 && !g.createdInTrace()) begin = trace->range.begin;
                    const Timestamp end =
                        s + 1 < g.spanCount ? trace->goSpans.start[span + 1] : trace->range.end;
                    // A span without length counts where it is.
                    const bool there = begin < range.end && (end > range.begin || begin >= range.begin);
                    const StateInfo& info = trace->stateOf(span);
                    expected |= there && info.state != GoState::NotExist &&
                                (states == 0 || (states & LaneFilter::bit(info.cls)));
                }
                if (bool(pass[i]) != expected)
                    QFAIL(qPrintable(QString("goroutine %1, states %2, %3–%4")
                                         .arg(g.id)
                                         .arg(states)
                                         .arg(range.begin)
                                         .arg(range.end)));
                ++(expected ? passed : failed);
            }
        }
        QVERIFY(passed > 100 && failed > 100);
    }

    void bothMustHold() {
        const test::ServiceTrace service = test::ServiceTrace::make();
        Job job;
        const std::uint32_t network = LaneFilter::bit(StateClass::Network);
        const auto pass = passing(*service.trace, {"worker", network, {}}, job);
        QCOMPARE(std::ranges::count(pass, 1), 0);
        const auto other = passing(*service.trace, {"serve", network, {}}, job);
        QCOMPARE(std::ranges::count(other, 1), 1);
    }
};

QTEST_GUILESS_MAIN(TestLaneFilter)
#include "test_lane_filter.moc"
