// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of real recordings against the oracle; the random processes of test_lane_plan.cpp know less than Go.
#include "core/open.h"
#include "core/plan/lane_plan.h"
#include "tests/support/plan_oracle.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

// A few lanes of each group, chosen at random.
std::vector<LaneKey> someLanes(const Trace& trace, std::mt19937_64& random) {
    std::vector<LaneKey> lanes;
    for (std::size_t group = 0; group < kLaneGroupCount; ++group) {
        std::vector<LaneKey> all = lanesOf(trace, static_cast<LaneGroup>(group));
        std::shuffle(all.begin(), all.end(), random);
        all.resize(std::min<std::size_t>(all.size(), group + 1 == kLaneGroupCount ? 6 : 2));
        lanes.insert(lanes.end(), all.begin(), all.end());
    }
    return lanes;
}

// What could show within the range; the oracle looks at every thing for every pixel.
std::vector<Thing> thingsWithin(const Trace& trace, LaneKey lane, std::uint8_t row, TimeRange range) {
    std::vector<Thing> things = thingsOf(trace, lane, row);
    std::erase_if(things,
                  [&](const Thing& t) { return t.time.begin >= range.end || t.time.end < range.begin; });
    return things;
}

}  // namespace

class TestRecordings : public QObject {
    Q_OBJECT

  private slots:
    void plansShowWhatIsThere_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA names no recordings");
        QTest::addColumn<QString>("file");
        auto files = sharedFiles(".trace");
        // The recordings of programs; those made to be refused hold next to nothing to draw.
        std::erase_if(files, [](const std::string& f) { return f.starts_with("go-conformance/"); });
        // Every third: all versions and programs are among them.
        for (std::size_t i = 0; i < files.size(); i += 3)
            QTest::newRow(files[i].c_str()) << QString::fromStdString(files[i]);
    }
    void plansShowWhatIsThere() {
        QFETCH(QString, file);
        Job job;
        const auto opened = openTrace(sharedData() + "/" + file.toStdString(), job);
        QVERIFY(opened);
        const Trace& trace = **opened;
        std::mt19937_64 random(qHash(file));
        LanePlan plan;
        std::size_t compared = 0;
        for (const LaneKey lane : someLanes(trace, random)) {
            for (Duration length = trace.range.length(); length > 10; length /= 30) {
                const auto room = static_cast<std::uint64_t>(trace.range.length() - length) + 1;
                const Timestamp from = trace.range.begin + static_cast<Duration>(random() % room);
                const TimeAxis axis({from, from + length}, 150);
                planLane(trace, lane, axis, plan);
                // Gaps of procs and threads are no things.
                std::erase_if(plan.spans, [](const PlanSpan& s) { return s.count == 0; });
                std::vector<PlanSpan> expected;
                for (int row = 0; row < rowsOf(trace, lane); ++row) {
                    const auto r = static_cast<std::uint8_t>(row);
                    const auto spans = expectedSpans(thingsWithin(trace, lane, r, axis.range()), axis, r);
                    expected.insert(expected.end(), spans.begin(), spans.end());
                }
                if (plan.spans != expected)
                    QFAIL(qPrintable(QString("lane %1/%2 at %3 + %4 ns\nplanned:\n%5expected:\n%6")
                                         .arg(int(lane.kind))
                                         .arg(lane.entity)
                                         .arg(axis.range().begin)
                                         .arg(length)
                                         .arg(QString::fromStdString(describe(plan.spans)),
                                              QString::fromStdString(describe(expected)))));
                compared += expected.size();
            }
        }
        QVERIFY(compared > 0 || trace.goroutines.empty());
    }
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "test_recordings.moc"
