// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/annotation_stats.h"
#include "tests/support/random_trace.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestAnnotationStats : public QObject {
    Q_OBJECT

  private slots:
    void tasksAgreeWithReplayingTheEvents() {
        const MadeTrace made = randomTrace(5, 6000);
        std::map<std::uint64_t, Timestamp> open;
        std::vector<Duration> durations;
        std::uint64_t begun = 0;
        for (const TraceEvent& e : made.events) {
            if (e.kind == EventKind::TaskBegin) {
                ++begun;
                open[e.task] = e.time;
            } else if (e.kind == EventKind::TaskEnd) {
                durations.push_back(e.time - open[e.task]);
            }
        }
        const TaskStats stats = taskStats(*made.trace);
        const Quantiles expected = quantilesOf(durations);
        QVERIFY(begun > 5 && !durations.empty());
        QCOMPARE(stats.begun, begun);
        QCOMPARE(stats.ended, durations.size());
        QCOMPARE(stats.duration.count, expected.count);
        QCOMPARE(stats.duration.total, expected.total);
        QCOMPARE(stats.names.at("order"), begun);
    }

    // Regions match innermost first, by name.
    void regionsAgreeWithReplayingTheEvents() {
        const MadeTrace made = randomTrace(6, 6000);
        struct Open {
            StringId name;
            Timestamp at;
        };
        std::map<std::uint32_t, std::vector<Open>> open;
        std::map<std::string, RegionStats> expected;
        for (const TraceEvent& e : made.events) {
            const bool begin = e.kind == EventKind::RegionBegin;
            if (!begin && e.kind != EventKind::RegionEnd) continue;
            RegionStats& s = expected[std::string(made.trace->strings[e.text])];
            auto& stack = open[e.goroutine.value];
            if (begin) {
                ++s.begun;
                stack.push_back({e.text, e.time});
                continue;
            }
            for (auto i = stack.size(); i-- > 0;) {
                if (stack[i].name != e.text) continue;
                ++s.completed;
                s.total += e.time - stack[i].at;
                s.max = std::max(s.max, e.time - stack[i].at);
                stack.erase(stack.begin() + static_cast<std::ptrdiff_t>(i));
                break;
            }
        }
        const auto stats = regionStats(*made.trace);
        QCOMPARE(stats.size(), expected.size());
        for (const auto& [name, s] : expected) {
            QCOMPARE(stats.at(name).begun, s.begun);
            QCOMPARE(stats.at(name).completed, s.completed);
            QCOMPARE(stats.at(name).total, s.total);
            QCOMPARE(stats.at(name).max, s.max);
        }
    }

    void logsKeepTheirFirstMessages() {
        const MadeTrace made = randomTrace(8, 6000);
        std::map<std::string, std::vector<std::string>> messages;
        for (const TraceEvent& e : made.events) {
            if (e.kind != EventKind::Log) continue;
            messages[std::string(made.trace->strings[e.text])].emplace_back(made.trace->strings[e.message]);
        }
        const auto stats = logStats(*made.trace);
        QCOMPARE(stats.size(), messages.size());
        for (auto& [category, all] : messages) {
            QVERIFY(all.size() > LogStats::kExamples);
            QCOMPARE(stats.at(category).count, all.size());
            all.resize(LogStats::kExamples);
            QVERIFY(stats.at(category).examples == all);
        }
    }
};

QTEST_GUILESS_MAIN(TestAnnotationStats)
#include "test_annotation_stats.moc"
