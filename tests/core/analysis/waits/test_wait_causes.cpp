// SPDX-License-Identifier: GPL-3.0-or-later
// Causes of waits summed up, and the matrix of contention, against sums over explanations one by one.
#include "core/analysis/waits/wait_causes.h"
#include "core/open.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <map>
#include <tuple>

using namespace golanes;

namespace {

using Key = std::tuple<std::uint32_t, std::uint64_t, int, std::uint64_t>;  // name or site, via, why, doing

std::uint64_t number(const Place& p) {
    return std::uint64_t{p.state.value} << 32 | p.site.value;
}
Key keyOf(std::uint32_t of, const WaitCause& c) {
    return {of, number(c.via), static_cast<int>(c.why), c.why == WaitPart::Why::State ? number(c.doing) : 0};
}

template <class T>
std::map<Key, TimeCount> asMap(const std::vector<CauseRow<T>>& rows) {
    std::map<Key, TimeCount> sums;
    for (const auto& r : rows) {
        std::uint32_t of = 0;
        if constexpr (std::is_same_v<T, Place>) {
            of = r.key.site.value;
        } else {
            of = r.key.value;
        }
        sums[keyOf(of, r.cause)].add(r.sum.sum.time, r.sum.sum.count);
    }
    return sums;
}

}  // namespace

class WaitCausesTest : public QObject {
    Q_OBJECT

  private slots:
    void sumsAreThoseOfAllExplanations() {
        std::size_t contended = 0;
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const TracePtr t = test::runRandomProcess({.seed = seed, .events = 2000});
            const Sites sites(*t);
            const Duration fifth = t->range.length() / 5;
            const TimeRange range{t->range.begin + fifth, t->range.end - fifth};
            std::map<Key, TimeCount> waits, groups;
            std::map<std::pair<std::uint64_t, std::uint32_t>, WaitSum> pairs;
            std::map<std::pair<std::uint64_t, std::uint32_t>, ClassSums> wakers;
            WaitExplainer explainer(*t, 256);
            for (std::uint32_t i = 0; i < t->goroutines.size(); ++i) {
                const GoroutineIndex g(i);
                const GoTrack track(*t, g);
                for (std::uint32_t at = 0; at < track.size(); ++at) {
                    const SpanIndex s = track.span(at);
                    if (track.state(at).state != GoState::Waiting) continue;
                    const Place place{t->goSpans.state[s], sites.of(t->goSpans.stack[s])};
                    Duration seen = 0;
                    std::map<Key, Duration> ofWait, ofGroup;
                    for (const WaitPart& p : explainer.explain(g, s, range)) {
                        WaitCause c{{t->goSpans.state[p.via], sites.of(t->goSpans.stack[p.via])}, p.why, {}};
                        if (p.why == WaitPart::Why::State)
                            c.doing = {t->goSpans.state[p.span], sites.of(p.stack)};
                        ofWait[keyOf(place.site.value, c)] += p.time.length();
                        ofGroup[keyOf(t->goroutine(g).name.value, c)] += p.time.length();
                        seen += p.time.length();
                        if (p.first == kNoSpan) continue;
                        const auto pair = std::pair(number(place), sites.of(t->goSpans.stack[s + 1]).value);
                        wakers[pair][static_cast<std::size_t>(t->stateOf(p.first).cls)] += p.time.length();
                    }
                    for (const auto& [key, time] : ofWait) waits[key].add(time);
                    for (const auto& [key, time] : ofGroup) groups[key].add(time);
                    const bool ended = at + 1 < track.size() && t->goSpans.actor[s + 1].valid() &&
                                       t->goSpans.actor[s + 1] != g;
                    if (ended && seen > 0 && explainer.explain(g, s, range).front().first != kNoSpan)
                        pairs[{number(place), sites.of(t->goSpans.stack[s + 1]).value}].add(seen, s);
                }
            }
            Job job;
            const WaitCauses c = waitCauses(*t, sites, {range, {}}, job);
            QVERIFY(asMap(c.waits) == waits);
            QVERIFY(asMap(c.groups) == groups);
            QCOMPARE(c.contention.size(), pairs.size());
            contended += pairs.size();
            for (const Contention& row : c.contention) {
                const auto pair = std::pair(number(row.blocked), row.released.value);
                QVERIFY(pairs.at(pair).sum == row.wait.sum);
                QCOMPARE(pairs.at(pair).longest, row.wait.longest);
                QVERIFY(wakers[pair] == row.waker);
            }
        }
        QVERIFY(contended > 20);
    }

    // In `blocking`, B waits for a mutex that C holds while it sleeps: four times 20 ms.
    void aLockIsHeldWhileAsleep() {
        if (test::sharedData().empty()) QSKIP("GOLANES_DATA is not set");
        Job job;
        const auto trace = openTrace(test::sharedData() + "/blocking/blocking-go1.24.trace", job);
        QVERIFY(trace);
        const WaitCauses c = waitCauses(**trace, Sites(**trace), wholeOf(**trace), job);
        int locks = 0;
        for (const Contention& row : c.contention) {
            if (!row.lock || row.wait.sum.time < 10'000'000) continue;
            ++locks;
            QCOMPARE(row.wait.sum.count, std::uint64_t{4});
            const Frame& released = (*trace)->stacks.frame(row.released);
            QVERIFY((*trace)->strings[released.function] == "main.chain.func1");
            QVERIFY(row.waker[static_cast<std::size_t>(StateClass::Sleep)] * 10 > row.wait.sum.time * 9);
            QCOMPARE(row.heldAtLeast.count, std::uint64_t{4});
            QCOMPARE(row.heldAtLeast.time, row.wait.sum.time);
            QCOMPARE(row.held.count, std::uint64_t{0});
        }
        QCOMPARE(locks, 1);
    }

    void cancellingEndsEarly() {
        const TracePtr t = test::runRandomProcess({.seed = 1, .events = 500});
        Job job;
        job.cancel();
        QVERIFY(waitCauses(*t, Sites(*t), wholeOf(*t), job).waits.empty());
    }
};

QTEST_GUILESS_MAIN(WaitCausesTest)
#include "test_wait_causes.moc"
