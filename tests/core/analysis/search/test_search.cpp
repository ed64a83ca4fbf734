// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/search.h"
#include "core/store/range_name.h"
#include "tests/support/random_process.h"
#include "tests/support/random_trace.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <map>
#include <set>

using namespace golanes;
using namespace golanes::test;

namespace {

// Every name of a kind with its places, counted the plain way.
using Names = std::map<std::string, std::uint64_t>;

void addFunctions(Names& names, const Trace& t, StackId stack) {
    std::set<std::string_view> seen;
    for (const FrameId f : t.stacks[stack]) seen.insert(t.strings[t.stacks.frame(f).function]);
    for (const std::string_view f : seen)
        if (!f.empty()) ++names[std::string(f)];
}

Names namesOf(const Trace& t, SearchKind kind) {
    Names names;
    const auto add = [&](StringId id) {
        if (!t.strings[id].empty()) ++names[std::string(t.strings[id])];
    };
    if (kind == SearchKind::Function)
        for (const Goroutine& g : t.goroutines) add(g.name);
    if (kind == SearchKind::Task)
        for (const Task& x : t.tasks) add(x.name);
    if (kind == SearchKind::Region)
        for (const Region& x : t.regions) add(x.name);
    if (kind == SearchKind::LogCategory)
        for (const Log& x : t.logs) add(x.category);
    if (kind == SearchKind::LogMessage)
        for (const Log& x : t.logs) add(x.message);
    if (kind == SearchKind::Pause || kind == SearchKind::Gc)
        for (const Range& r : t.ranges)
            if ((r.kind == RangeKind::StopTheWorld) == (kind == SearchKind::Pause)) ++names[rangeName(t, r)];
    if (kind == SearchKind::Frame)
        for (SpanIndex s = 0; s < t.goSpans.size(); ++s)
            if (t.stateOf(s).state != GoState::NotExist) addFunctions(names, t, t.goSpans.stack[s]);
    if (kind == SearchKind::Sample)
        for (const CpuSample& s : t.samples) addFunctions(names, t, s.stack);
    return names;
}

std::vector<SearchGroup> find(const Trace& t, std::string_view query, std::size_t perGroup = 8,
                              std::optional<std::int64_t> wall = {}) {
    Job job;
    return search(t, *SearchIndex::make(t, job), query, {perGroup, {t.range, wall}}, job);
}

const SearchGroup* groupOf(const std::vector<SearchGroup>& groups, SearchKind kind) {
    const auto at = std::ranges::find(groups, kind, &SearchGroup::kind);
    return at == groups.end() ? nullptr : &*at;
}

QString folded(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
}

}  // namespace

class TestSearch : public QObject {
    Q_OBJECT

    // Groups of names against the plain count.
    static void compare(const Trace& t, const char* query) {
        const auto groups = find(t, query, 1000);
        for (std::size_t k = 0; k < kSearchKindCount; ++k) {
            const auto kind = static_cast<SearchKind>(k);
            Names expected;
            for (const auto& [name, places] : namesOf(t, kind))
                if (folded(name).contains(folded(query))) expected[name] = places;
            Names got;
            if (const SearchGroup* group = groupOf(groups, kind)) {
                QVERIFY(std::ranges::is_sorted(group->best, {}, &SearchHit::rank));
                for (const SearchHit& hit : group->best) {
                    if (!hit.byNumber && kind != SearchKind::Time) got[hit.text] = hit.places;
                }
                QCOMPARE(group->names, std::uint64_t{group->best.size()});
                QCOMPARE(group->all.keys.size(), got.size() > 1 ? got.size() : 0);
            }
            QVERIFY2(got == expected, query);
        }
    }

  private slots:
    void namesAreThoseOfAPlainCount() {
        for (unsigned seed = 0; seed < 6; ++seed) {
            const MadeTrace made = randomTrace(seed, 2000);
            const TracePtr process = runRandomProcess({.seed = seed});
            for (const char* query :
                 {"a", "MAIN", "g", "stop-the-world (", "GC ", "main.f", "1", "zzz", "er"}) {
                compare(*made.trace, query);
                compare(*process, query);
            }
        }
    }

    void theListIsCutAndTheCountsAreNot() {
        const TracePtr t = runRandomProcess({.seed = 3});
        const auto all = find(*t, "m", 1000), cut = find(*t, "m", 1);
        QCOMPARE(cut.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(cut[i].best.size(), std::size_t{1});
            QCOMPARE(cut[i].names, all[i].names);
            QCOMPARE(cut[i].best[0].text, all[i].best[0].text);
        }
    }

