// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals that are like requests: which there are, what they consist of, and why the slow ones are slow.
#include "core/analysis/requests/bottlenecks.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <numeric>

using namespace golanes;

namespace {

struct Opened {
    TracePtr trace;
    std::vector<IntervalGroup> groups;
    std::vector<Bottleneck> found;

    const Bottleneck* named(IntervalKind kind, std::string_view name) const {
        for (const Bottleneck& b : found)
            if (b.kind == kind && trace->strings[b.name] == name) return &b;
        return nullptr;
    }
    std::string reason(const Place& p) const {
        return std::string(trace->strings[trace->states[p.state].reason]);
    }
    std::string function(const Place& p) const {
        return p.site.valid() ? std::string(trace->strings[trace->stacks.frame(p.site).function])
                              : std::string();
    }
};

Opened open(const std::string& name) {
    Job job;
    Opened o;
    o.trace = openTrace(test::sharedData() + "/" + name, job).value();
    o.groups = requestIntervals(*o.trace, wholeOf(*o.trace), job);
    o.found = bottlenecks(*o.trace, Sites(*o.trace), o.groups, job);
    return o;
}

}  // namespace

class BottlenecksTest : public QObject {
    Q_OBJECT

  private slots:
    void partsMakeUpTheInterval() {
        int dissected = 0;
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const TracePtr t = test::runRandomProcess({.seed = seed, .events = 2000});
            const Sites sites(*t);
            const IntervalDissector dissector(*t, sites);
            IntervalParts parts;
            for (std::uint32_t i = 0; i < t->goroutines.size(); ++i) {
                const GoTrack track(*t, GoroutineIndex(i));
                if (track.size() < 3) continue;
                const Timestamp begin = track.start(0), length = track.end(track.size() - 1) - begin;
                const Interval interval{GoroutineIndex(i), {begin + length / 4, begin + length / 2}};
                dissector.dissect(interval, parts);
                Duration sum = 0;
                for (const auto& p : parts.parts) sum += p.time;
                QCOMPARE(sum, interval.time.length());
                const ClassSums expected = track.sums(interval.time);
                QVERIFY(parts.classes == expected);
                Duration assist = 0, stopped = 0;
                for (Timestamp at = interval.time.begin; at < interval.time.end; ++at) {
                    bool assists = false, stops = false;
                    for (const Range& r : t->ranges) {
                        if (r.start > at || r.end <= at) continue;
                        assists |= r.kind == RangeKind::MarkAssist && r.scopeGoroutine == interval.goroutine;
                        stops |= r.kind == RangeKind::StopTheWorld;
                    }
                    assist += assists;
                    stopped += stops;
                    if (interval.time.length() > 20'000) break;
                }
                if (interval.time.length() <= 20'000) {
                    QCOMPARE(parts.assist, assist);
                    QCOMPARE(parts.stopped, stopped);
                    ++dissected;
                }
            }
        }
        QVERIFY(dissected > 10);
    }

    void requestsAreFoundWithoutAnnotations() {
        if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const Opened o = open("orders/orders-go1.24.trace");
        const Bottleneck* request = o.named(IntervalKind::Request, "net/http.(*conn).serve");
        const Bottleneck* order = o.named(IntervalKind::Task, "order");
        QVERIFY(request && order);
        // Each request is one order, but for those that the recording cuts.
        QVERIFY(request->duration.count + 40 > order->duration.count);
        QVERIFY(request->duration.count < order->duration.count + 40);
        QVERIFY(request->duration.p50 >= order->duration.p50);
        QVERIFY(request->duration.p50 < order->duration.p50 * 5 / 4);
    }

