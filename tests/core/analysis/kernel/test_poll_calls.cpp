// SPDX-License-Identifier: GPL-3.0-or-later
// How the network poller asked the kernel: against a count of the recorded events, and of writes by name.
#include "core/analysis/kernel/poll_calls.h"
#include "core/open.h"
#include "core/stacks/repair_stacks.h"
#include "core/store/perf_calls.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

class TestPollCalls : public QObject {
    Q_OBJECT

    PerfPtr perf_;
    PerfSymbolsPtr symbols_;

    PollCalls calls(std::int32_t pid = -1) const { return pollCalls(*perf_, *symbols_, pid, Job()); }

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        Job job;
        SymbolCache cache;
        SymbolOptions options;
        options.places.symfs = sharedData() + "/elf";
        perf_ = std::get<PerfPtr>(*openRecording(sharedData() + "/combined/go1.27-mono/perf.data", job));
        QVERIFY(repairStacks(perf_, options.places, cache, job));
        symbols_ = *symbolize(*perf_, options, cache, job);
    }

    void everyEntryIsOneCall() {
        std::uint64_t entries = 0;
        for (std::size_t row = 0; row < perf_->samples.size(); ++row) {
            const PerfEvent& event = perf_->events[perf_->samples.event[row].value];
            const std::string_view name = perf_->strings[event.name];
            entries += name.starts_with("syscalls:sys_enter_epoll") ? 1 : 0;
        }
        const PollCalls found = calls();
        QVERIFY(entries > 100);
        QCOMPARE(found.looks + found.timed + found.endless, entries);
        QVERIFY(found.waits >= entries && found.timedOut <= found.timed);
        QVERIFY(found.ready > 0 && found.waited > 0);
        qInfo(
            "%llu waits: %llu looks, %llu with a timeout (%llu ran out), %llu without; %llu ready; broken "
            "%llu times",
            static_cast<unsigned long long>(found.waits), static_cast<unsigned long long>(found.looks),
            static_cast<unsigned long long>(found.timed), static_cast<unsigned long long>(found.timedOut),
            static_cast<unsigned long long>(found.endless), static_cast<unsigned long long>(found.ready),
            static_cast<unsigned long long>(found.breaks));
    }

    // netpollBreak writes 8 bytes to its event descriptor, and is called by functions of the runtime.
    void breaksHaveBreakers() {
        const PollCalls found = calls();
        QVERIFY(found.breaks > 0);
        std::uint64_t sum = 0;
        for (const auto& [name, n] : found.breakers) {
            QVERIFY2(name.starts_with("runtime."), name.c_str());
            sum += n;
        }
        QCOMPARE(sum, found.breaks);
        std::uint64_t eights = 0;
        for (const PerfSyscall& call : perf_->syscalls)
            eights += perf_->callName(call) == "write" && callArgument(*perf_, call, 2) == 8 ? 1 : 0;
        QVERIFY(found.breaks <= eights);
    }

    void ofAnotherProcessThereAreNone() { QCOMPARE(calls(1).waits, std::uint64_t{0}); }
};

QTEST_GUILESS_MAIN(TestPollCalls)
#include "test_poll_calls.moc"
