// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/utilization.h"
#include "tests/support/random_trace.h"
#include "tests/support/recording_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace golanes;
using namespace golanes::test;

namespace {

bool executes(GoState s) {
    return s == GoState::Running || s == GoState::Syscall;
}

// Go's rules event by event: after each, the utilization is counted anew.
class Replay {
  public:
    Replay(const MadeTrace& made, GcWork work) : trace_(*made.trace), work_(work) {
        for (const TraceEvent& e : made.events) {
            if (e.kind == EventKind::Sync) ++syncs_;
            if (e.kind == EventKind::Metric && e.metric == Metric::GoMaxProcs) setProcs(e);
            if (loads_.empty()) continue;
            take(e);
            append(e.time, now());
        }
        if (!series.empty()) append(made.events.back().time, 0);
    }

    std::vector<UtilizationChange> series;

  private:
    double now() const {
        const auto n = static_cast<double>(loads_.size());
        if (stops_ > 0) return 0;
        return 1 - static_cast<double>(std::ranges::count_if(loads_, [](int l) { return l > 0; })) / n;
    }

    void append(Timestamp t, double u) {
        if (!series.empty() && series.back().utilization == u) return;
        series.push_back({t, u});
    }

    void setProcs(const TraceEvent& e) {
        if (series.empty()) series.push_back({e.time, 1});
        loads_.resize(e.args[0]);
        counts_.push_back({e.time, e.args[0]});
    }

    void load(ProcIndex p, int n) {
        if (p.valid() && trace_.proc(p).id < loads_.size()) loads_[trace_.proc(p).id] += n;
    }

    void take(const TraceEvent& e) {
        switch (e.kind) {
            case EventKind::RangeBegin:
            case EventKind::RangeEnd:
                range(e, e.kind == EventKind::RangeBegin ? 1 : -1);
                break;
            case EventKind::RangeActive:
                found(e);
                break;
            case EventKind::Label:
                label(e);
                break;
            case EventKind::StateTransition:
                if (e.subject.valid()) change(e);
                break;
            default:
                break;
        }
    }

    void range(const TraceEvent& e, int n) {
        if (e.range == RangeKind::StopTheWorld) stops_ += n;
        if (e.range != RangeKind::MarkAssist || work_ == GcWork::StopTheWorld) return;
        load(e.proc, n);
        if (n > 0) {
            assists_.insert(e.subject.value);
        } else {
            assists_.erase(e.subject.value);
        }
    }

    void found(const TraceEvent& e) {
        if (e.range != RangeKind::MarkAssist || work_ == GcWork::StopTheWorld || syncs_ > 1) return;
        const bool right = work_ == GcWork::All;
        const bool on = executes(states_[right ? e.subject.value : e.goroutine.value]);
        if (on) backdate();
        if (on || !right) load(e.proc, 1);
        assists_.insert(e.subject.value);
    }

    void backdate() {
        for (UtilizationChange& c : series) {
            std::uint64_t n = counts_.front().second;
            for (const auto& [t, count] : counts_) {
                if (t < c.time) n = count;
            }
            c.utilization = std::max(0.0, c.utilization - 1.0 / static_cast<double>(n));
        }
    }

    void label(const TraceEvent& e) {
        const auto text = trace_.strings[e.text];
        if (work_ == GcWork::StopTheWorld || text == "GC (idle)") return;
        workers_.insert(e.goroutine.value);
        load(e.proc, 1);
    }

    void change(const TraceEvent& e) {
        const std::uint32_t g = e.subject.value;
        states_[g] = e.to;
        if (executes(e.from) == executes(e.to)) return;
        const bool starts = executes(e.to);
        const int n = starts ? 1 : -1;
        if (work_ == GcWork::AllAsCmdTrace) {
            if (assists_.contains(g) || workers_.contains(g)) load(e.proc, n);
            return;
        }
        if (assists_.contains(g)) load(e.proc, n);
        if (workers_.contains(g)) load(e.proc, n);
        if (!starts) workers_.erase(g);
    }

