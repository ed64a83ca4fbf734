// SPDX-License-Identifier: GPL-3.0-or-later
// Waits summed up by what they have in common, against sums by hand over every span.
#include "core/analysis/waits/blocking.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <map>

using namespace golanes;

namespace {

using Sums = std::map<std::pair<std::uint32_t, int>, WaitSum>;  // by key and state

template <class Key>
Sums asMap(const std::vector<BlockRow<Key>>& rows) {
    Sums sums;
    for (const auto& r : rows) sums[{r.key.value, r.state.value}] = r.sum;
    return sums;
}

void compare(const Sums& ours, const Sums& expected) {
    QCOMPARE(ours.size(), expected.size());
    for (const auto& [key, sum] : expected) {
        QVERIFY(ours.contains(key));
        const WaitSum& o = ours.at(key);
        QVERIFY(o.sum == sum.sum);
        QCOMPARE(o.longest, sum.longest);
        QVERIFY(o.span != kNoSpan);
    }
}

// The region that begins last among those that are open.
const Region* regionAt(const Trace& trace, GoroutineIndex g, Timestamp t) {
    const Region* found = nullptr;
    const Goroutine& go = trace.goroutine(g);
    for (std::uint32_t i = go.firstRegion; i < go.firstRegion + go.regionCount; ++i) {
        const Region& r = trace.regions[i];
        if (r.start <= t && t < r.end && (!found || r.depth >= found->depth)) found = &r;
    }
    return found;
}

void compareWith(const Trace& t, unsigned without, int& inRegions, int& inTasks) {
    const Sites sites(t);
    const Duration third = t.range.length() / 3;
    for (const TimeRange range : {t.range, TimeRange{t.range.begin + third, t.range.end - third}}) {
        Scope scope{range, std::vector<bool>(t.goroutines.size(), true)};
        scope.goroutines[without % scope.goroutines.size()] = false;
        Sums bySite, byGroup, byRegion, byTask;
        for (std::uint32_t i = 0; i < t.goroutines.size(); ++i) {
            const GoroutineIndex g(i);
            const GoTrack track(t, g);
            for (std::uint32_t at = 0; scope.has(g) && at < track.size(); ++at) {
                const GoState state = track.state(at).state;
                if (state != GoState::Waiting && state != GoState::Syscall) continue;
                const bool before = at == 0 && !t.goroutine(g).createdInTrace();
                const Timestamp begin = before ? t.range.begin : track.start(at);
                const Timestamp from = std::max(begin, range.begin), to = std::min(track.end(at), range.end);
                if (to <= from) continue;
                const SpanIndex s = track.span(at);
                const int id = t.goSpans.state[s].value;
                bySite[{sites.of(t.goSpans.stack[s]).value, id}].add(to - from, s);
                byGroup[{t.goroutine(g).name.value, id}].add(to - from, s);
                const Region* region = regionAt(t, g, track.start(at));
                if (!region) continue;
                ++inRegions;
                byRegion[{region->name.value, id}].add(to - from, s);
                for (const Task& task : t.tasks) {
                    if (task.id != region->task) continue;
                    ++inTasks;
                    byTask[{task.name.value, id}].add(to - from, s);
                    break;
                }
            }
        }
        Job job;
        const Blocking b = blocking(t, sites, scope, job);
        compare(asMap(b.sites), bySite);
        compare(asMap(b.groups), byGroup);
        compare(asMap(b.regions), byRegion);
        compare(asMap(b.tasks), byTask);
        TimeCount all, reasons, functions;
        for (const auto& [key, sum] : bySite) all.add(sum.sum.time, sum.sum.count);
        for (const auto& r : b.reasons) reasons.add(r.sum.sum.time, r.sum.sum.count);
        for (const auto& r : b.functions) functions.add(r.sum.sum.time, r.sum.sum.count);
        QVERIFY(reasons == all);
        QVERIFY(functions == all);
    }
}

}  // namespace

class BlockingTest : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithSumsByHand() {
        int inRegions = 0, inTasks = 0;
        for (unsigned seed = 1; seed <= 12; ++seed)
            compareWith(*test::runRandomProcess({.seed = seed, .events = 2000}), seed, inRegions, inTasks);
        QVERIFY(inRegions > 0);
    }

    void agreesOnARecording() {
        if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        Job job;
        const auto trace = openTrace(test::sharedData() + "/contrast/base-run1.trace", job);
        QVERIFY(trace);
        int inRegions = 0, inTasks = 0;
        compareWith(**trace, 5, inRegions, inTasks);
        QVERIFY(inTasks > 100);
    }

    void aWaitIsFoundUnderAllItsNames() {
        const auto s = test::ServiceTrace::make();
        Job job;
        const Blocking b = blocking(*s.trace, Sites(*s.trace), wholeOf(*s.trace), job);
        const auto us = [](int n) { return Duration{n} * 1000; };
        const auto named = [&](const auto& rows, std::string_view key, std::string_view reason) {
            for (const auto& r : rows)
                if (s.trace->strings[r.key] == key &&
                    s.trace->strings[s.trace->states[r.state].reason] == reason)
                    return r.sum.sum.time;
            return Duration{-1};
        };
        QCOMPARE(named(b.functions, "main.(*service).worker", "chan receive"), us(150));
        QCOMPARE(named(b.groups, "main.(*service).worker", "sleep"), us(200));
        QVERIFY(b.regions.empty());  // it waits after its region
    }

    void cancellingEndsEarly() {
        const auto s = test::ServiceTrace::make();
        Job job;
        job.cancel();
        QVERIFY(blocking(*s.trace, Sites(*s.trace), wholeOf(*s.trace), job).sites.empty());
    }
};

QTEST_GUILESS_MAIN(BlockingTest)
#include "test_blocking.moc"
