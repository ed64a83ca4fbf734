// SPDX-License-Identifier: GPL-3.0-or-later

// Five runs of Go 1.21 against five of 1.22: whatever the reference files tell apart, the comparison tells
// apart, in the same direction and with the same medians.

#include "core/compare/comparison.h"
#include "core/open.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fmt/format.h>

#include <functional>

using namespace golanes;
using namespace golanes::test;

namespace {

struct Side {
    std::vector<RunMetrics> runs;
    std::vector<QJsonObject> truths;
};

Side load(int version) {
    Side side;
    for (int i = 1; i <= 5; ++i) {
        const std::string path =
            fmt::format("{}/repeats/orders-go1.{}-run{}.trace", sharedData(), version, i);
        Job job;
        if (const auto trace = openTrace(path, job))
            side.runs.push_back(runMetrics({*trace, nullptr, path}, job));
        QFile truth(QString::fromStdString(path + ".truth.json"));
        if (truth.open(QIODevice::ReadOnly))
            side.truths.push_back(QJsonDocument::fromJson(truth.readAll()).object());
    }
    return side;
}

double at(const QJsonObject& truth, const char* first, const char* second, const char* third) {
    const QJsonObject inner = truth[first].toObject()[second].toObject();
    return inner[third].toDouble();
}

struct Known {
    const char* metric;
    std::function<double(const QJsonObject&)> truth;
};

const Known kKnown[] = {
    {"heap.live.max",
     [](const QJsonObject& t) { return at(t, "metrics", "/memory/classes/heap/objects:bytes", "max"); }},
    {"heap.goal.max", [](const QJsonObject& t) { return at(t, "metrics", "/gc/heap/goal:bytes", "max"); }},
    {"sched_latency.p50",
     [](const QJsonObject& t) { return t["sched_latency"].toObject()["p50"].toDouble(); }},
    {"sched_latency.p99",
     [](const QJsonObject& t) { return t["sched_latency"].toObject()["p99"].toDouble(); }},
    {"sched_latency.count",
     [](const QJsonObject& t) { return t["sched_latency"].toObject()["count"].toDouble(); }},
    {"tasks.order.p50", [](const QJsonObject& t) { return at(t, "tasks", "duration_ns", "p50"); }},
    {"tasks.order.p99", [](const QJsonObject& t) { return at(t, "tasks", "duration_ns", "p99"); }},
    {"stw.count", [](const QJsonObject& t) { return double(t["stw"].toArray().size()); }},
    {"regions.db.mean",
     [](const QJsonObject& t) {
         return at(t, "regions", "db", "total_ns") / at(t, "regions", "db", "completed");
     }},
};

}  // namespace

class TestRepeats : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithTheTruth() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const Side base = load(21), candidate = load(22);
        QCOMPARE(base.runs.size(), std::size_t{5});
        QCOMPARE(candidate.truths.size(), std::size_t{5});
        Job job;
        const Comparison comparison = compare(Baseline(base.runs), Candidate(candidate.runs), {}, job);
        int disjoint = 0;
        for (const Known& known : kKnown) {
            RunValues a, b;
            for (const QJsonObject& t : base.truths) a.push_back(known.truth(t));
            for (const QJsonObject& t : candidate.truths) b.push_back(known.truth(t));
            const ComparisonRow* row = comparison.find(known.metric);
            QVERIFY2(row, known.metric);
            QVERIFY2(std::abs(row->sides.base->median / medianOf(a) - 1) < 1e-9, known.metric);
            QVERIFY2(std::abs(row->sides.candidate->median / medianOf(b) - 1) < 1e-9, known.metric);
            const bool more = std::ranges::min(b) > std::ranges::max(a);
            const bool less = std::ranges::max(b) < std::ranges::min(a);
            QCOMPARE(row->verdict == Verdict::Clear, more || less);
            if (more || less) QCOMPARE(row->difference > 0, more);
            disjoint += more || less;
        }
        QVERIFY(disjoint >= 2);
    }

    // What the two formats tell differently has no verdict, and that is said first.
    void formatsAreTold() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const Side base = load(21), candidate = load(22);
        Job job;
        const Comparison comparison = compare(Baseline(base.runs), Candidate(candidate.runs), {}, job);
        QCOMPARE(comparison.unlike.front().what, Unlike::What::Format);
        for (const ComparisonRow& row : comparison.rows)
            if (row.kind.withinFormat) QCOMPARE(row.verdict, Verdict::Incomparable);
        QCOMPARE(comparison.find("procs.syscall.share")->verdict, Verdict::Incomparable);
    }
};

QTEST_GUILESS_MAIN(TestRepeats)
#include "test_repeats.moc"
