// SPDX-License-Identifier: GPL-3.0-or-later
// Go traces and perf data of the same runs, with the true offset of their clocks: prints the error of each
// method, and fails where it is beyond what was promised. Pairs of different runs must be refused.
#include "core/clock/correlate.h"
#include "core/clock/thread_matches.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

using namespace golanes;
using namespace golanes::test;

namespace {

const std::vector<std::string> kRuns = {
    "go1.19-defclock", "go1.19-mono",       "go1.22-defclock", "go1.22-mono",     "go1.24-compressed",
    "go1.24-dwarf",    "go1.24-mono",       "go1.24-pipe",     "go1.27-defclock", "go1.27-mono",
    "go1.27-stripped", "go1.27-systemwide", "go1.27-threads"};

struct Run {
    TracePtr trace;
    PerfPtr perf;
};

template <class Ptr>
Ptr open(const std::string& path) {
    Job job;
    const auto recording = openRecording(std::filesystem::exists(path) ? path : path + ".zst", job);
    return recording ? std::get<Ptr>(*recording) : nullptr;
}

// Each is read once.
const Run& run(const std::string& name) {
    static std::map<std::string, Run> runs;
    const std::string folder = sharedData() + "/combined/" + name;
    const auto [it, added] = runs.try_emplace(name);
    if (added) it->second = {open<TracePtr>(folder + "/orders.trace"), open<PerfPtr>(folder + "/perf.data")};
    return it->second;
}

// The truth, from things that the fit does not look at.
struct Truth {
    Duration offset = 0;     // Go's clock less perf's
    Duration uncertain = 0;  // ± of it
};

// CLOCK_MONOTONIC less perf's clock: measured from two perf sessions of the same run, with some µs between
// their handlers.
Truth perfTruth(const std::string& name) {
    std::ifstream in(sharedData() + "/combined/" + name + "/clock-offset.truth.json");
    if (!in) return {};
    const auto j = nlohmann::json::parse(in, nullptr, false);
    const Duration median = j["offset_ns_median"];
    const Duration low = j["offset_ns_min"], high = j["offset_ns_max"];
    return {median, std::min<Duration>(std::max(median - low, high - median), 3'000)};
}

// A v1 trace's clock less CLOCK_MONOTONIC. The program read that and then wrote a log entry, at least 2.6 µs
// later: the smallest distance less this.
Truth logTruth(const Trace& trace) {
    Truth truth{std::numeric_limits<Duration>::max(), 3'000};
    for (const Log& log : trace.logs) {
        if (trace.strings[log.category] != "clock") continue;
        const std::string text(trace.strings[log.message]);
        const std::int64_t mono = std::atoll(text.c_str() + text.find("mono=") + 5);
        truth.offset = std::min(truth.offset, log.time - mono);
    }
    truth.offset -= 2'600;
    return truth;
}

Truth truthOf(const std::string& name) {
    Truth truth = perfTruth(name);
    const Trace& trace = *run(name).trace;
    if (!trace.info.v1) return truth;
    const Truth log = logTruth(trace);
    return {truth.offset + log.offset, truth.uncertain + log.uncertain};
}

struct Method {
    const char* name;
    CorrelateOptions options;
    Duration v2Bound;
    Duration v1Bound;
};
const std::vector<Method> kMethods = {
    {"headers", {}, 5'000, 30'000},
    {"syscalls and switches", {{true, true, true}, true, false}, 5'000, 30'000},
    {"syscalls alone", {{true, false, false}, false, false}, 5'000, 30'000},
    {"samples alone", {{false, false, false}, true, false}, 80'000, 0},
    {"switches alone", {{false, true, false}, false, false}, 20'000, 200'000},
};

Correlation correlated(const Trace& trace, const PerfRecording& perf, const CorrelateOptions& options) {
    Job job;
    return *correlate(trace, perf, job, options);
}

// Of the files of one run; each is found once.
const Correlation& correlatedRun(const std::string& name, std::size_t method) {
    static std::map<std::pair<std::string, std::size_t>, Correlation> known;
    const auto [it, added] = known.try_emplace({name, method});
    if (added) it->second = correlated(*run(name).trace, *run(name).perf, kMethods[method].options);
    return it->second;
}

}  // namespace

class TestClockRecordings : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to compare with");
    }

    void errorIsWithinBounds_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("method");
        for (const std::string& name : kRuns) {
            for (std::size_t m = 0; m < kMethods.size(); ++m)
                QTest::addRow("%s, %s", name.c_str(), kMethods[m].name)
                    << QString::fromStdString(name) << static_cast<int>(m);
        }
    }

    void errorIsWithinBounds() {
        QFETCH(QString, name);
        QFETCH(int, method);
        const Run& r = run(name.toStdString());
        QVERIFY(r.trace && r.perf);
        const Method& how = kMethods[static_cast<std::size_t>(method)];
        const Correlation& c = correlatedRun(name.toStdString(), static_cast<std::size_t>(method));
        const Truth truth = truthOf(name.toStdString());
        const auto error = static_cast<Duration>(c.map.offset - truth.offset);
        std::printf(
            "%-18s %-22s %-7s error %+6.2f us, told ±%.2f us, drift %+.2f ppm, %zu threads, sure %.4f\n",
            qPrintable(name), how.name, std::string(golanes::name(c.method)).c_str(),
            c.known() ? static_cast<double>(error) * 1e-3 : 0.0, static_cast<double>(c.error) * 1e-3,
            c.map.driftPpm(), c.threads.size(), c.confidence);
        std::fflush(stdout);
        const KernelEvidence& evidence = how.options.evidence;
        const bool fewCalls = !evidence.switches && r.perf->syscalls.size() < 64;
        const bool nothingLeft = fewCalls && !how.options.samples;
        const bool samplesNeedTids = !evidence.switches && how.options.samples && r.trace->info.v1;
        if (nothingLeft || samplesNeedTids) {
            QVERIFY(!c.known());
            return;
        }
        QVERIFY2(c.known(), c.reason.c_str());
        QVERIFY(std::abs(error) <= (r.trace->info.v1 ? how.v1Bound : how.v2Bound));
        QVERIFY(std::abs(error) <= c.error + truth.uncertain);
        if (how.options.headers && r.perf->info.clock && !r.trace->info.v1) {
            QCOMPARE(c.method, CorrelationMethod::Exact);
            QCOMPARE(error, 0);
            QCOMPARE(c.error, 0);
        }
    }

    void threadsAreFound_data() { errorIsWithinBounds_data(); }
    void threadsAreFound() {
        QFETCH(QString, name);
        QFETCH(int, method);
        const Run& r = run(name.toStdString());
        const Correlation& c = correlatedRun(name.toStdString(), static_cast<std::size_t>(method));
        if (!c.known()) return;  // errorIsWithinBounds() tells whether it may
        // The program wrote the thread id of one of its threads into its log.
        int logs = 0;
        for (const Log& log : r.trace->logs) {
            if (r.trace->strings[log.category] != "clock") continue;
            const std::string text(r.trace->strings[log.message]);
            const int tid = std::atoi(text.c_str() + text.find("tid=") + 4);
            for (const ThreadMatch& m : c.threads) {
                if (m.go != log.thread) continue;
                QCOMPARE(r.perf->threads[m.perf.value].tid, tid);
                ++logs;
            }
        }
        QVERIFY(logs > 0);
    }

    void anotherRunIsRefused_data() {
        QTest::addColumn<QString>("trace");
        QTest::addColumn<QString>("perf");
        for (std::size_t i = 0; i < kRuns.size(); ++i) {
            for (const std::size_t step : {1u, 4u}) {
                const std::string& trace = kRuns[i];
                const std::string& perf = kRuns[(i + step) % kRuns.size()];
                QTest::addRow("%s with %s", trace.c_str(), perf.c_str())
                    << QString::fromStdString(trace) << QString::fromStdString(perf);
            }
        }
    }

    void anotherRunIsRefused() {
        QFETCH(QString, trace);
        QFETCH(QString, perf);
        for (const Method& how : kMethods) {
            const Correlation c =
                correlated(*run(trace.toStdString()).trace, *run(perf.toStdString()).perf, how.options);
            QVERIFY2(!c.known(), how.name);
            QVERIFY(!c.reason.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestClockRecordings)
#include "test_clock_recordings.moc"
