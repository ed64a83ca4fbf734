// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/freezes.h"
#include "core/open.h"
#include "tests/support/recording_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <sstream>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Timestamp kMs = 1'000'000;

// A goroutine that yields every ms, but is silent for 30 ms before each of the given times.
TracePtr silentBefore(const std::vector<Timestamp>& ends, Timestamp until) {
    RecordingBuilder r;
    const auto g = r.b.addGoroutine(1, GoState::Undetermined);
    const EventContext onP{{}, r.b.proc(0), r.b.thread(5)};
    const EventContext inG{g, onP.proc, onP.thread};
    r.time = 0;
    r.sync();
    r.transition(g, GoState::Undetermined, GoState::Running, "", r.stack(1, 2), inG);
    for (Timestamp t = kMs; t < until; t += kMs) {
        const auto silent = [t](Timestamp end) { return t > end - 30 * kMs && t < end; };
        if (std::ranges::any_of(ends, silent)) continue;
        r.time = t;
        r.transition(g, GoState::Running, GoState::Runnable, "runtime.Gosched", kNoStack, inG);
        r.time = t + 1;
        r.transition(g, GoState::Runnable, GoState::Running, "", kNoStack, onP);
    }
    r.time = until;
    r.sync();
    return r.finish();
}

}  // namespace

class TestFreezes : public QObject {
    Q_OBJECT

  private slots:
    void silenceWhileSomethingRuns() {
        const TracePtr trace =
            silentBefore({100 * kMs, 200 * kMs, 300 * kMs, 400 * kMs, 500 * kMs, 600 * kMs}, 650 * kMs);
        Job job;
        const Freezes found = findFreezes(*trace, trace->range, job);
        QCOMPARE(found.all.size(), std::size_t{6});
        QCOMPARE(found.ofQuota, std::size_t{6});
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(found.all[i].time.end, Timestamp(i + 1) * 100 * kMs);
            QVERIFY(found.all[i].time.length() == 30 * kMs - 1);
            QCOMPARE(found.all[i].procs.size(), std::size_t{1});
        }
        QCOMPARE(findFreezes(*trace, {150 * kMs, 350 * kMs}, job).all.size(), std::size_t{2});
        const TracePtr uneven = silentBefore({130 * kMs, 160 * kMs, 290 * kMs, 440 * kMs}, 450 * kMs);
        const Freezes others = findFreezes(*uneven, uneven->range, job);
        QCOMPARE(others.all.size(), std::size_t{4});
        QCOMPARE(others.ofQuota, std::size_t{0});
        QVERIFY(findFreezes(*silentBefore({}, 450 * kMs), trace->range, job).all.empty());
    }

    // The kernel's own count of throttled time, sampled beside the recording, is the truth.
    void quotaOfARecording() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/throttled/orders-go1.24.trace", job);
        QVERIFY(trace);
        const Freezes found = findFreezes(**trace, (*trace)->range, job);
        std::ifstream in(sharedData() + "/throttled/cpustat-go1.24.csv");
        std::string line;
        std::getline(in, line);
        // Samples of the count and the µs of throttled periods, 10 ms apart.
        double usBefore = -1, us = 0;
        while (std::getline(in, line)) {
            std::istringstream cells(line);
            double time = 0, periods = 0, throttled = 0, total = 0;
            char comma = 0;
            cells >> time >> comma >> periods >> comma >> throttled >> comma >> total;
            if (usBefore < 0 || time * 1e9 < double((*trace)->range.begin)) usBefore = total;
            if (time * 1e9 < double((*trace)->range.end)) us = total;
        }
        std::printf("%zu freezes, %.1f ms in all; the kernel says %.1f ms\n", found.all.size(),
                    double(found.total) / 1e6, (us - usBefore) / 1e3);
        std::fflush(stdout);
        QVERIFY(found.ofQuota >= 6);
        const double share = double(found.total) / 1e3 / (us - usBefore);
        QVERIFY(share > 0.8 && share < 1.25);
    }

    // The same program without a quota, and others.
    void noQuotaNoSign() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        for (const std::string name : {"orders/orders-go1.24.trace", "contrast/base-run1.trace",
                                       "gcheavy/gcheavy-go1.24.trace", "profiles/orders-go1.22.trace"}) {
            Job job;
            const auto trace = openTrace(sharedData() + "/" + name, job);
            QVERIFY(trace);
            QCOMPARE(findFreezes(**trace, (*trace)->range, job).ofQuota, std::size_t{0});
        }
    }
};

QTEST_GUILESS_MAIN(TestFreezes)
#include "test_freezes.moc"