    void numbersNameThings_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("kinds");  // of exact hits, in order
        const auto row = [](const char* query, const char* kinds) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(kinds);
        };
        row("3", "G");
        row("G3", "G");
        row("g 3", "G");
        row("goroutine 3", "G");
        row(" 3 ", "G");
        row("1", "GP");
        row("P1", "P");
        row("p 1", "P");
        row("100", "M");
        row("M 101", "M");
        row("thread 101", "M");
        row("5", "T");
        row("task 5", "T");
        row("M3", "");
        row("G", "");
        row("Q3", "");
        row("G99999999999999999999999", "");
    }
    void numbersNameThings() {
        QFETCH(QString, query);
        QFETCH(QString, kinds);
        const auto trace = ServiceTrace::make().trace;
        QString got;
        for (const SearchGroup& g : find(*trace, query.toStdString())) {
            if (!g.best[0].byNumber || g.best[0].rank != MatchRank::Exact) continue;
            got += g.kind == SearchKind::Goroutine ? u'G'
                   : g.kind == SearchKind::Proc    ? u'P'
                   : g.kind == SearchKind::Thread  ? u'M'
                                                   : u'T';
        }
        QCOMPARE(got, kinds);
    }

    void beginningsOfNumbersFollow() {
        const auto trace = ServiceTrace::make().trace;
        const auto groups = find(*trace, "10");  // threads 100 and 101
        const SearchGroup* threads = groupOf(groups, SearchKind::Thread);
        QVERIFY(threads);
        QCOMPARE(threads->names, std::uint64_t{2});
        QCOMPARE(trace->threads[threads->best[0].keys[0]].id, std::uint64_t{100});
        QVERIFY(!threads->best[0].time);
    }

    void timesAndRanges() {
        const auto made = ServiceTrace::make();
        const auto time = [&](const char* query,
                              std::optional<std::int64_t> wall = {}) -> std::optional<TimeRange> {
            const auto groups = find(*made.trace, query, 8, wall);
            const SearchGroup* g = groupOf(groups, SearchKind::Time);
            if (!g || g != groups.data()) return std::nullopt;
            return g->best[0].time;
        };
        const Timestamp start = made.trace->range.begin;
        QVERIFY(time("+100us") == (TimeRange{start + 100'000, start + 100'000}));
        QVERIFY(time("0.1ms") == (TimeRange{start + 100'000, start + 100'000}));
        QVERIFY(time("@1.1ms") == (TimeRange{1'100'000, 1'100'000}));
        QVERIFY(time("100us..200us") == (TimeRange{start + 100'000, start + 200'000}));
        QVERIFY(time("14:03:22.5", 0));
        QVERIFY(!time("14:03:22.5"));
        QVERIFY(!time("worker"));
        QVERIFY(!time("57"));
    }

    void aThingAtATime() {
        const auto made = ServiceTrace::make();
        for (const char* query : {"G3@1.3ms", "g3 @1.3ms", "3@1.3ms"}) {
            const auto groups = find(*made.trace, query);
            QCOMPARE(groups.size(), std::size_t{1});
            QVERIFY(groups[0].kind == SearchKind::Goroutine);
            QVERIFY(groups[0].best[0].time == (TimeRange{1'300'000, 1'300'000}));
            QCOMPARE(groups[0].best[0].keys[0], made.worker.value);
        }
        QVERIFY(find(*made.trace, "G3@soon").empty());
        QVERIFY(find(*made.trace, "@1.3ms")[0].kind == SearchKind::Time);
    }

    void betterGroupsStandFirst() {
        const auto trace = ServiceTrace::make().trace;
        QVERIFY(find(*trace, "db")[0].kind == SearchKind::Region);
        QVERIFY(find(*trace, "order")[0].kind == SearchKind::Task);
        QVERIFY(find(*trace, "worker")[0].kind == SearchKind::Function);
        QVERIFY(find(*trace, "sweep termination")[0].kind == SearchKind::Pause);
        QVERIFY(find(*trace, "concurrent mark")[0].kind == SearchKind::Gc);
        QVERIFY(find(*trace, "").empty());
        QVERIFY(find(*trace, "  ").empty());
    }

    void cancelledSearchesHaveNothing() {
        const auto trace = ServiceTrace::make().trace;
        Job job;
        const auto index = SearchIndex::make(*trace, job);
        job.cancel();
        QVERIFY(!SearchIndex::make(*trace, job));
        QVERIFY(search(*trace, *index, "worker", {8, {trace->range, {}}}, job).empty());
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