    const Trace& trace_;
    const GcWork work_;
    int syncs_ = 0;
    int stops_ = 0;
    std::vector<int> loads_;
    std::vector<std::pair<Timestamp, std::uint64_t>> counts_;
    std::set<std::uint32_t> assists_, workers_;
    std::map<std::uint32_t, GoState> states_;
};

bool same(const std::vector<UtilizationChange>& a, const std::vector<UtilizationChange>& b) {
    return std::ranges::equal(a, b, [](const UtilizationChange& x, const UtilizationChange& y) {
        return x.time == y.time && std::abs(x.utilization - y.utilization) < 1e-12;
    });
}

}  // namespace

class TestUtilization : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithReplayingTheEvents_data() {
        QTest::addColumn<int>("work");
        QTest::newRow("stops") << static_cast<int>(GcWork::StopTheWorld);
        QTest::newRow("all") << static_cast<int>(GcWork::All);
        QTest::newRow("as cmd/trace") << static_cast<int>(GcWork::AllAsCmdTrace);
    }

    void agreesWithReplayingTheEvents() {
        QFETCH(int, work);
        for (unsigned seed = 0; seed < 40; ++seed) {
            const MadeTrace made = randomTrace(seed, 2000);
            const auto changes = mutatorUtilization(*made.trace, static_cast<GcWork>(work));
            const Replay replay(made, static_cast<GcWork>(work));
            QVERIFY(changes.size() > 10);
            QVERIFY2(same(changes, replay.series), qPrintable(QString::number(seed)));
        }
    }

    // An assist that a status tells in the first generation was on since the start.
    void anAssistFoundLateCountsFromTheStart() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(1, GoState::Undetermined);
        const EventContext c{g, r.b.proc(0), r.b.thread(1)};
        const auto at = [&r](Timestamp t) -> RecordingBuilder& {
            r.time = t;
            return r;
        };
        at(1).sync();
        at(10).metric(Metric::GoMaxProcs, 4, kNoStack, {});
        at(20).transition(g, GoState::Undetermined, GoState::Running, "", kNoStack, c);
        at(30).rangeActive(RangeKind::MarkAssist, g, {}, c);
        at(50).rangeEnd(RangeKind::MarkAssist, "", c);
        at(90).sync();
        const std::vector<UtilizationChange> expected = {{10, 0.75}, {50, 1}, {90, 0}};
        QVERIFY(mutatorUtilization(*r.finish(), GcWork::All) == expected);
    }

    // A mark worker that runs twice: cmd/trace counts its second run twice and never lets go.
    void cmdTraceNeverForgetsAWorker() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(1, GoState::NotExist);
        const EventContext onP{{}, r.b.proc(0), r.b.thread(1)};
        const EventContext c{g, onP.proc, onP.thread};
        const auto at = [&r](Timestamp t) -> RecordingBuilder& {
            r.time = t;
            return r;
        };
        at(5).metric(Metric::GoMaxProcs, 2, kNoStack, {});
        at(6).transition(g, GoState::NotExist, GoState::Runnable, "", kNoStack, onP);
        for (const Timestamp t : {10, 30}) {
            at(t).transition(g, GoState::Runnable, GoState::Running, "", kNoStack, onP);
            at(t + 1).label("GC (dedicated)", c);
            at(t + 10).transition(g, GoState::Running, GoState::Waiting, "", kNoStack, c);
            at(t + 15).transition(g, GoState::Waiting, GoState::Runnable, "", kNoStack, onP);
        }
        at(100).sync();
        const TracePtr trace = r.finish();
        const std::vector<UtilizationChange> right = {{5, 1},    {11, 0.5}, {20, 1},
                                                      {31, 0.5}, {40, 1},   {100, 0}};
        const std::vector<UtilizationChange> theirs = {{5, 1}, {11, 0.5}, {20, 1}, {30, 0.5}, {100, 0}};
        QVERIFY(mutatorUtilization(*trace, GcWork::All) == right);
        QVERIFY(mutatorUtilization(*trace, GcWork::AllAsCmdTrace) == theirs);
    }

    void nothingIsKnownWithoutGomaxprocs() {
        RecordingBuilder r;
        r.sync();
        QVERIFY(mutatorUtilization(*r.finish(), GcWork::All).empty());
    }
};

QTEST_GUILESS_MAIN(TestUtilization)
#include "test_utilization.moc"
