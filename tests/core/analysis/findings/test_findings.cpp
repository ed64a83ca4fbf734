// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/findings.h"
#include "core/analysis/findings/raise.h"
#include "core/open.h"
#include "core/store/kernel_tracks.h"
#include "tests/support/random_trace.h"
#include "tests/support/recording_builder.h"
#include "tests/support/service_trace.h"
#include "tests/support/shared_data.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace golanes;
using namespace golanes::test;

namespace {

std::vector<Finding> findingsOf(const Trace& trace) {
    Job job;
    return findings(trace, wholeOf(trace), {}, job);
}

void print(const std::string& name, const std::vector<Finding>& all) {
    std::printf("%s\n", name.c_str());
    for (const Finding& f : all) {
        std::printf("  %-8s %.3f %s\n", std::string(golanes::name(f.severity)).c_str(), f.weight,
                    f.title.c_str());
        for (const std::string& e : f.evidence) std::printf("             %s\n", e.c_str());
    }
    std::fflush(stdout);
}

// Shares that a text tells, in per cent.
std::vector<double> sharesIn(const std::string& text) {
    static const QRegularExpression share(QStringLiteral("([0-9.]+) %"));
    std::vector<double> shares;
    for (auto it = share.globalMatch(QString::fromStdString(text)); it.hasNext();)
        shares.push_back(it.next().captured(1).toDouble());
    return shares;
}

void noShareIsMoreThanAll(const std::vector<Finding>& all) {
    for (const Finding& f : all) {
        for (const double s : sharesIn(f.title)) QVERIFY2(s <= 100, f.title.c_str());
        for (const std::string& e : f.evidence)
            for (const double s : sharesIn(e)) QVERIFY2(s <= 100, e.c_str());
    }
}

}  // namespace

class TestFindings : public QObject {
    Q_OBJECT

  private slots:
    void aQuietTraceGivesNone() {
        const ServiceTrace s = ServiceTrace::make();
        for (const Finding& f : findingsOf(*s.trace))
            QVERIFY(f.kind == FindingKind::Pause || f.kind == FindingKind::Collector);
        QVERIFY(findings(*s.trace, {{0, 1}, {}}, {}, *std::make_unique<Job>()).empty());
    }

