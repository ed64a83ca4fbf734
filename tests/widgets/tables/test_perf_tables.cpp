// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of perf data beside a Go trace: against plain counts over the recording, on made-up twins and on a
// real run; bound to the lanes both ways; made anew when perf data come later.
#include "core/analysis/kernel/cpu_totals.h"
#include "core/analysis/kernel/goroutine_on.h"
#include "core/analysis/kernel/hanging_calls.h"
#include "core/clock/align_kernel.h"
#include "core/clock/correlate.h"
#include "core/open.h"
#include "core/plan/lane_plan.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"
#include "tests/support/twin_recordings.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/table_view.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace golanes;
using namespace golanes::test;

namespace {

HeldSources twins(bool comingBack) {
    TwinPlan plan;
    plan.length = 300'000'000;
    plan.samples = true;
    plan.comingBack = comingBack;
    const Twins made = makeTwins(plan);
    Correlation c;
    c.method = CorrelationMethod::Exact;
    c.map = plan.perfToGo;
    for (std::uint32_t m = 0; m < made.trace->threads.size(); ++m)
        for (std::uint32_t t = 0; t < made.perf->threads.size(); ++t)
            if (static_cast<std::uint64_t>(made.perf->threads[t].tid) == made.trace->threads[m].id)
                c.threads.push_back({ThreadIndex(static_cast<std::uint16_t>(m)), PerfThreadIndex(t)});
    Job job;
    return {made.trace, alignKernel(*made.trace, made.perf, c, job)};
}

HeldSources orders() {
    if (sharedData().empty()) return {};
    const std::string folder = sharedData() + "/combined/go1.24-mono";
    Job job;
    const auto go = openTrace(folder + "/orders.trace", job);
    const auto perf = openRecording(folder + "/perf.data.zst", job);
    if (!go || !perf) return {};
    const PerfPtr data = std::get<PerfPtr>(*perf);
    SymbolOptions options;
    options.places.symfs = sharedData() + "/elf";
    SymbolCache cache;
    const Correlation c = *correlate(**go, *data, job);
    return {*go, alignKernel(**go, data, c, job), *symbolize(*data, options, cache, job)};
}

const TableSource& sourceOf(const QString& id) {
    return *std::ranges::find(tableSources(), id, &TableSource::id);
}

BoundTablePtr tableOf(const QString& id, const HeldSources& held, const Scope& scope) {
    Job job;
    const TableSource& source = sourceOf(id);
    return source.table(held, scope, source.least, {}, job);
}

std::size_t columnOf(const BoundTable& table, std::string_view name) {
    const auto& fields = table.rows->fields();
    return static_cast<std::size_t>(std::ranges::find(fields, name, &Field::name) - fields.begin());
}

std::int64_t valueOf(const BoundTable& table, std::string_view name, std::size_t row) {
    return table.rows->value(columnOf(table, name), row);
}

std::string textOf(const BoundTable& table, std::string_view name, std::size_t row) {
    return std::string(table.rows->textAt(columnOf(table, name), row));
}

// A row leads to something that is drawn there, which leads back to it.
void leadsBack(const BoundTable& table, std::uint32_t row) {
    const auto target = table.target(row);
    QVERIFY(target);
    if (target->ref != kMerged || target->lane.kind == LaneKind::Goroutine)
        QCOMPARE(table.rowOf(*target), row);
}

}  // namespace

