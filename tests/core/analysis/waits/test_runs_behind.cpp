// SPDX-License-Identifier: GPL-3.0-or-later
// What a proc carried while goroutines waited for it: against a look back from every wait.
#include "core/analysis/waits/runs_behind.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

using namespace golanes;

namespace {

struct CarriedRun {
    TimeRange time;
    std::uint64_t key = 0;
};

struct Sums {
    std::map<std::uint64_t, Duration> byKey;
    std::map<std::uint32_t, Duration> byRun;  // what each cost those who waited
    Duration nothing = 0;
};

// From the run before the wait's own back, as far as is looked.
void lookBack(const std::vector<CarriedRun>& runs, std::size_t own, TimeRange wait, Sums& sums) {
    Duration rest = wait.length();
    for (std::size_t i = own; i > 0 && own - (i - 1) < RunsBehind::kRuns; --i) {
        const CarriedRun& r = runs[i - 1];
        if (r.time.end <= wait.begin) break;
        const Duration part = r.time.clippedTo(wait).length();
        sums.byKey[r.key] += part;
        sums.byRun[static_cast<std::uint32_t>(i - 1)] += part;
        rest -= part;
    }
    sums.nothing += rest;
}

}  // namespace

class RunsBehindTest : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithLookingBack_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("longestWait");
        for (unsigned seed = 1; seed <= 4; ++seed) {
            for (const int longest : {0, 30, 400, 5000}) {
                QTest::addRow("%u, %d", seed, longest) << seed << longest;
            }
        }
    }
    void agreesWithLookingBack() {
        QFETCH(unsigned, seed);
        QFETCH(int, longestWait);
        std::mt19937 random(seed);
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        const TimeRange cut{200, 6000};  // of about 8,000 ns
        std::vector<CarriedRun> runs;
        RunsBehind ours;
        Sums expected;
        Duration nothing = 0;
        for (Timestamp t = 0; runs.size() < 1000;) {
            t += upTo(3) ? 0 : upTo(9);
            const TimeRange time{t, t + upTo(9)};
            const TimeRange wait = TimeRange{time.begin - upTo(longestWait), time.begin};
            const auto key = static_cast<std::uint64_t>(upTo(7));
            runs.push_back({time.clippedTo(cut), key});
            ours.addRun(runs.back().time, key, static_cast<std::uint32_t>(runs.size() - 1));
            if (upTo(2) && wait.overlaps(cut)) {
                lookBack(runs, runs.size() - 1, wait.clippedTo(cut), expected);
                nothing += ours.addWait(wait.clippedTo(cut));
            }
            t = time.end;
        }
        std::map<std::uint64_t, Duration> byKey, most;
        for (const auto& [run, cost] : expected.byRun)
            most[runs[run].key] = std::max(most[runs[run].key], cost);
        for (const auto& [key, sum] : ours.finish().rows()) {
            byKey[key] = sum.time;
            QCOMPARE(runs[sum.run].key, key);
            QCOMPARE(sum.most, most[key]);
            QCOMPARE(expected.byRun[sum.run], sum.most);
        }
        std::erase_if(expected.byKey, [](const auto& row) { return row.second == 0; });
        QVERIFY(byKey == expected.byKey);
        QCOMPARE(nothing, expected.nothing);
        QCOMPARE(byKey.empty(), longestWait == 0);
    }

    void noRunsAreNothing() {
        RunsBehind ours;
        QVERIFY(ours.finish().rows().empty());
    }
};

QTEST_GUILESS_MAIN(RunsBehindTest)
#include "test_runs_behind.moc"
