// SPDX-License-Identifier: GPL-3.0-or-later
// What perf script prints: its lines one by one, and the whole of two recordings against what perf tells of
// the same perf.data.
#include "core/analysis/kernel/perf_stack_counts.h"
#include "core/analysis/kernel/perf_stats_json.h"
#include "core/import/perf_text/perf_script.h"
#include "core/import/perf_text/script_line.h"
#include "core/open.h"
#include "core/store/perf_validate.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>

using namespace golanes;
using namespace golanes::perf_text;
using namespace golanes::test;
using nlohmann::json;

namespace {

PerfPtr parse(const std::string& text) {
    Job job;
    const auto perf = readPerfScript(std::as_bytes(std::span(text)), job);
    return perf ? *perf : nullptr;
}

// The stack of a sample, from the innermost.
QString stackOf(const PerfRecording& perf, std::size_t row) {
    SymbolCache cache;
    Job job;
    const PerfSymbolsPtr symbols = *symbolize(perf, {}, cache, job);
    QStringList names;
    for (PerfStackId s = perf.samples.stack[row]; s != kNoPerfStack; s = perf.stacks[s].parent) {
        const std::string name(symbols->nameOf(symbols->of(perf.stacks[s].frame).front().function));
        names << QString::fromStdString(name.empty() ? "?" : name);
    }
    return names.join(QStringLiteral(" < "));
}

}  // namespace

class TestPerfScript : public QObject {
    Q_OBJECT

  private slots:
    void beginningsOfSamples() {
        const auto a =
            readScriptHead("my app  2 71/72 [003]  12.345678901:  1003009   cpu-clock/freq=997/: ");
        QVERIFY(a);
        QCOMPARE(std::string(a->comm), std::string("my app  2"));
        QCOMPARE(a->pid, 71);
        QCOMPARE(a->tid, 72);
        QCOMPARE(a->cpu.value_or(99), 3u);
        QCOMPARE(a->time, Timestamp{12'345'678'901});
        QCOMPARE(a->period, std::uint64_t{1003009});
        QCOMPARE(std::string(a->event), std::string("cpu-clock/freq=997/"));
        // Without --ns, without a CPU; a name that looks like a time.
        const auto b = readScriptHead("1.5: 9 1.000002: sched:sched_wakeup: comm=x y pid=4 target_cpu=001");
        QVERIFY(b);
        QCOMPARE(std::string(b->comm), std::string("1.5:"));
        QCOMPARE(b->pid, -1);
        QCOMPARE(b->time, Timestamp{1'000'002'000});
        QCOMPARE(std::string(scriptField(b->fields, "comm")), std::string("x y"));
        QCOMPARE(std::string(scriptField(b->fields, "target_cpu")), std::string("001"));
        for (const char* none : {"", "\t 1 f (x)", "# cmdline", "a b 1.0: e:", "a 1 1.0 e:",
                                 "a 1 1.0000000001: e:", "a 1 99999999999.0: e:", "a 1 1.5: no event"}) {
            QVERIFY2(!readScriptHead(none), none);
        }
    }

    void frames() {
        const auto f = readScriptFrame("\t   35554 ns::f(int (*)(int)) const+0x134 (/opt/a b (deleted))");
        QVERIFY(f);
        QCOMPARE(std::string(f->function), std::string("ns::f(int (*)(int)) const+0x134 (/opt/a b"));
        const auto g = readScriptFrame("\tffffffff81000130 entry+0x76 ([kernel.kallsyms])");
        QVERIFY(g && g->kernel);
        QCOMPARE(std::string(g->function), std::string("entry"));
        const auto h = readScriptFrame("\t       0 [unknown] ([unknown])");
        QVERIFY(h && !h->kernel);
        QCOMPARE(std::string(h->function), std::string());
        QVERIFY(readScriptFrame("\t 12 f (inlined)")->inlined);
        QVERIFY(!readScriptFrame("  main.go:12"));
    }

    void samplesWithStacks() {
        const PerfPtr perf = parse(
            "# ========\n"
            "app  7 [000]  1.000000100:  sched:sched_switch: prev_comm=app prev_pid=7 prev_prio=120 "
            "prev_state=R+ "
            "==> next_comm=other one next_pid=9 next_prio=120\n"
            "\tffffffff81000001 schedule+0x1 ([kernel.kallsyms])\n"
            "\t 12 leaf+0x2 (/opt/app)\n"
            "\t 99 root+0x9 (/opt/app)\n"
            "\n"
            "app  7 [000]  1.000000300:  10 cycles:u: \n"
            "\t 12 leaf+0x2 (/opt/app)\n");
        QVERIFY(perf);
        QCOMPARE(validate(*perf), std::vector<std::string>());
        QCOMPARE(perf->samples.size(), std::size_t{2});
        QCOMPARE(stackOf(*perf, 0), QStringLiteral("schedule < leaf < root"));
        QCOMPARE(stackOf(*perf, 1), QStringLiteral("leaf"));
        QCOMPARE(perf->switches.size(), std::size_t{1});
        QCOMPARE(perf->threads[perf->switches[0].next.value].tid, 9);
        const bool preempted = perf->switches[0].state == PerfOffState{'R', true};
        QVERIFY(preempted);
        QCOMPARE(perf->samples.period[1], std::uint64_t{10});
        QVERIFY(!parse("nothing of it\n"));
    }

    void agreesWithThePerfDataItIsOf_data() {
        QTest::addColumn<QString>("folder");
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to compare with");
        for (const std::string& text : sharedFiles("perf.script.txt.zst")) {
            QTest::newRow(text.c_str()) << QString::fromStdString(text).section('/', 0, -2);
        }
    }
    void agreesWithThePerfDataItIsOf() {
        QFETCH(QString, folder);
        const std::string path = sharedData() + "/" + folder.toStdString();
        std::ifstream in(path + "/perf.data.truth.json");
        const json truth = json::parse(in, nullptr, false);
        Job job;
        const auto recording = openRecording(path + "/perf.script.txt.zst", job);
        QVERIFY(recording);
        const PerfRecording& perf = *std::get<PerfPtr>(*recording);
        QVERIFY(perf.report.empty());
        QCOMPARE(validate(perf), std::vector<std::string>());
        const json ours = perfStatsJson(perf);
        for (const char* key : {"samples", "per_event", "first_ns", "last_ns", "per_event_first_last_ns",
                                "per_tid", "per_comm", "per_event_tid"}) {
            QVERIFY2(truth[key] == ours[key], key);
        }
        for (const char* key : {"count", "prev_state", "switch_outs_per_tid", "oncpu_ns_per_tid"}) {
            QVERIFY2(truth["sched_switch"][key] == ours["sched_switch"][key], key);
        }
        SymbolCache cache;
        SymbolOptions raw;
        raw.raw = true;
        const PerfStackCounts counts = perfStackCounts(perf, **symbolize(perf, raw, cache, job));
        for (const json& row : truth["cpu_clock_leaf_top30"]) {
            const auto own = counts.leaves.find(row["sym"].get<std::string>());
            QVERIFY2(own != counts.leaves.end() && own->second == row["count"], row.dump().c_str());
        }
        for (const json& row : truth["cpu_clock_folded_top20"]) {
            const auto own = counts.folded.find(row["stack"].get<std::string>());
            QVERIFY2(own != counts.folded.end() && own->second == row["count"], row.dump().c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestPerfScript)
#include "test_perf_script.moc"