    void eachHasEvidenceAndAPlace() {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const TracePtr trace = randomTrace(seed, 4000).trace;
            const auto all = findingsOf(*trace);
            noShareIsMoreThanAll(all);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const Finding& f = all[i];
                QVERIFY(!f.title.empty() && !f.evidence.empty());
                QVERIFY(!f.range.empty() && f.range.begin >= trace->range.begin &&
                        f.range.end <= trace->range.end);
                QVERIFY(f.weight >= 0 && f.weight <= 1);
                if (i > 0) QVERIFY(all[i - 1].severity >= f.severity);
            }
        }
    }

    void cancelledGivesNone() {
        const TracePtr trace = randomTrace(1, 3000).trace;
        Job job;
        job.cancel();
        QVERIFY(findings(*trace, wholeOf(*trace), {}, job).empty());
    }

    // 60 ms of a trace have no worst 100 ms.
    void noWindowIsLongerThanTheRange() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/contrast/more-garbage-run1.trace", job);
        QVERIFY(trace);
        const Timestamp middle = (**trace).range.begin + (**trace).range.length() / 2;
        bool told = false;
        for (const Finding& f : findings(**trace, {{middle, middle + 60'000'000}, {}}, {}, job)) {
            if (f.kind != FindingKind::Collector) continue;
            QVERIFY(f.range.length() <= 60'000'000);
            for (const std::string& e : f.evidence) {
                QVERIFY2(!e.starts_with("in the worst 100"), e.c_str());
                told |= e.starts_with("in the worst 10.0 ms") || e.starts_with("in the worst 10 ms");
            }
        }
        QVERIFY(told);
    }

    // Code of the program, not what of the runtime it called.
    void aLeakIsToldByTheProgramsCode() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/special/procs8-leak-go1.27.trace", job);
        QVERIFY(trace);
        const auto all = findingsOf(**trace);
        const auto leak = std::ranges::find(all, FindingKind::Leak, &Finding::kind);
        QVERIFY(leak != all.end());
        QVERIFY(std::ranges::any_of(leak->evidence, [](const std::string& e) {
            return e.find("they wait at main.leakedWait") != std::string::npos;
        }));
    }

    // Forty goroutines that wait most of a collection for work to help with took no CPUs meanwhile.
    void assistsThatWaitAreNoShareOfTheCpus() {
        constexpr Timestamp kMs = 1'000'000;
        RecordingBuilder r;
        const EventContext collector{{}, r.b.proc(0), r.b.thread(1)};
        std::vector<EventContext> helpers;
        for (unsigned i = 0; i < 40; ++i) {
            const auto g = r.b.addGoroutine(i + 1, GoState::Undetermined);
            helpers.push_back({g, r.b.proc(0), r.b.thread(1)});
        }
        r.time = 0;
        r.sync();
        r.metric(Metric::GoMaxProcs, 1, kNoStack, collector);
        const auto eachHelper = [&](auto f) {
            for (const EventContext& c : helpers) {
                r.time += 1000;
                f(c);
            }
        };
        eachHelper([&](const EventContext& c) {
            r.transition(c.goroutine, GoState::Undetermined, GoState::Waiting, "chan receive", kNoStack, c);
        });
        r.time = 10 * kMs;
        r.rangeBegin(RangeKind::GcMark, "", kNoStack, collector);
        eachHelper([&](const EventContext& c) {
            r.transition(c.goroutine, GoState::Waiting, GoState::Runnable, "", kNoStack, collector);
            r.time += 10;
            r.transition(c.goroutine, GoState::Runnable, GoState::Running, "", kNoStack, collector);
            r.time += 10;
            r.rangeBegin(RangeKind::MarkAssist, "", kNoStack, c);
            r.time += 100'000;
            r.transition(c.goroutine, GoState::Running, GoState::Waiting, "GC mark assist wait for work",
                         kNoStack, c);
        });
        r.time = 80 * kMs;
        eachHelper([&](const EventContext& c) {
            r.transition(c.goroutine, GoState::Waiting, GoState::Runnable, "", kNoStack, collector);
            r.time += 10;
            r.transition(c.goroutine, GoState::Runnable, GoState::Running, "", kNoStack, collector);
            r.time += 10;
            r.rangeEnd(RangeKind::MarkAssist, "", c);
            r.transition(c.goroutine, GoState::Running, GoState::Waiting, "chan receive", kNoStack, c);
        });
        r.time = 90 * kMs;
        r.rangeEnd(RangeKind::GcMark, "", collector);
        r.time = 100 * kMs;
        r.sync();
        const auto all = findingsOf(*r.finish());
        print("assists", all);
        noShareIsMoreThanAll(all);
        QVERIFY(std::ranges::any_of(all, [](const Finding& f) {
            return f.kind == FindingKind::Collector &&
                   f.evidence.front().find("waiting included") != std::string::npos;
        }));
    }

    // Without --switch-events perf tells no more than how long threads can have waited at most.
    void whatPerfDoesNotTellIsAtMost() {
        const ServiceTrace s = ServiceTrace::make();
        WaitStats stats;
        stats.sched.wait = {.count = 200, .total = 400'000'000, .p99 = 20'000'000, .max = 30'000'000};
        stats.sched.functions.push_back({kEmptyString, stats.sched.wait, {}, SpanIndex{0}});
        stats.sched.why[static_cast<std::size_t>(ProcsState::NoCpu)] = 300'000'000;
        stats.sched.why[static_cast<std::size_t>(ProcsState::AllBusy)] = 100'000'000;
        KernelTracks kernel;
        for (const bool complete : {true, false}) {
            kernel.runsComplete = complete;
            const auto raised = raiseWaits({*s.trace, &kernel}, wholeOf(*s.trace), stats);
            QCOMPARE(raised.size(), std::size_t{1});
            QCOMPARE(raised[0].kind, FindingKind::Scheduling);
            const std::string& why = raised[0].evidence.front();
            QVERIFY2(
                why.find(complete ? "time 75 %: Linux" : "time at most 75 %: Linux") != std::string::npos,
                why.c_str());
            QVERIFY2(why.find("; 25 %: all Ps") != std::string::npos, why.c_str());
        }
    }

    // The service as it is meant to be: nothing to be alarmed about.
    void aHealthyServiceIsQuiet() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        for (int run = 1; run <= 6; ++run) {
            Job job;
            const std::string file = "/contrast/base-run" + std::to_string(run) + ".trace";
            const auto trace = openTrace(sharedData() + file, job);
            QVERIFY(trace);
            const auto all = findingsOf(**trace);
            print(file, all);
            QVERIFY(all.size() <= 3);
            for (const Finding& f : all) QVERIFY(f.severity < FindingSeverity::Serious);
        }
    }

    // What must come first in recordings whose answer is known.
    void first_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        QTest::addColumn<QString>("kind");
        const std::pair<const char*, const char*> rows[] = {
            {"special/procs8-leak-go1.27.trace", "leak"},
            {"profiles/orders-go1.21.trace", "leak"},
            {"profiles/orders-go1.22.trace", "leak"},
            {"throttled/orders-go1.24.trace", "freeze"},
            {"gcheavy/gcheavy-go1.19.trace", "collector"},
            {"gcheavy/gcheavy-go1.24.trace", "pause"},
            {"gcheavy/gcheavy-go1.27.trace", "pause"},
            {"timers/timers-go1.19.trace", "timer-load"},
            {"timers/timers-go1.23.trace", "timer-load"},
            {"timers/timers-go1.27.trace", "timer-load"},
            {"contrast/small-pool-run1.trace", "contention"},
            {"contrast/small-pool-run5.trace", "contention"},
            {"blocking/blocking-go1.21.trace", "contention"},
            {"blocking/blocking-go1.27.trace", "contention"},
            {"contrast/more-garbage-run1.trace", "collector"},
            {"contrast/more-garbage-run4.trace", "collector"},
        };
        for (const auto& [file, kind] : rows) QTest::newRow(file) << QString::fromLatin1(kind);
    }

    void first() {
        QFETCH(QString, kind);
        Job job;
        const std::string file = QTest::currentDataTag();
        const auto trace = openTrace(sharedData() + "/" + file, job);
        QVERIFY(trace);
        const auto all = findingsOf(**trace);
        print(file, all);
        QVERIFY(!all.empty());
        noShareIsMoreThanAll(all);
        QCOMPARE(QString::fromStdString(std::string(name(all.front().kind))), kind);
        // Who waited, and who let go.
        if (all.front().kind == FindingKind::Contention)
            QCOMPARE(all.front().lanes.goroutines.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "test_findings.moc"
