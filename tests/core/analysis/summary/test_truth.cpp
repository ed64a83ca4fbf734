// SPDX-License-Identifier: GPL-3.0-or-later
// Every recording of the collection that has a reference result, made by Go's own reader, is read and its
// statistics are compared with it: one row a file, one line for every key that differs.
#include "core/analysis/summary/go_stats_json.h"
#include "core/open.h"
#include "tests/support/shared_data.h"
#include "tests/support/stats_keys.h"
#include "tests/support/truth_compare.h"

#include <QTest>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace golanes;
using namespace golanes::test;
using nlohmann::json;

namespace {

constexpr std::string_view kSuffix = ".truth.json";
constexpr std::string_view kOldSuffix = ".go121.truth.json";  // by the reader of v1 traces of Go 1.21

json readJson(const std::string& path) {
    std::ifstream in(path);
    return json::parse(in, nullptr, false);
}

std::string pathOf(const std::string& name) {
    return sharedData() + "/" + name;
}

// The recording that a reference file is about, or "".
std::string recordingOf(const std::string& truth, std::string_view suffix) {
    const std::string stem = pathOf(truth.substr(0, truth.size() - suffix.size()));
    for (const std::string& path : {stem, stem + ".zst"}) {
        if (std::filesystem::exists(path)) return path;
    }
    return {};
}

bool isOfGoTrace(const std::string& truth) {
    return !truth.ends_with("perf.data.truth.json") && !truth.ends_with("clock-offset.truth.json");
}

// Keys that are compared: those that the command line promises, and a few more.
std::vector<std::string> comparedKeys() {
    std::vector<std::string> keys = promisedStatsKeys();
    for (const char* more : {"goroutines_created_without_creator", "gc_mark_phases", "experimental", "syncs"})
        keys.emplace_back(more);
    return keys;
}

// Deviations that are right, each with its proof.
struct Deviation {
    std::string_view file;  // how the name of the reference file begins; "v1": all of that format
    std::string_view key;   // how the key begins
};
constexpr Deviation kRight[] = {
    // The reference's converter of v1 traces counts procs that the format makes up for goroutines woken by
    // netpoll, by timers and after system calls (numbers from 1,000,000 on); no program ran on them.
    {"v1", "procs"},
    // That converter drops the first GOMAXPROCS, so that its utilization begins in the middle of the first
    // stop of the world and is one stop off from there on; Go 1.21's own reader is compared instead, see
    // v1Utilization().
    {"v1", "mmu"},
    // A goroutine that is in a system call as v1 tracing begins is told by the proc that starts tracing. The
    // reference takes this for the proc of the call and counts its time as if the call held it. But tracing
    // starts with the world stopped, which takes their procs from all system calls: the call blocks. (The sum
    // of both times agrees; where that other proc stops later the reference counts the call twice.)
    {"combined/go1.19-defclock/", "top_goroutines[10].sys"},
    {"go-conformance/http_1_11_good", "top_goroutines[6].sys"},
    {"go-conformance/user_task_region_1_21_good", "top_goroutines[7].sys"},
    {"go-conformance/stress_start_stop_1_21_good", "top_goroutines[21].s"},
    // Go 1.21's reader let several events share a time; since 1.22 (and here) each comes at least 1 ns after
    // the one before. In these two, with thousands of assists on up to ten procs, the pushes add up to a few
    // hundred ns in 100 ms: the values differ in the sixth digit. Its algorithm, run over our times, gives
    // our values.
    {"go-conformance/stress_1_19_good.go121", "mmu.stw_background_assist"},
    {"go-conformance/stress_1_9_good.go121", "mmu.stw_background_assist"},
};

// The reference gives wake-ups by netpoll and timers in v1 traces the made-up procs of above, so it cannot
// tell those with a proc from those without: both become "noG".
json withoutProcsOfWakers(const json& wakeups) {
    std::map<std::string, std::uint64_t> counts;
    for (const json& w : wakeups) {
        std::string key = w["key"];
        if (const auto at = key.find("waker:noG,noP |"); at != std::string::npos) key.erase(at + 9, 4);
        counts[key] += w["count"].get<std::uint64_t>();
    }
    json result = json::array();
    for (const auto& [key, count] : counts) result.push_back({{"key", key}, {"count", count}});
    return result;
}

bool isRight(const std::string& file, bool v1, const std::string& key) {
    for (const Deviation& d : kRight) {
        if (key.starts_with(d.key) && (d.file == "v1" ? v1 : file.starts_with(d.file))) return true;
    }
    return false;
}

int report(const std::string& file, bool v1, const std::vector<Difference>& differences) {
    int wrong = 0;
    for (const Difference& d : differences) {
        if (isRight(file, v1, d.key)) continue;
        std::printf("%s %s: reference %s, ours %s\n", file.c_str(), d.key.c_str(), d.reference.c_str(),
                    d.ours.c_str());
        ++wrong;
    }
    std::fflush(stdout);
    return wrong;
}

void addRows(std::string_view suffix, bool old) {
    QTest::addColumn<QString>("file");
    for (const std::string& truth : sharedFiles(std::string(suffix))) {
        if (truth.ends_with(kOldSuffix) != old || !isOfGoTrace(truth)) continue;
        // Of a file that Go 1.21 could not read (a cut one) it tells nothing.
        if (old && !readJson(pathOf(truth)).contains("mmu")) continue;
        QTest::newRow(truth.c_str()) << QString::fromStdString(truth);
    }
}

}  // namespace

