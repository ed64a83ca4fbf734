// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_spans.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"

#include <QTest>

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
        const TracePtr trace = test::runRandomProcess({.seed = 11, .events = 2000});
        Job job;
        auto latencies =
            latenciesOf(*trace, wholeOf(*trace), static_cast<LatencyKind>(kind), kEmptyString, job);
        if (latencies.size() > 40) latencies.resize(40);
        const auto found = spansOf(*trace, latencies, job);
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
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

    void cancelledThereAreNone() {
        const TracePtr trace = test::runRandomProcess({.seed = 11, .events = 2000});
        Job job;
        job.cancel();
        QVERIFY(!spansOf(
            *trace, std::vector<Latency>{{trace->range.end, trace->range.length(), GoroutineIndex(0)}}, job));
    }
};

QTEST_GUILESS_MAIN(TestLatencySpans)
#include "test_latency_spans.moc"
