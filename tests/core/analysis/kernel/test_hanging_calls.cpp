// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines in system calls and network waits for long: against a plain count over all spans and calls, on
// the recordings, and on a trace that is small enough to be told by hand.
#include "core/analysis/findings/raise_hanging_calls.h"
#include "core/analysis/kernel/hanging_calls_json.h"
#include "core/analysis/procs/proc_load.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/recording_builder.h"
#include "tests/support/shared_data.h"
#include "tests/support/twin_recordings.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

using namespace golanes;
using namespace golanes::test;

namespace {

// Short, so that there are many.
constexpr Duration kShort = 100'000;

// Both recordings of a run, on one clock.
struct Both {
    explicit Both(const std::string& folder) {
        Job job;
        const auto go = openTrace(folder + "/orders.trace", job);
        const std::string data = folder + "/perf.data";
        const auto perf = openRecording(std::filesystem::exists(data) ? data : data + ".zst", job);
        if (go && perf) align(*go, std::get<PerfPtr>(*perf));
    }
    explicit Both(const Twins& twins) { align(twins.trace, twins.perf); }

    void align(const TracePtr& go, const PerfPtr& perf) {
        Job job;
        correlation = *correlate(*go, *perf, job);
        held.trace = go;
        if (correlation.known()) held.kernel = alignKernel(*go, perf, correlation, job);
    }

    Correlation correlation;
    HeldSources held;
};

HangingCalls hanging(const Sources& sources, Duration threshold) {
    Job job;
    return hangingCalls(sources, wholeOf(sources.trace), threshold, job);
}

// Spans that count, and when each goroutine ran again, found the plain way.
std::map<SpanIndex, Timestamp> longOnes(const Trace& trace, Duration threshold) {
    std::map<SpanIndex, Timestamp> found;
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (track.state(i).cls != StateClass::Network && track.state(i).cls != StateClass::Syscall)
                continue;
            Timestamp ran = trace.range.end;
            for (std::uint32_t k = i + 1; k < track.size(); ++k) {
                if (track.state(k).state == GoState::Runnable) continue;
                ran = track.start(k);
                break;
            }
            if (ran - track.start(i) >= threshold) found[track.span(i)] = ran;
        }
    }
    return found;
}

// The call of the span's thread that covers most of the span, asked of every call of the recording.
std::uint32_t longestCall(const Sources& sources, const HangingCall& c) {
    const KernelTracks& k = *sources.kernel;
    std::uint32_t best = HangingCall::kNoCall;
    Duration most = 0;
    for (std::uint32_t row = 0; row < k.perf->syscalls.size(); ++row) {
        const PerfThreadIndex thread = k.perf->syscalls[row].thread;
        if (k.goThreads[thread.value] != c.thread) continue;
        const Duration part = k.callTime(row).clippedTo(c.wait).length();
        if (part <= most) continue;
        most = part;
        best = row;
    }
    return best;
}

// A call that returns at 60 ms; its goroutine is ready until 90 ms, for the only proc carries another that
// yields every ms, but is silent from 65 to 85 ms.
TracePtr frozenWhileReady() {
    constexpr Timestamp kMs = 1'000'000;
    RecordingBuilder r;
    const auto caller = r.b.addGoroutine(1, GoState::Undetermined);
    const auto busy = r.b.addGoroutine(2, GoState::Undetermined);
    const EventContext onP{{}, r.b.proc(0), r.b.thread(5)};
    const EventContext inBusy{busy, onP.proc, onP.thread};
    const EventContext inCall{caller, {}, r.b.thread(6)};
    r.time = 0;
    r.sync();
    r.procTransition(onP.proc, ProcState::Undetermined, ProcState::Running, onP);
    r.transition(busy, GoState::Undetermined, GoState::Running, "", kNoStack, inBusy);
    r.transition(caller, GoState::Undetermined, GoState::Syscall, "", kNoStack, inCall);
    for (Timestamp t = kMs; t < 90 * kMs; t += kMs) {
        r.time = t;
        if (t == 60 * kMs) r.transition(caller, GoState::Syscall, GoState::Runnable, "", kNoStack, inCall);
        if (t > 65 * kMs && t < 85 * kMs) continue;
        if (t == 65 * kMs) --r.time;  // so that it is silent from then on to the ns
        r.transition(busy, GoState::Running, GoState::Runnable, "runtime.Gosched", kNoStack, inBusy);
        ++r.time;
        r.transition(busy, GoState::Runnable, GoState::Running, "", kNoStack, onP);
    }
    r.time = 90 * kMs;
    r.transition(busy, GoState::Running, GoState::Runnable, "runtime.Gosched", kNoStack, inBusy);
    r.transition(caller, GoState::Runnable, GoState::Running, "", kNoStack, onP);
    r.time = 100 * kMs;
    r.sync();
    return r.finish();
}

}  // namespace

class TestHangingCalls : public QObject {
    Q_OBJECT

    static void rows() {
        QTest::addColumn<QString>("folder");
        for (const std::string& file : sharedFiles("perf.data.truth.json"))
            if (file.starts_with("combined/"))
                QTest::newRow(file.c_str())
                    << QString::fromStdString(sharedData() + "/" + file.substr(0, file.rfind('/')));
    }

