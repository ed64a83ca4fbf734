// SPDX-License-Identifier: GPL-3.0-or-later
// Why ready goroutines did not run, and what all procs did meanwhile: against a look at every instant at
// which anything changes.
#include "core/analysis/waits/sched_waits.h"
#include "core/store/go_track.h"
#include "core/store/run_track.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <map>
#include <set>

using namespace golanes;

namespace {

struct Instant {
    ProcsState state = ProcsState::AllBusy;
    std::int64_t idle = 0;
};

// What the procs do at `t`, by looking at everything.
Instant at(const Trace& trace, Timestamp t) {
    const auto& samples = trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)];
    std::int64_t procs = samples.empty() ? static_cast<std::int64_t>(trace.procs.size())
                                         : static_cast<std::int64_t>(samples.front().value);
    for (const MetricSample& s : samples)
        if (s.time <= t) procs = static_cast<std::int64_t>(s.value);
    std::int64_t held = 0, carrying = 0, collecting = 0;
    for (std::uint16_t p = 0; p < trace.procs.size(); ++p) {
        ProcState state = ProcState::Undetermined;
        for (const ProcSpan& s : trace.procs[p].spans)
            if (s.start <= t) state = s.state;
        held += state == ProcState::Running;
        const RunTrack runs = RunTrack::ofProc(trace, ProcIndex(p));
        for (std::uint32_t i = 0; i < runs.size(); ++i) {
            const Run run = runs[i];
            if (!run.time.contains(t)) continue;
            ++carrying;
            collecting += run.cls != StateClass::Syscall && trace.goroutine(run.goroutine).gcWorker;
        }
    }
    Instant now{ProcsState::AllBusy, std::max<std::int64_t>(procs - held, 0)};
    if (collecting > 0) now.state = ProcsState::Collecting;
    if (carrying < held) now.state = ProcsState::Scheduling;
    if (now.idle > 0) now.state = ProcsState::SomeIdle;
    for (const Range& r : trace.ranges)
        if (r.kind == RangeKind::StopTheWorld && r.start <= t && t < r.end) now.state = ProcsState::Stopped;
    return now;
}

// Every instant at which anything may change, and the end.
std::vector<Timestamp> changes(const Trace& trace) {
    std::set<Timestamp> times{trace.range.begin, trace.range.end};
    for (std::size_t s = 0; s < trace.goSpans.size(); ++s) times.insert(trace.goSpans.start[s]);
    for (const Proc& p : trace.procs)
        for (const ProcSpan& s : p.spans) times.insert(s.start);
    for (const Range& r : trace.ranges) times.insert({r.start, r.end});
    for (const auto& s : trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)]) times.insert(s.time);
    return {times.begin(), times.end()};
}

// Sums up instant by instant.
ProcLoad::Sums byHand(const std::vector<Timestamp>& times, const std::map<Timestamp, Instant>& states,
                      TimeRange range) {
    ProcLoad::Sums sums;
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        const Duration d = TimeRange{times[i], times[i + 1]}.clippedTo(range).length();
        const Instant& now = states.at(times[i]);
        sums.time[static_cast<std::size_t>(now.state)] += d;
        if (now.state != ProcsState::Stopped) sums.idleProcs += d * now.idle;
    }
    return sums;
}

}  // namespace

class SchedWaitsTest : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithEveryInstant_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void agreesWithEveryInstant() {
        QFETCH(unsigned, seed);
        const TracePtr t = test::runRandomProcess({.seed = seed, .events = 900});
        Job job;
        const ProcLoad load = ProcLoad::build(*t, job);
        const std::vector<Timestamp> times = changes(*t);
        std::map<Timestamp, Instant> states;
        for (const Timestamp time : times) states[time] = at(*t, time);

        const Duration fifth = t->range.length() / 5;
        const TimeRange range{t->range.begin + fifth, t->range.end - fifth};
        std::size_t hint = 0;
        for (const TimeRange r : {t->range, range, TimeRange{range.begin, range.begin + 1}}) {
            const auto ours = load.within(r, hint), expected = byHand(times, states, r);
            QVERIFY(ours.time == expected.time);
            QCOMPARE(ours.idleProcs, expected.idleProcs);
        }

        // Every wait for itself.
        std::array<Duration, kProcsStateCount> why{};
        std::map<std::uint32_t, TimeCount> byName;
        std::vector<TimeRange> waits;
        std::vector<Duration> lengths;
        for (std::uint32_t i = 0; i < t->goroutines.size(); ++i) {
            const Goroutine& go = t->goroutines[i];
            const GoTrack track(*t, GoroutineIndex(i));
            for (std::uint32_t s = 0; s + 1 < track.size(); ++s) {
                const GoState from = s == 0 ? go.firstFrom : track.state(s - 1).state;
                if (track.state(s).state != GoState::Runnable ||
                    track.state(s + 1).state != GoState::Running || from == GoState::Undetermined ||
                    !t->goSpans.proc[track.span(s + 1)].valid())
                    continue;
                const TimeRange wait = TimeRange{track.start(s), track.end(s)}.clippedTo(range);
                if (wait.empty()) continue;
                waits.push_back(wait);
                lengths.push_back(wait.length());
                byName[go.name.value].add(wait.length());
                const auto sums = byHand(times, states, wait);
                for (std::size_t k = 0; k < kProcsStateCount; ++k) why[k] += sums.time[k];
            }
        }
        Duration readyWhileIdle = 0, idleProcs = 0;
        for (std::size_t i = 0; i + 1 < times.size(); ++i) {
            const Instant& now = states.at(times[i]);
            const bool ready = std::ranges::any_of(waits, [&](TimeRange w) {
                return w.overlaps(TimeRange{times[i], times[i + 1]}.clippedTo(range));
            });
            if (!ready || now.state != ProcsState::SomeIdle) continue;
            const Duration d = TimeRange{times[i], times[i + 1]}.clippedTo(range).length();
            readyWhileIdle += d;
            idleProcs += d * now.idle;
        }

        const SchedWaits ours = schedWaits(*t, load, {range, {}}, job);
        QVERIFY(lengths.size() > 20);
        QCOMPARE(ours.wait.count, lengths.size());
        QCOMPARE(ours.wait.max, std::ranges::max(lengths));
        QVERIFY(ours.why == why);
        QCOMPARE(ours.readyWhileIdle, readyWhileIdle);
        QCOMPARE(ours.idleProcsWhileReady, idleProcs);
        QCOMPARE(ours.functions.size(), byName.size());
        for (const auto& f : ours.functions) {
            QCOMPARE(f.wait.total, byName.at(f.name.value).time);
            QCOMPARE(f.wait.count, byName.at(f.name.value).count);
            const GoroutineIndex g = goroutineOf(*t, f.longest);
            QCOMPARE(
                (TimeRange{t->goSpans.start[f.longest], spanEnd(*t, f.longest, g)}.clippedTo(range).length()),
                f.wait.max);
        }
        Duration behind = ours.behindNothing;
        for (const auto& b : ours.behind) behind += b.time;
        QCOMPARE(behind, ours.wait.total);
        std::uint64_t counted = 0;
        for (const std::uint64_t n : ours.histogram) counted += n;
        QCOMPARE(counted, ours.wait.count);
    }

    void cancellingEndsEarly() {
        const TracePtr t = test::runRandomProcess({.seed = 1, .events = 900});
        Job job;
        job.cancel();
        QCOMPARE(schedWaits(*t, ProcLoad::build(*t, job), wholeOf(*t), job).wait.count <= 4096, true);
    }
};

QTEST_GUILESS_MAIN(SchedWaitsTest)
#include "test_sched_waits.moc"
