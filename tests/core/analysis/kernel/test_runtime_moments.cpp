// SPDX-License-Identifier: GPL-3.0-or-later
// What stacks tell of Go's runtime: against a walk down every stack, in recordings of old and new runtimes.
#include "core/analysis/kernel/poll_calls.h"
#include "core/analysis/kernel/runtime_moments.h"
#include "core/clock/align_kernel.h"
#include "core/open.h"
#include "core/stacks/repair_stacks.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

namespace {

template <class F>
bool anyFunction(const PerfRecording& perf, const PerfSymbols& symbols, PerfStackId stack, F&& f) {
    for (; stack != kNoPerfStack; stack = perf.stacks[stack].parent)
        for (const PerfLine& line : symbols.of(perf.stacks[stack].frame))
            if (f(symbols.nameOf(line.function))) return true;
    return false;
}

}  // namespace

class TestRuntimeMoments : public QObject {
    Q_OBJECT

  private slots:
    void theyAreWhatEveryStackTells_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings");
        QTest::addColumn<QString>("file");
        for (const char* file : {"go1.19-mono/perf.data.zst", "go1.27-mono/perf.data"})
            QTest::addRow("%s", file) << file;
    }
    void theyAreWhatEveryStackTells() {
        QFETCH(QString, file);
        Job job;
        SymbolCache cache;
        SymbolOptions options;
        options.places.symfs = sharedData() + "/elf";
        const std::string path = sharedData() + "/combined/" + file.toStdString();
        const PerfPtr perf = std::get<PerfPtr>(*openRecording(path, job));
        QVERIFY(repairStacks(perf, options.places, cache, job));
        const PerfSymbolsPtr symbols = *symbolize(*perf, options, cache, job);
        const KernelPtr kernel = kernelAlone(perf, job);
        const RuntimeMoments found = findRuntimeMoments(*kernel, *symbols, job);
        qInfo("%zu writes of netpollBreak, %zu samples at timers", found.breaks.size(),
              found.timerSamples.size());
        QCOMPARE(std::uint64_t{found.breaks.size()}, pollCalls(*perf, *symbols, kernel->ownPid, job).breaks);
        std::vector<std::uint32_t> samples;
        for (std::uint32_t row = 0; row < perf->samples.size(); ++row) {
            const bool sampled = perf->events[perf->samples.event[row].value].kind == PerfEventKind::Sampling;
            if (sampled && kernel->isOwn(perf->samples.thread[row]) &&
                anyFunction(*perf, *symbols, perf->samples.stack[row], isTimerFunction))
                samples.push_back(row);
        }
        QCOMPARE(found.timerSamples, samples);
        QVERIFY(!found.breaks.empty());
        QVERIFY(std::ranges::is_sorted(found.breaks));
    }

    void functionsAreToldByTheirNames() {
        for (const char* name :
             {"runtime.checkTimers", "runtime.runtimer", "runtime.(*timers).run",
              "runtime.(*timer).unlockAndRun", "runtime.runOneTimer", "runtime.resetTimer"})
            QVERIFY2(isTimerFunction(name), name);
        for (const char* name : {"time.Sleep", "runtime.timeSleep", "runtime.schedule", "main.runTimer",
                                 "runtime.setProcessCPUProfilerTimer", ""})
            QVERIFY2(!isTimerFunction(name), name);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeMoments)
#include "test_runtime_moments.moc"
