// SPDX-License-Identifier: GPL-3.0-or-later
// Every perf recording of the collection is read and its statistics are compared with what perf itself prints
// of it: one row a file, one line for every key that differs.
#include "core/analysis/kernel/perf_stats_json.h"
#include "core/open.h"
#include "core/store/perf_validate.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace golanes;
using namespace golanes::test;
using nlohmann::json;

namespace {

constexpr std::string_view kSuffix = "perf.data.truth.json";

// Lists that the reference cuts to their largest entries.
std::size_t cutAt(const std::string& key) {
    if (key == "per_tid") return 60;
    if (key == "per_pid" || key == "per_comm" || key == "sched_switch.switch_outs_per_tid") return 40;
    return key == "per_event_tid" ? 120 : 0;
}

std::string withoutLastBlank(std::string text) {
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

class Comparer {
  public:
    explicit Comparer(std::string file) : file_(std::move(file)) {}
    int wrong() const { return wrong_; }

    void compare(const std::string& key, const json& reference, const json& ours) {
        if (reference.is_object() && ours.is_object()) {
            compareObjects(key, reference, ours);
        } else if (key == "header.missing_features") {
            if (withoutLastBlank(reference) != withoutLastBlank(ours))
                differ(key, reference.dump(), ours.dump());
        } else if (reference != ours) {
            differ(key, reference.dump(), ours.dump());
        }
    }

  private:
    void compareObjects(const std::string& key, const json& reference, const json& ours) {
        const std::size_t cut = cutAt(key);
        for (const auto& [name, value] : reference.items()) {
            if (key == "sched_switch" && name == "rule") continue;  // its definition, in words
            if (ours.contains(name)) {
                compare(key + "." + name, value, ours[name]);
            } else {
                differ(key + "." + name, value.dump(), "missing");
            }
        }
        for (const auto& [name, value] : ours.items()) {
            const bool beyondTheCut = cut != 0 && reference.size() >= cut;
            if (!reference.contains(name) && !beyondTheCut) differ(key + "." + name, "missing", value.dump());
        }
    }
    void differ(const std::string& key, const std::string& reference, const std::string& ours) {
        std::printf("%s %s: reference %s, ours %s\n", file_.c_str(), key.c_str(), reference.c_str(),
                    ours.c_str());
        ++wrong_;
    }

    std::string file_;
    int wrong_ = 0;
};

// Keys that every recording must have; the reference of a few lacks some of them.
const std::vector<std::string> kKeys = {"header",
                                        "record_counts",
                                        "samples",
                                        "per_event",
                                        "first_ns",
                                        "last_ns",
                                        "per_event_first_last_ns",
                                        "per_tid",
                                        "per_pid",
                                        "per_comm",
                                        "per_event_tid",
                                        "lost",
                                        "sched_switch",
                                        "switch_records",
                                        "build_ids"};

json firstOf(const json& list, std::size_t n) {
    json cut = json::array();
    for (std::size_t i = 0; i < std::min(n, list.size()); ++i) cut.push_back(list[i]);
    return cut;
}

}  // namespace

class TestPerfTruth : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to compare with");
    }

    void statsAgreeWithPerf_data() {
        QTest::addColumn<QString>("file");
        for (const std::string& truth : sharedFiles(std::string(kSuffix))) {
            QTest::newRow(truth.c_str()) << QString::fromStdString(truth);
        }
    }

    void statsAgreeWithPerf() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        const std::string stem =
            sharedData() + "/" + name.substr(0, name.size() - std::string(".truth.json").size());
        std::ifstream in(sharedData() + "/" + name);
        const json truth = json::parse(in, nullptr, false);
        QVERIFY(truth.is_object());
        Job job;
        const auto recording = openRecording(std::filesystem::exists(stem) ? stem : stem + ".zst", job);
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        const PerfRecording& perf = *std::get<PerfPtr>(*recording);
        QVERIFY2(perf.report.empty(), "a sound recording has problems");
        QCOMPARE(validate(perf), std::vector<std::string>());
        const json ours = perfStatsJson(perf);
        Comparer comparer(name);
        for (const std::string& key : kKeys) {
            if (!truth.contains(key) || truth[key].is_null()) continue;
            const json& value = truth[key];
            comparer.compare(key, value,
                             key == "build_ids" ? firstOf(ours[key], value.size()) : ours.value(key, json()));
        }
        std::fflush(stdout);
        QCOMPARE(comparer.wrong(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPerfTruth)
#include "test_perf_truth.moc"
