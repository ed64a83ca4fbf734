// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stack_times.h"
#include "core/store/timeline_index.h"
#include "tests/support/random_trace.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace golanes;

class TestStackTimes : public QObject {
    Q_OBJECT

  private slots:
    // As counted stack by stack, goroutine by goroutine.
    void countWhatTheTracksHold_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void countWhatTheTracksHold() {
        QFETCH(int, seed);
        const TracePtr trace = test::randomTrace(static_cast<unsigned>(seed), 2000).trace;
        std::mt19937_64 random(static_cast<unsigned>(seed));
        const auto any = [&] {
            return trace->range.begin +
                   static_cast<Duration>(random() % static_cast<std::uint64_t>(trace->range.length()));
        };
        for (int round = 0; round < 20; ++round) {
            const Timestamp a = any(), b = any();
            const TimeRange range = round == 0 ? trace->range : TimeRange{std::min(a, b), std::max(a, b) + 1};
            std::vector<GoroutineIndex> wanted;
            for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g)
                if (round == 0 || random() % 2) wanted.emplace_back(g);
            Job job;
            check(*trace, range, wanted, stackTimes(*trace, range, wanted, job));
        }
    }

    void noStacksNoFunctions() {
        const TracePtr trace = test::randomTrace(1, 2000).trace;
        Job job;
        QVERIFY(stackTimes(*trace, trace->range, {}, job).empty());
        const GoroutineIndex first(0);
        QVERIFY(stackTimes(*trace, {trace->range.end, trace->range.end + 5}, {&first, 1}, job).empty());
    }

  private:
    struct Sum {
        Duration total = 0, leaf = 0, longest = 0;
        std::uint64_t stacks = 0, samples = 0;
        bool operator==(const Sum&) const = default;
    };

    static void check(const Trace& trace, TimeRange range, const std::vector<GoroutineIndex>& wanted,
                      const std::vector<FrameTime>& got) {
        std::map<std::uint32_t, Sum> expected;
        for (const GoroutineIndex g : wanted) {
            const StackTrack track(trace, g);
            for (std::uint32_t i = 0; i < track.held().size(); ++i) {
                const TimeRange time = track.timeOf(i).clippedTo(range);
                if (!track.timeOf(i).overlaps(range)) continue;
                const bool sample = track.held()[i].sample();
                const auto frames = trace.stacks[track.held()[i].stack];
                std::set<std::uint32_t> names;
                for (const FrameId f : frames) names.insert(trace.stacks.frame(f).function.value);
                for (const std::uint32_t name : names) {
                    Sum& sum = expected[name];
                    (sample ? sum.samples : sum.stacks) += 1;
                    if (!sample) sum.total += time.length();
                    if (!sample) sum.longest = std::max(sum.longest, time.length());
                }
                if (!sample && !frames.empty())
                    expected[trace.stacks.frame(frames.front()).function.value].leaf += time.length();
            }
        }
        std::map<std::uint32_t, Sum> found;
        for (const FrameTime& f : got) {
            found[f.function.value] = {f.total, f.leaf, f.stacks > 0 ? f.longest.length() : 0, f.stacks,
                                       f.samples};
            QVERIFY(f.goroutine.valid() && f.longest.begin >= range.begin && f.longest.end <= range.end);
        }
        QVERIFY(found == expected);
        QVERIFY(std::ranges::is_sorted(got, std::greater(), &FrameTime::total));
    }
};

QTEST_GUILESS_MAIN(TestStackTimes)
#include "test_stack_times.moc"