class TestTruth : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to compare with");
    }

    void statsAgreeWithGo_data() { addRows(kSuffix, false); }

    void statsAgreeWithGo() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        json truth = readJson(pathOf(name));
        QVERIFY(truth.is_object());
        const std::string recording = recordingOf(name, kSuffix);
        QVERIFY2(!recording.empty(), "no recording beside the reference");
        Job job;
        const Result<TracePtr> trace = openTrace(recording, job);
        // Nothing is sound in it: Go stops as well, at most after the Sync that it makes itself.
        if (!trace && truth.contains("error") && truth["events"] <= 1) return;
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        const Trace& t = **trace;
        // Where Go gives up we may show more of the file: then nothing else can be compared.
        if (truth.contains("error") && t.eventCount != truth["events"].get<std::uint64_t>()) {
            QVERIFY2(t.eventCount > truth["events"].get<std::uint64_t>(), "less is shown than Go reads");
            return;
        }
        json ours = goStatsJson(t);
        if (t.info.v1) {
            ours["wakeups"] = withoutProcsOfWakers(ours["wakeups"]);
            truth["wakeups"] = withoutProcsOfWakers(truth["wakeups"]);
        }
        int wrong = 0;
        for (const std::string& key : comparedKeys()) {
            if (!truth.contains(key) && !ours.contains(key)) continue;
            const bool cutShort =
                truth.contains("error") && key == "mmu";  // which Go computes of whole files
            if (cutShort) continue;
            wrong +=
                report(name, t.info.v1, compareStats(key, truth.value(key, json()), ours.value(key, json())));
        }
        QVERIFY2(wrong == 0, qPrintable(QString::number(wrong) + QStringLiteral(" values differ")));
    }

    void v1Utilization_data() { addRows(kOldSuffix, true); }

    void v1Utilization() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        const json truth = readJson(pathOf(name));
        Job job;
        const Result<TracePtr> trace = openTrace(recordingOf(name, kOldSuffix), job);
        QVERIFY2(trace, trace ? "" : trace.error().message.c_str());
        const auto differences = compareStats("mmu", truth["mmu"], goStatsJson(**trace)["mmu"]);
        QCOMPARE(report(name, false, differences), 0);
    }
};

QTEST_GUILESS_MAIN(TestTruth)
#include "test_truth.moc"
