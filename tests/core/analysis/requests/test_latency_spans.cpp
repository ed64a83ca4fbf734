// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_spans.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <random>
#include <vector>

using namespace golanes;

class TestLatencySpans : public QObject {
    Q_OBJECT

  private slots:
    // Span by span against every latency.
    void theyAreWhatItsGoroutineDidMeanwhile_data() {
        QTest::addColumn<int>("kind");
        for (std::size_t k = 0; k < kLatencyKindCount; ++k)
            QTest::newRow(std::string(name(static_cast<LatencyKind>(k))).c_str()) << static_cast<int>(k);
    }
    void theyAreWhatItsGoroutineDidMeanwhile() {
        QFETCH(const int, kind);
        Job job;
        TracePtr trace = test::runRandomProcess({.seed = 11, .events = 2000});
        if (static_cast<LatencyKind>(kind) == LatencyKind::Request) {  // of servers only
            if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recording of a server");
            trace = *openTrace(test::sharedData() + "/orders/orders-go1.24.trace", job);
        }
        auto latencies =
            latenciesOf(*trace, wholeOf(*trace), static_cast<LatencyKind>(kind), kEmptyString, job);
        QVERIFY(!latencies.empty());
        if (latencies.size() > 40) latencies.resize(40);
        compare(*trace, latencies);
    }

    // Many of one goroutine, one within the other, overlapping and touching.
    void theyMayOverlap() {
        const TracePtr trace = test::runRandomProcess({.seed = 12, .events = 2000});
        std::mt19937 random(1);
        std::vector<Latency> latencies;
        const Timestamp begin = trace->range.begin;
        const Duration part = trace->range.length() / 64;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); g += 2) {
            for (int i = 0; i < 12; ++i) {
                const Duration length = part * static_cast<Duration>(random() % 8);
                latencies.push_back(
                    {begin + part * static_cast<Duration>(random() % 64), length, GoroutineIndex(g)});
            }
        }
        latencies.push_back({trace->range.end, part, GoroutineIndex()});  // nobody's
        compare(*trace, latencies);
    }

    void cancelledThereAreNone() {
        const TracePtr trace = test::runRandomProcess({.seed = 11, .events = 2000});
        Job job;
        job.cancel();
        QVERIFY(!spansOf(
            *trace, std::vector<Latency>{{trace->range.end, trace->range.length(), GoroutineIndex(0)}}, job));
    }

  private:
    static void compare(const Trace& trace, const std::vector<Latency>& latencies) {
        Job job;
        const auto found = spansOf(trace, latencies, job);
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
            const GoTrack track(trace, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                const TimeRange span{track.start(i), track.end(i)};
                bool expected = false;
                for (const Latency& l : latencies)
                    expected |= l.goroutine == GoroutineIndex(g) &&
                                span.overlaps({l.end - std::max<Duration>(l.length, 1), l.end});
                expected = expected && track.state(i).state != GoState::NotExist;
                QCOMPARE(found->spans.test(track.span(i)), expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLatencySpans)
#include "test_latency_spans.moc"