  private slots:
    void everyLongOneIsFound_data() { rows(); }
    void everyLongOneIsFound() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        QFETCH(QString, folder);
        const Both both(folder.toStdString());
        QVERIFY(both.held.trace);
        const HangingCalls found = hanging(*both.held, kShort);
        const auto expected = longOnes(*both.held.trace, kShort);
        QCOMPARE(found.calls.size(), expected.size());
        QVERIFY(!found.calls.empty());
        std::size_t told = 0;
        for (std::size_t i = 0; i < found.calls.size(); ++i) {
            const HangingCall& c = found.calls[i];
            QVERIFY(expected.contains(c.span));
            QCOMPARE(c.ran, expected.at(c.span));
            QVERIFY(i == 0 || c.length() <= found.calls[i - 1].length());
            QVERIFY(c.wait.begin <= c.returned && c.returned <= c.ran);
            // What it lost is told to the ns.
            QCOMPARE(std::accumulate(c.delay.begin(), c.delay.end(), Duration{0}), c.late());
            if (!both.held.kernel || c.network) continue;
            QCOMPARE(c.call, longestCall(*both.held, c));
            if (c.call != HangingCall::kNoCall &&
                both.held.kernel->perf->syscalls[c.call].exit != kNoPerfSample)
                QCOMPARE(c.returned, std::clamp(both.held.kernel->callEnd[c.call], c.wait.begin, c.ran));
            told += c.call != HangingCall::kNoCall ? 1 : 0;
        }
        qInfo("%s: %zu long calls and waits, %zu with what the kernel tells", QTest::currentDataTag(),
              found.calls.size(), told);
    }

    void withoutPerfDataGoTellsWhatItCan() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        const Both both(sharedData() + "/combined/go1.27-mono");
        const HangingCalls found = hanging(*both.held.trace, kShort);
        QCOMPARE(found.calls.size(), longOnes(*both.held.trace, kShort).size());
        for (const HangingCall& c : found.calls) {
            QCOMPARE(c.call, HangingCall::kNoCall);
            QCOMPARE(c.returned, c.wait.end);
        }
    }

    void frozenTimeIsChargedOnce() {
        const TracePtr trace = frozenWhileReady();
        const HangingCalls found = hanging(*trace, 10'000'000);
        QCOMPARE(found.calls.size(), std::size_t{1});
        const HangingCall& c = found.calls[0];
        QCOMPARE(c.late(), 30'000'000);
        QCOMPARE(c.delay[static_cast<std::size_t>(DelayCause::Throttled)], 20'000'000);
        // But for the moments in which it yields.
        const Duration noProc = c.delay[static_cast<std::size_t>(DelayCause::NoProc)];
        QVERIFY(noProc <= 10'000'000 && noProc > 9'999'900);
        QCOMPARE(c.cause(), DelayCause::Throttled);
    }

    // What procs did while goroutines were ready is told by perf data too.
    void procsWithoutACpuCount() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        const Both both(sharedData() + "/combined/go1.27-mono");
        QVERIFY(both.held.kernel);
        Job job;
        const ProcLoad load = ProcLoad::build(*both.held, job);
        std::size_t hint = 0;
        Duration noCpu = 0;
        for (const HangingCall& c : hanging(*both.held, kShort).calls) {
            if (!c.network) continue;
            const Duration told = load.within({c.wait.end, c.ran}, hint)[ProcsState::NoCpu];
            QCOMPARE(c.delay[static_cast<std::size_t>(DelayCause::NoCpu)], told);
            noCpu += told;
        }
        QVERIFY(noCpu > 0);
    }

    void aLongThresholdLeavesNone() {
        const Both both(makeTwins({.seed = 7}));
        QVERIFY(hanging(*both.held, 3'600'000'000'000).calls.empty());
        QVERIFY(raiseHangingCalls(*both.held, hanging(*both.held, 3'600'000'000'000)).empty());
    }

    // A call that had returned long before its goroutine ran is worth a word, and says why.
    void lateOnesAreRaised() {
        const Both both(makeTwins({.seed = 7}));
        HangingCall c;
        c.span = 0;
        c.goroutine = GoroutineIndex(0);
        c.call = 0;
        c.wait = {both.held.trace->range.begin, both.held.trace->range.begin + 90'000'000};
        c.returned = c.wait.begin + 10'000'000;
        c.ran = c.wait.begin + 110'000'000;
        c.delay[static_cast<std::size_t>(DelayCause::NoCpu)] = 80'000'000;
        c.delay[static_cast<std::size_t>(DelayCause::NoProc)] = 20'000'000;
        QCOMPARE(c.cause(), DelayCause::NoCpu);
        const auto raised = raiseHangingCalls(*both.held, {{c}});
        QCOMPARE(raised.size(), std::size_t{1});
        QCOMPARE(raised[0].severity, FindingSeverity::Warning);  // 100 ms of 2 s
        QVERIFY(raised[0].title.find("100ms") != std::string::npos ||
                raised[0].title.find("100 ms") != std::string::npos);
        QVERIFY(raised[0].evidence[0].find("no CPU") != std::string::npos);
        const auto j = hangingCallsJson(*both.held, {{c}});
        QCOMPARE(j["syscalls"].get<int>(), 1);
        QCOMPARE(j["late_by"]["no cpu"].get<int>(), 80'000'000);
        QCOMPARE(j["longest"][0]["late_ns"].get<int>(), 100'000'000);
    }
};

QTEST_GUILESS_MAIN(TestHangingCalls)
#include "test_hanging_calls.moc"
