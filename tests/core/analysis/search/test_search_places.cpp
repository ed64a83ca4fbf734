// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/search_places.h"
#include "tests/support/random_process.h"
#include "tests/support/random_trace.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace golanes;
using namespace golanes::test;

namespace {

bool holds(const Trace& t, const SearchHit& hit, StackId stack) {
    return std::ranges::any_of(t.stacks[stack], [&](FrameId f) {
        return std::ranges::count(hit.keys, t.stacks.frame(f).function.value) > 0;
    });
}

// All places of a hit of names, found the plain way, in their order.
std::vector<SearchPlace> placesOf(const Trace& t, const SearchHit& hit) {
    std::vector<SearchPlace> out;
    const auto add = [&](std::size_t row, Timestamp time) {
        out.push_back({hit.kind, static_cast<std::uint32_t>(row), time});
    };
    const auto named = [&](std::uint32_t key) { return std::ranges::count(hit.keys, key) > 0; };
    const auto eachNamed = [&](const auto& table, auto&& key, auto&& time) {
        for (std::size_t i = 0; i < table.size(); ++i)
            if (named(key(table[i]))) add(i, time(table[i]));
    };
    const auto start = [](const auto& row) { return row.start; };
    const auto time = [](const auto& row) { return row.time; };
    const auto name = [](const auto& row) { return row.name.value; };
    if (hit.kind == SearchKind::Function)
        eachNamed(t.goroutines, name, [&](const Goroutine& g) { return t.goSpans.start[g.firstSpan]; });
    if (hit.kind == SearchKind::Task) eachNamed(t.tasks, name, start);
    if (hit.kind == SearchKind::Region) eachNamed(t.regions, name, start);
    if (hit.kind == SearchKind::LogCategory)
        eachNamed(
            t.logs, [](const Log& l) { return l.category.value; }, time);
    if (hit.kind == SearchKind::LogMessage)
        eachNamed(
            t.logs, [](const Log& l) { return l.message.value; }, time);
    for (std::size_t i = 0; i < t.ranges.size(); ++i) {
        const Range& r = t.ranges[i];
        const bool pause = r.kind == RangeKind::StopTheWorld;
        if (hit.kind == (pause ? SearchKind::Pause : SearchKind::Gc) &&
            named(pause ? r.reason.value : static_cast<std::uint32_t>(r.kind)))
            add(i, r.start);
    }
    if (hit.kind == SearchKind::Sample)
        for (std::size_t i = 0; i < t.samples.size(); ++i)
            if (holds(t, hit, t.samples[i].stack)) add(i, t.samples[i].time);
    if (hit.kind == SearchKind::Frame)
        for (SpanIndex s = 0; s < t.goSpans.size(); ++s)
            if (holds(t, hit, t.goSpans.stack[s]) && t.stateOf(s).state != GoState::NotExist)
                add(s, t.goSpans.start[s]);
    std::ranges::sort(out, {}, [](const SearchPlace& p) { return std::pair(p.time, p.row); });
    return out;
}

SearchWalk walked(const Trace& t, const SearchHit& hit, WalkStep step, const SearchPlace& from) {
    Job job;
    return walk(t, hit, step, from, job);
}

}  // namespace

class TestSearchPlaces : public QObject {
    Q_OBJECT

    static void compare(const Trace& t, const SearchHit& hit, std::mt19937& random) {
        const auto places = placesOf(t, hit);
        if (hit.keys.size() == 1) QCOMPARE(std::uint64_t{places.size()}, hit.places);
        std::vector<bool> marks(SearchWalk::kMarks);
        for (const SearchPlace& p : places)
            marks[static_cast<std::size_t>((p.time - t.range.begin) * 2048 / t.range.length())] = true;
        const std::size_t n = places.size();
        for (int i = 0; i < 5; ++i) {
            const std::size_t at = random() % n;
            const SearchWalk next = walked(t, hit, WalkStep::Next, places[at]);
            QVERIFY(next.place == places[(at + 1) % n]);
            QCOMPARE(next.number, std::uint64_t{(at + 1) % n + 1});
            const SearchWalk previous = walked(t, hit, WalkStep::Previous, places[at]);
            QVERIFY(previous.place == places[(at + n - 1) % n]);
            QCOMPARE(previous.number, std::uint64_t{(at + n - 1) % n + 1});
            QCOMPARE(previous.count, std::uint64_t{n});
            QVERIFY(previous.marks == marks);

            const Timestamp time = places[at].time + static_cast<Duration>(random() % 3) - 1;
            const auto first =
                std::ranges::find_if(places, [&](const SearchPlace& p) { return p.time >= time; });
            const std::size_t expected =
                first == places.end() ? 0 : static_cast<std::size_t>(first - places.begin());
            const SearchWalk found = walked(t, hit, WalkStep::First, {hit.kind, 7, time});
            QVERIFY(found.place == places[expected]);
            QCOMPARE(found.number, std::uint64_t{expected + 1});
        }
    }

    static void compareAll(const Trace& t, const char* query, std::mt19937& random,
                           std::set<SearchKind>& kinds) {
        Job job;
        for (const SearchGroup& g : search(t, *SearchIndex::make(t, job), query, {20, {t.range, {}}}, job)) {
            for (const SearchHit& hit : g.best) {
                if (hit.byNumber || hit.kind == SearchKind::Time) continue;
                compare(t, hit, random);
                kinds.insert(hit.kind);
            }
            if (!g.all.keys.empty()) compare(t, g.all, random);
        }
    }

  private slots:
    void stepsAreThoseOfASortedList() {
        std::mt19937 random(1);
        std::set<SearchKind> kinds;
        for (unsigned seed = 0; seed < 4; ++seed) {
            for (const char* query : {"a", "e", "(", "m", "g"}) {
                compareAll(*randomTrace(seed, 1500).trace, query, random, kinds);
                compareAll(*runRandomProcess({.seed = seed}), query, random, kinds);
            }
        }
        QVERIFY2(kinds.size() >= 9, "the traces hold too few kinds of things to tell anything");
    }

    void whatHasANumberIsOnePlace() {
        const auto made = ServiceTrace::make();
        Job job;
        const auto index = SearchIndex::make(*made.trace, job);
        const auto groups = search(*made.trace, *index, "G3", {8, {made.trace->range, {}}}, job);
        const SearchWalk w = walked(*made.trace, groups[0].best[0], WalkStep::Next, {});
        QCOMPARE(w.count, std::uint64_t{1});
        QCOMPARE(w.number, std::uint64_t{1});
        QCOMPARE(w.place.row, made.worker.value);
        QCOMPARE(w.place.time, ServiceTrace::at(100));
    }

    void cancelledWalksGoNowhere() {
        const auto made = ServiceTrace::make();
        Job job;
        const auto groups = search(*made.trace, *SearchIndex::make(*made.trace, job), "worker",
                                   {8, {made.trace->range, {}}}, job);
        job.cancel();
        QCOMPARE(walk(*made.trace, groups[0].best[0], WalkStep::Next, {}, job).count, std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestSearchPlaces)
#include "test_search_places.moc"