    void cohortsAddUp() {
        if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const Opened o = open("orders/orders-go1.24.trace");
        QVERIFY(o.found.size() >= 6);
        for (const Bottleneck& b : o.found) {
            QVERIFY(b.slow.count * 10 >= b.duration.count);
            QVERIFY(b.slow.time / static_cast<Duration>(b.slow.count) >= b.duration.p90);
            std::uint64_t clustered = 0, slow = 0;
            for (const auto& c : b.clusters) {
                clustered += c.duration.count;
                slow += c.slow;
            }
            QCOMPARE(clustered, b.duration.count);
            QCOMPARE(slow, b.slow.count);
            double difference = 0;
            for (const auto& d : b.differences) difference += d.slow - d.median;
            const double expected = static_cast<double>(b.slow.time) / static_cast<double>(b.slow.count) -
                                    static_cast<double>(b.median.time) / static_cast<double>(b.median.count);
            QVERIFY(std::abs(difference - expected) < 1);
            for (const Cohort* c : {&b.slow, &b.median}) {
                QCOMPARE(std::accumulate(c->classes.begin(), c->classes.end(), Duration{0}), c->time);
                Duration explained = 0;
                for (const auto& cause : c->causes) explained += cause.time;
                QVERIFY(explained <= c->explainedTime);
            }
        }
    }

    // Of one interval a group, in which Go calls its goroutine running while Linux had taken the CPU away.
    void whatTheKernelTookIsPartOfRunning() {
        if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        Job job;
        const std::string folder = test::sharedData() + "/combined/go1.27-mono";
        const PerfPtr perf = std::get<PerfPtr>(*openRecording(folder + "/perf.data", job));
        const TracePtr trace = openTrace(folder + "/orders.trace", job).value();
        const KernelPtr kernel = alignKernel(*trace, perf, *correlate(*trace, *perf, job), job);
        const Sources both(*trace, kernel.get());
        const Sites sites(*trace);
        std::vector<IntervalGroup> groups;
        for (std::uint32_t i = 0; i < trace->goroutines.size(); i += 7) {
            const GoTrack track(*trace, GoroutineIndex(i));
            if (track.size() < 2) continue;
            const TimeRange time{track.start(0), track.end(track.size() - 1)};
            groups.push_back({IntervalKind::Goroutine, kEmptyString, {{GoroutineIndex(i), time}}});
        }
        Duration off = 0;
        for (const Bottleneck& b : bottlenecks(both, sites, groups, job)) {
            const GoTrack track(*trace, b.slowest.goroutine);
            Duration expected = 0;
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                if (trace->stateOf(track.span(i)).state != GoState::Running) continue;
                const TimeRange run = TimeRange{track.start(i), track.end(i)}.clippedTo(kernel->range);
                if (run.empty()) continue;
                for (const OffCpu& o : offCpuWithin(both, trace->goSpans.thread[track.span(i)], run))
                    expected += o.time.length();
            }
            QCOMPARE(b.slow.cpu.runQueue + b.slow.cpu.blocked, expected);
            QCOMPARE(b.median.cpu.runQueue, b.slow.cpu.runQueue);  // the one is both
            QVERIFY(b.slow.cpu.running <= b.slow.time);
            off += expected;
        }
        QVERIFY(off > 0);
        for (const Bottleneck& b : bottlenecks(*trace, sites, groups, job)) QCOMPARE(b.slow.cpu.running, 0);
    }

    // The service with a pool of one connection instead of three waits for it, in region db.
    void aSmallPoolIsWhatItWaitsFor() {
        if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        const Opened small = open("contrast/small-pool-run1.trace");
        const Bottleneck* db = small.named(IntervalKind::Region, "db");
        QVERIFY(db && !db->differences.empty() && !db->clusters.empty());
        QCOMPARE(small.reason(db->differences[0].place), std::string("select"));
        QCOMPARE(small.function(db->differences[0].place), std::string("main.(*service).queryDB"));
        QCOMPARE(small.reason(db->clusters[0].place), std::string("select"));
        // The order does not wait in the region itself: it waits for the worker that does.
        const Bottleneck* order = small.named(IntervalKind::Task, "order");
        QVERIFY(order);
        Duration pool = 0;
        for (const auto& c : order->median.causes)
            if (small.function(c.cause.via) == "main.(*service).queryDB") pool += c.time;
        QVERIFY2(pool * 2 > order->median.explainedTime, qPrintable(QString::number(pool)));
    }
};

QTEST_GUILESS_MAIN(BottlenecksTest)
#include "test_bottlenecks.moc"