class TestPerfTables : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        twins_ = twins(true);
        real_ = orders();
    }
    void init() { failOnWarnings(); }

    void everySystemCallIsARow() {
        const PerfRecording& perf = *twins_.kernel->perf;
        const auto all = tableOf(QStringLiteral("calls"), twins_, wholeOf(*twins_.trace));
        std::uint32_t row = 0;
        for (std::uint32_t i = 0; i < perf.syscalls.size(); ++i) {
            if (!twins_.kernel->callTime(i).overlaps(twins_.trace->range)) continue;
            QVERIFY(row < all->rows->size());
            QCOMPARE(valueOf(*all, "start", row), twins_.kernel->callStart[i]);
            QCOMPARE(valueOf(*all, "dur", row), twins_.kernel->callTime(i).length());
            QCOMPARE(valueOf(*all, "tid", row), perf.threads[perf.syscalls[i].thread.value].tid);
            leadsBack(*all, row++);
        }
        QCOMPARE(all->rows->size(), std::size_t{row});
        QVERIFY(row > 500);
    }

    // Of what slow ones have more of, what Linux took is told, and whether all of it is known.
    void whatTheKernelTookFromSlowOnes() {
        if (!real_.trace) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const auto rowsOf = [](const BoundTable& table) {
            std::size_t n = 0;
            for (std::size_t i = 0; i < table.rows->size(); ++i)
                n += textOf(table, "state", i).starts_with("kernel: ");
            return n;
        };
        const auto with = tableOf(QStringLiteral("bottlenecks"), real_, wholeOf(*real_.trace));
        QVERIFY(rowsOf(*with) > 0);
        QCOMPARE(with->note.contains(QLatin1String("at most")), !real_.kernel->runsComplete);
        const auto without = tableOf(QStringLiteral("bottlenecks"), {real_.trace}, wholeOf(*real_.trace));
        QCOMPARE(rowsOf(*without), std::size_t{0});
        QVERIFY(without->note.isEmpty());
    }

    // With goroutines chosen, what those did, and in a range what touches that.
    void scopesAreKept_data() {
        QTest::addColumn<QString>("id");
        QTest::addRow("calls") << "calls";
        QTest::addRow("samples") << "samples";
    }
    void scopesAreKept() {
        QFETCH(QString, id);
        const Trace& trace = *twins_.trace;
        const auto all = tableOf(id, twins_, wholeOf(trace));
        Scope scope = wholeOf(trace);
        scope.range = {trace.range.begin + trace.range.length() / 3,
                       trace.range.begin + trace.range.length() / 2};
        scope.goroutines.resize(trace.goroutines.size());
        scope.goroutines[1] = true;
        const auto some = tableOf(id, twins_, scope);
        std::size_t expected = 0;
        std::vector<TimeRange> times(all->rows->size());
        QVERIFY(all->rows->readTimes(0, times));
        for (std::size_t row = 0; row < times.size(); ++row) {
            const bool inTime = times[row].empty() ? scope.range.contains(times[row].begin)
                                                   : times[row].overlaps(scope.range);
            const bool his = valueOf(*all, "g", row) == static_cast<std::int64_t>(trace.goroutines[1].id);
            expected += inTime && his ? 1 : 0;
        }
        QCOMPARE(some->rows->size(), expected);
        QVERIFY(expected > 5 && expected < all->rows->size());
    }

    void everySampleIsARow() {
        const PerfSampleColumns& samples = twins_.kernel->perf->samples;
        const auto all = tableOf(QStringLiteral("samples"), twins_, wholeOf(*twins_.trace));
        std::size_t inside = 0;
        for (std::size_t i = 0; i < samples.size(); ++i)
            inside += twins_.trace->range.contains(twins_.kernel->sampleTime[i]) ? 1 : 0;
        QCOMPARE(all->rows->size(), inside);
        QVERIFY(inside > 500);
        for (std::uint32_t row = 0; row < inside; row += 5) leadsBack(*all, row);
    }

    void cpuTimesAddUp_data() {
        QTest::addColumn<bool>("real");
        QTest::addRow("made up") << false;
        QTest::addRow("orders") << true;
    }
    void cpuTimesAddUp() {
        QFETCH(bool, real);
        const HeldSources& held = real ? real_ : twins_;
        if (!held.kernel) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const Scope scope = wholeOf(*held.trace);
        Job job;
        const CpuTotals totals = cpuTotals(*held, scope, job);
        const auto each = tableOf(QStringLiteral("cpu"), held, scope);
        const auto groups = tableOf(QStringLiteral("cpugroups"), held, scope);
        const auto sum = [&](const BoundTable& table, const char* column, const char* by) {
            std::int64_t total = 0;
            for (std::size_t r = 0; r < table.rows->size(); ++r)
                if (!by || textOf(table, "by", r) == by) total += valueOf(table, column, r);
            return total;
        };
        QVERIFY(totals.all.onCpu > 0);
        QVERIFY(!real || totals.all.runQueue + totals.all.blocked > 0);
        QCOMPARE(sum(*each, "running", nullptr), totals.all.running);
        QCOMPARE(sum(*each, "oncpu", nullptr), totals.all.onCpu);
        QCOMPARE(sum(*each, "offcpu", nullptr), totals.all.runQueue + totals.all.blocked);
        QCOMPARE(sum(*groups, "oncpu", "function"), totals.all.onCpu);
        QCOMPARE(sum(*groups, "runnable", "function"), totals.all.runnable);
        QCOMPARE(each->note.isEmpty(), held.kernel->runsComplete);
        for (std::uint32_t row = 0; row < each->rows->size(); ++row) leadsBack(*each, row);
    }

    void incompleteTimeSaysSo() {
        const HeldSources held = twins(false);
        QVERIFY(!held.kernel->runsComplete);
        for (const char* id : {"cpu", "cpugroups"}) {
            const auto table = tableOf(QLatin1String(id), held, wholeOf(*held.trace));
            QVERIFY2(table->note.contains(QStringLiteral("--switch-events")), id);
        }
    }

    // Of the run of a real program: calls by name with arguments, results and the goroutines that made them.
    void realCallsSaySo() {
        if (!real_.kernel) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const auto calls = tableOf(QStringLiteral("calls"), real_, wholeOf(*real_.trace));
        std::map<std::string, int> names;
        int waits = 0, goroutines = 0, errors = 0;
        for (std::uint32_t r = 0; r < calls->rows->size(); ++r) {
            const std::string name = textOf(*calls, "call", r), args = textOf(*calls, "args", r);
            ++names[name];
            if (name == "epoll_pwait" && args.find("timeout ") != std::string::npos) ++waits;
            goroutines += valueOf(*calls, "g", r) != TableRows::kNone ? 1 : 0;
            errors += textOf(*calls, "result", r).starts_with("EAGAIN") ? 1 : 0;
            QCOMPARE(valueOf(*calls, "failed", r) == 1,
                     textOf(*calls, "result", r).find("(-") != std::string::npos);
        }
        QVERIFY(names.contains("futex") && names.contains("write"));
        QVERIFY(waits > 10);
        QVERIFY(goroutines > 10);
        QVERIFY(errors > 0);
    }

    void realSamplesHaveNames() {
        if (!real_.kernel) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const auto samples = tableOf(QStringLiteral("samples"), real_, wholeOf(*real_.trace));
        int named = 0, ticks = 0, inProgram = 0;
        for (std::uint32_t r = 0; r < samples->rows->size(); ++r) {
            if (textOf(*samples, "event", r).find("cpu-clock") == std::string::npos) continue;
            ++ticks;
            named += textOf(*samples, "leaf", r).empty() ? 0 : 1;
            inProgram += textOf(*samples, "program", r).find('.') != std::string::npos ? 1 : 0;
        }
        QVERIFY(ticks > 100);
        QCOMPARE(named, ticks);
        QVERIFY(inProgram > ticks / 2);
    }

    // Each call that hangs is a row that says what the analysis found.
    void hangingCallsAreListed() {
        if (!real_.kernel) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const Scope scope = wholeOf(*real_.trace);
        const auto calls = hangingCalls(*real_, scope, HangingCalls::kThreshold, job).calls;
        const auto table = tableOf(QStringLiteral("hangs"), real_, scope);
        QVERIFY(!calls.empty());
        QCOMPARE(table->rows->size(), calls.size());
        // From another duration on there are others.
        const auto fromOne = sourceOf(QStringLiteral("hangs")).table(real_, scope, 1'000'000, {}, job);
        QCOMPARE(fromOne->rows->size(), hangingCalls(*real_, scope, 1'000'000, job).calls.size());
        QVERIFY(fromOne->rows->size() > table->rows->size());
        // What only system calls of perf data tell is not shown at first where there are none.
        const auto extra = [](const BoundTable& t) {
            const auto& fields = t.rows->fields();
            return std::ranges::find(fields, "args", &Field::name)->extra;
        };
        QVERIFY(!extra(*table));
        QVERIFY(extra(*tableOf(QStringLiteral("hangs"), {real_.trace, nullptr, nullptr}, scope)));
        int told = 0;
        for (std::uint32_t r = 0; r < calls.size(); ++r) {
            QCOMPARE(valueOf(*table, "dur", r), calls[r].length());
            QCOMPARE(valueOf(*table, "late", r), calls[r].late());
            QCOMPARE(textOf(*table, "what", r) == "network", calls[r].network);
            told += valueOf(*table, "oncpu", r) != TableRows::kNone ? 1 : 0;
            leadsBack(*table, r);
        }
        QCOMPARE(told, static_cast<int>(std::ranges::count_if(
                           calls, [](const HangingCall& c) { return c.call != HangingCall::kNoCall; })));
    }

    // Perf data that come after the trace fill the table that is open; those that go take their rows along.
    void perfDataComeLater() {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("golanes.ini")));
        Theme theme;
        ViewState state;
        state.setTrace(twins_.trace);
        TablePanel panel(&settings, &theme, [](const ViewState&, Timestamp t) { return QString::number(t); });
        panel.resize(1200, 400);
        panel.follow(&state);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.openTable(QStringLiteral("cpu"));
        const auto* hint = panel.findChild<QLabel*>(QStringLiteral("tableHint"));
        const auto* note = panel.findChild<QLabel*>(QStringLiteral("tableNote"));
        QTRY_VERIFY(hint->isVisible() && hint->text().startsWith(QStringLiteral("Open perf data")));
        state.setKernel(twins(false).kernel);
        QTRY_VERIFY(panel.view()->model()->rowCount() > 0);
        QVERIFY(note->isVisible());
        state.setKernel(twins_.kernel);
        QTRY_VERIFY(!note->isVisible());
        state.setKernel(nullptr);
        QTRY_VERIFY(hint->isVisible());
        QCOMPARE(panel.view()->model()->rowCount(), 0);
    }

  private:
    HeldSources twins_, real_;
};

QTEST_MAIN(TestPerfTables)
#include "test_perf_tables.moc"
