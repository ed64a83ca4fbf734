// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_map.h"
#include "core/analysis/requests/request_intervals.h"
#include "core/analysis/waits/sched_latency.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

class TestLatencyMap : public QObject {
    Q_OBJECT

  private slots:
    void everyLatencyIsInItsCell() {
        std::mt19937_64 random(4);
        const TimeRange range{1000, 901'003};
        std::vector<Latency> all;
        for (int i = 0; i < 3000; ++i) {
            Duration length = 1;
            for (auto digits = random() % 7; digits > 0; --digits)
                length = length * 10 + Duration(random() % 10);
            all.push_back({Timestamp(random() % 1'000'000), length});
        }
        all.push_back({2000, 0});
        for (const int perDecade : {1, 5, 20}) {
            const LatencyMap map = latencyMap(all, range, 37, perDecade);
            QVERIFY(map.rows() > 0);
            std::uint64_t inside = 0, counted = 0;
            for (std::size_t c = 0; c < map.columns; ++c) {
                const TimeRange time = map.columnTime(c);
                std::vector<Duration> lengths;
                std::vector<std::uint32_t> rows(map.rows());
                for (const Latency& l : all) {
                    if (!time.contains(l.end)) continue;
                    lengths.push_back(l.length);
                    std::size_t row = 0;
                    while (row + 1 < map.rows() && map.rowBegins[row + 1] <= l.length) ++row;
                    ++rows[row];
                }
                inside += lengths.size();
                std::ranges::sort(lengths);
                QCOMPARE(map.lines[c].count, lengths.size());
                if (!lengths.empty())
                    QCOMPARE(map.lines[c].p90, lengths[std::size_t(0.9 * double(lengths.size() - 1))]);
                for (std::size_t r = 0; r < map.rows(); ++r) {
                    QCOMPARE(map.at(c, r), rows[r]);
                    counted += rows[r];
                }
            }
            const auto expected =
                std::ranges::count_if(all, [&](const Latency& l) { return range.contains(l.end); });
            QCOMPARE(inside, std::uint64_t(expected));
            QCOMPARE(counted, inside);
            QVERIFY(map.columnTime(0).begin == range.begin && map.columnTime(36).end == range.end);
        }
    }

    void rowsAreOfDecades() {
        const LatencyMap map = latencyMap(std::vector<Latency>{{5, 7}, {6, 4000}}, {0, 10}, 1, 1);
        const std::vector<Duration> rows{1, 10, 100, 1000};
        QVERIFY(map.rowBegins == rows);
        QVERIFY(latencyMap({}, {0, 10}, 3, 5).rows() == 0);
    }

    void kindsAgreeWithTheTables() {
        const TracePtr trace = runRandomProcess({.seed = 8, .events = 6000});
        Job job;
        const auto sumOf = [&](LatencyKind kind) {
            std::pair<std::uint64_t, Duration> sum;
            for (const Latency& l : latenciesOf(*trace, wholeOf(*trace), kind, kEmptyString, job)) {
                ++sum.first;
                sum.second += l.length;
            }
            return sum;
        };
        std::pair<std::uint64_t, Duration> tasks, regions, pauses, netpoll, timers;
        const auto add = [](auto& sum, Timestamp begin, Timestamp end) {
            ++sum.first;
            sum.second += end - begin;
        };
        for (const Task& t : trace->tasks)
            if (t.begun && t.ended) add(tasks, t.start, t.end);
        for (const Region& r : trace->regions)
            if (r.begun && r.ended) add(regions, r.start, r.end);
        for (const Range& r : trace->ranges)
            if (r.kind == RangeKind::StopTheWorld && r.begun && !r.openAtEnd) add(pauses, r.start, r.end);
        for (const Wake& w : trace->wakes) {
            const TimeRange time = readyToRunning(*trace, w);
            if (trace->range.contains(time.end))
                add(isTimer(w.kind) ? timers : netpoll, time.begin, time.end);
        }
        QVERIFY(tasks.first > 0 && regions.first > 0 && pauses.first > 0 && netpoll.first > 0 &&
                timers.first > 0);
        QVERIFY(sumOf(LatencyKind::Task) == tasks);
        QVERIFY(sumOf(LatencyKind::Region) == regions);
        QVERIFY(sumOf(LatencyKind::Pause) == pauses);
        QVERIFY(sumOf(LatencyKind::Netpoll) == netpoll);
        QVERIFY(sumOf(LatencyKind::Timer) == timers);
        QCOMPARE(sumOf(LatencyKind::Runnable).first, schedLatency(*trace).wait.count);
        std::pair<std::uint64_t, Duration> waits;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
            const std::uint32_t first = trace->goroutines[g].createdInTrace() ? 0 : 1;
            for (std::uint32_t i = first; i + 1 < track.size(); ++i)
                if (track.state(i).state == GoState::Waiting) add(waits, track.start(i), track.end(i));
        }
        QVERIFY(waits.first > 0 && sumOf(LatencyKind::Wait) == waits);
        std::uint64_t requests = 0;
        for (const IntervalGroup& group : requestIntervals(*trace, wholeOf(*trace), job))
            if (group.kind == IntervalKind::Request) requests += group.intervals.size();
        QCOMPARE(sumOf(LatencyKind::Request).first, requests);
    }

    void onlyTheScopeCounts() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        Scope scope = wholeOf(*s.trace);
        QCOMPARE(latenciesOf(*s.trace, scope, LatencyKind::Task, kEmptyString, job).size(), std::size_t{1});
        QCOMPARE(latenciesOf(*s.trace, scope, LatencyKind::Task, StringId(1), job).size(),
                 s.trace->tasks[0].name == StringId(1) ? std::size_t{1} : std::size_t{0});
        scope.range.end = ServiceTrace::at(850);
        QVERIFY(latenciesOf(*s.trace, scope, LatencyKind::Task, kEmptyString, job).empty());
        scope = wholeOf(*s.trace);
        scope.goroutines.assign(s.trace->goroutines.size(), false);
        QVERIFY(latenciesOf(*s.trace, scope, LatencyKind::Region, kEmptyString, job).empty());
        scope.goroutines[s.worker.value] = true;
        QCOMPARE(latenciesOf(*s.trace, scope, LatencyKind::Region, kEmptyString, job).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestLatencyMap)
#include "test_latency_map.moc"
