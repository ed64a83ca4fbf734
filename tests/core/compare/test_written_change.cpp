// SPDX-License-Identifier: GPL-3.0-or-later

// Runs written by the test, in which one thing is changed: it has to be found, and told first.

#include "core/compare/comparison.h"
#include "tests/support/read_go_trace.h"
#include "tests/support/v2_text.h"

#include <QTest>

#include <fmt/format.h>

#include <random>

using namespace golanes;
using namespace golanes::test;

namespace {

// Lengths are ticks.
struct Process {
    double pause = 3000;        // stops of the world
    double hold = 10'000;       // how long the pool makes main wait
    bool oneTimerProc = false;  // timers fire on P0 alone
};

// Events of one thread.
class ThreadText {
  public:
    void add(double time, const std::string& event) {
        const auto t = static_cast<std::int64_t>(time);
        text_ += fmt::format("{} dt={}\n", event, t - last_);
        last_ = t;
    }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
    std::int64_t last_ = 0;
};

// Sixty rounds of 6.4 ms: main (1) stops the world, then waits in main.pool until the keeper (2) lets it go;
// in between a sleeper (5) wakes. Lengths vary by a twentieth.
RunMetrics run(const Process& process, unsigned seed) {
    std::mt19937 random(seed);
    const auto vary = [&](double length) {
        return length * (0.95 + 0.1 * static_cast<double>(random()) / static_cast<double>(random.max()));
    };
    ThreadText m1, m2;
    m1.add(1, "ProcStatus p=0 pstatus=Running");
    m1.add(2, "GoStatus g=1 m=1 gstatus=Running");
    m1.add(3, "GoStatus g=2 m=none gstatus=Waiting");
    m1.add(4, "GoStatus g=5 m=none gstatus=Waiting");
    m2.add(1, "ProcStatus p=1 pstatus=Running");
    m1.add(5, "ProcsChange procs_value=2");
    for (int r = 0; r < 60; ++r) {
        const double begin = 1000 + r * 100'000;
        m1.add(begin, "STWBegin kind_string=\"GC mark termination\"");
        m1.add(begin + vary(process.pause), "STWEnd");
        m1.add(begin + 20'000, fmt::format("GoUnblock g=2 g_seq={}", 2 * r + 1));
        m1.add(begin + 20'100, "GoBlock reason_string=\"sync\" stack={main.pool p.go:1, main.main p.go:9}");
        m1.add(begin + 20'200, fmt::format("GoStart g=2 g_seq={}", 2 * r + 2));
        const double held = begin + 20'200 + vary(process.hold);
        m1.add(held, fmt::format("GoUnblock g=1 g_seq={}", 2 * r + 1));
        m1.add(held + 100,
               "GoBlock reason_string=\"chan receive\" stack={main.keep p.go:5, main.keep p.go:4}");
        ThreadText& timers = process.oneTimerProc || r % 2 == 0 ? m1 : m2;
        timers.add(held + 200, fmt::format("GoUnblock g=5 g_seq={}", 2 * r + 1));
        m1.add(held + 300, fmt::format("GoStart g=1 g_seq={}", 2 * r + 2));
        m2.add(held + 400, fmt::format("GoStart g=5 g_seq={}", 2 * r + 2));
        m2.add(held + 500, "GoBlock reason_string=\"sleep\" stack={time.Sleep t.go:1, main.tick p.go:7}");
    }
    m1.add(6'050'000, "GoStop reason_string=\"preempted\"");
    const V2Text text = v2FromText("gen 1\nM 1 t=0\n" + m1.text() + "M 2 t=0\n" + m2.text());
    const auto trace = readGoTrace(std::as_bytes(std::span(text.bytes)));
    if (!trace) throw std::runtime_error(trace.error().message);
    Job job;
    return runMetrics({*trace, nullptr, "run"}, job);
}

Comparison changedBy(const Process& changed) {
    std::vector<RunMetrics> base, candidate;
    for (unsigned i = 0; i < 5; ++i) {
        base.push_back(run({}, i));
        candidate.push_back(run(changed, 100 + i));
    }
    Job job;
    return compare(Baseline(base), Candidate(candidate), {}, job);
}

bool near(double a, double b, double within) {
    return std::abs(a - b) <= within;
}

}  // namespace

class TestWrittenChange : public QObject {
    Q_OBJECT

  private slots:
    void nothing() {
        const Comparison comparison = changedBy({});
        QVERIFY(comparison.rows.size() > 50);
        QVERIFY(comparison.unlike.empty());
        const auto clear = std::ranges::count(comparison.rows, Verdict::Clear, &ComparisonRow::verdict);
        QVERIFY2(clear <= 2, qPrintable(QString::number(clear)));
    }

    void longerPauses() {
        const Comparison comparison = changedBy({.pause = 3000 * 1.3});
        const ComparisonRow& first = comparison.rows.front();
        QVERIFY2(first.name.starts_with("stw."), first.name.c_str());
        QCOMPARE(first.verdict, Verdict::Clear);
        QCOMPARE(first.change, Change::Worse);
        const ComparisonRow* mean = comparison.find("stw.gc_mark_termination.mean");
        QVERIFY(mean && mean->verdict == Verdict::Clear && near(mean->ratio.value(), 1.3, 0.03));
        QVERIFY(near(mean->p, 2.0 / 252, 1e-9));
        QCOMPARE(comparison.find("stw.count")->verdict, Verdict::Noise);
    }

    void longerWaitsAtOneSite() {
        const Comparison comparison = changedBy({.hold = 20'000});
        const ComparisonRow& first = comparison.rows.front();
        QVERIFY2(first.name.starts_with("waits.sync."), first.name.c_str());
        const ComparisonRow* site = comparison.find("waits.sync.at.\"main.pool\".mean");
        QVERIFY(site && site->verdict == Verdict::Clear && near(site->ratio.value(), 2, 0.1));
        QCOMPARE(site->weight, comparison.find("waits.sync.mean")->weight);
    }

    void timersOnOneProc() {
        const Comparison comparison = changedBy({.oneTimerProc = true});
        const ComparisonRow& first = comparison.rows.front();
        QCOMPARE(first.name, std::string("timers.imbalance"));
        QCOMPARE(first.change, Change::Worse);
        // The first firing ends a wait of which nothing is told, so it does not count: 30 and 29.
        QVERIFY(near(first.sides.base->median, 30 / 29.5, 1e-9));
        QCOMPARE(first.sides.candidate->median, 2.0);
    }

    // With one run a side the same is found, but never called clear.
    void oneRunASide() {
        Job job;
        const Comparison comparison = compare(Baseline(std::vector{run({}, 1)}),
                                              Candidate(std::vector{run({.pause = 3000 * 1.3}, 2)}), {}, job);
        QVERIFY(std::ranges::find(comparison.rows, Verdict::Clear, &ComparisonRow::verdict) ==
                comparison.rows.end());
        const ComparisonRow* mean = comparison.find("stw.gc_mark_termination.mean");
        QVERIFY(mean && mean->verdict == Verdict::Likely);
        QCOMPARE(mean->evidence, Evidence::Blocks);
        const ComparisonRow* longest = comparison.find("stw.max");
        QVERIFY(longest && longest->verdict == Verdict::Incomparable && !longest->reason.empty());
    }
};

QTEST_GUILESS_MAIN(TestWrittenChange)
#include "test_written_change.moc"
