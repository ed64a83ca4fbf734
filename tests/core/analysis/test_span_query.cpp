// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_query.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <cctype>

using namespace golanes;
using test::ServiceTrace;

namespace {

std::string lowered(std::string_view text) {
    std::string out;
    for (const char c : text) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// The definition.
bool matches(const Trace& trace, const SpanQuery& q, GoroutineIndex g, std::uint32_t i) {
    const GoTrack track(trace, g);
    const StateInfo& info = track.state(i);
    const Duration length = track.end(i) - track.start(i);
    if (info.state == GoState::NotExist || length < q.min || length > q.max) return false;
    if (q.classes != 0 && (q.classes >> static_cast<int>(info.cls) & 1) == 0) return false;
    if (q.function.empty()) return true;
    const auto has = [&](StringId name) {
        return lowered(trace.strings[name]).find(lowered(q.function)) != std::string::npos;
    };
    if (has(trace.goroutine(g).name)) return true;
    for (const FrameId f : trace.stacks[trace.goSpans.stack[track.span(i)]])
        if (has(trace.stacks.frame(f).function)) return true;
    return false;
}

std::uint32_t bit(StateClass c) {
    return 1u << static_cast<int>(c);
}

}  // namespace

class TestSpanQuery : public QObject {
    Q_OBJECT

  private slots:
    void agreesWithLookingAtEverySpan_data() {
        QTest::addColumn<unsigned>("classes");
        QTest::addColumn<Duration>("min");
        QTest::addColumn<Duration>("max");
        QTest::addColumn<QString>("function");
        const Duration any = SpanQuery().max;
        QTest::newRow("running") << bit(StateClass::Running) << Duration{0} << any << QString();
        QTest::newRow("two states") << (bit(StateClass::Channel) | bit(StateClass::Sync)) << Duration{0}
                                    << any << QString();
        QTest::newRow("long") << 0u << Duration{300} << any << QString();
        QTest::newRow("between") << 0u << Duration{100} << Duration{200} << QString();
        QTest::newRow("without length") << 0u << Duration{0} << Duration{0} << QString();
        QTest::newRow("function") << 0u << Duration{0} << any << QStringLiteral("WORK");
        QTest::newRow("all of it") << bit(StateClass::Channel) << Duration{50} << Duration{5000}
                                   << QStringLiteral("chan");
        QTest::newRow("nobody") << 0u << Duration{0} << any << QStringLiteral("no such function");
    }
    void agreesWithLookingAtEverySpan() {
        QFETCH(unsigned, classes);
        QFETCH(Duration, min);
        QFETCH(Duration, max);
        QFETCH(QString, function);
        const SpanQuery query{classes, min, max, function.toStdString(), {}};
        for (const std::uint64_t seed : {1u, 2u, 3u}) {
            const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 3000});
            Job job;
            const auto found = matchSpans(*trace, predicateOf(*trace, query), job);
            QVERIFY(found);
            verify(*trace, query, *found);
            verifyOrder(*trace, *found);
        }
    }

    void findsByStartFunctionAndByStack() {
        const ServiceTrace s = ServiceTrace::make();
        Job job;
        SpanQuery query;
        query.function = "SERVICE).work";
        query.classes = bit(StateClass::Channel);
        const auto found = matchSpans(*s.trace, predicateOf(*s.trace, query), job);
        QCOMPARE(found->spans.count(), std::size_t{1});
        const auto place = nextMatch(*s.trace, *found, s.trace->range.begin, kNoSpan, 1);
        QVERIFY(place && place->goroutine == s.worker);
        QCOMPARE(s.trace->goSpans.start[place->span], ServiceTrace::at(250));
    }

    // A filter narrows what the rest of the query is about; each against the definition of both.
    void filtersComposeWithTheRest() {
        const TracePtr trace = test::runRandomProcess({.seed = 5});
        using Holds = std::function<bool(GoroutineIndex, std::uint32_t)>;
        const auto lengthOf = [&](GoroutineIndex g, std::uint32_t i) {
            const GoTrack track(*trace, g);
            return track.end(i) - track.start(i);
        };
        const std::pair<const char*, Holds> filters[] = {
            {"dur >= 200ns", [&](GoroutineIndex g, std::uint32_t i) { return lengthOf(g, i) >= 200; }},
            {"not state == running",
             [&](GoroutineIndex g, std::uint32_t i) {
                 return GoTrack(*trace, g).state(i).cls != StateClass::Running;
             }},
            {"g in (1, 3) or dur < 50ns",
             [&](GoroutineIndex g, std::uint32_t i) {
                 return trace->goroutine(g).id == 1 || trace->goroutine(g).id == 3 || lengthOf(g, i) < 50;
             }},
        };
        Job job;
        for (const auto& [text, holds] : filters) {
            for (const std::uint32_t classes : {0u, bit(StateClass::Running) | bit(StateClass::Channel)}) {
                SpanQuery query = filtered(text);
                query.classes = classes;
                query.max = 5000;
                const FoundSpans found = findSpans(*trace, query, job);
                QVERIFY2(found && *found, text);
                std::size_t count = 0;
                for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
                    for (std::uint32_t i = 0; i < trace->goroutines[g].spanCount; ++i) {
                        const bool expected =
                            matches(*trace, query, GoroutineIndex(g), i) && holds(GoroutineIndex(g), i);
                        QCOMPARE((*found)->spans.test(trace->goroutines[g].firstSpan + i), expected);
                        count += expected;
                    }
                }
                QVERIFY2(count > 0 && count < trace->goSpans.size(), text);
            }
        }
    }

    void aWrongFilterSaysWhere() {
        const TracePtr trace = test::runRandomProcess({.seed = 1});
        Job job;
        const FoundSpans found = findSpans(*trace, filtered("dur > 1us and stat == running"), job);
        QVERIFY(!found);
        QCOMPARE(found.error().part.at, std::size_t{14});
    }

    void aCancelledSearchFindsNothing() {
        const TracePtr trace = test::runRandomProcess({.seed = 1});
        Job job;
        job.cancel();
        QVERIFY(!matchSpans(*trace, predicateOf(*trace, {}), job));
        QVERIFY(!*findSpans(*trace, filtered("dur > 0"), job));
    }

  private:
    static SpanQuery filtered(const char* filter) {
        SpanQuery query;
        query.filter = filter;
        return query;
    }
    static void verify(const Trace& trace, const SpanQuery& query, const SpanMatches& found) {
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g)
            for (std::uint32_t i = 0; i < trace.goroutines[g].spanCount; ++i)
                QCOMPARE(found.spans.test(trace.goroutines[g].firstSpan + i),
                         matches(trace, query, GoroutineIndex(g), i));
        for (std::size_t r = 0; r < trace.procRuns.size(); ++r)
            QCOMPARE(found.procRuns.test(r), found.spans.test(trace.procRuns[r]));
        for (std::size_t r = 0; r < trace.threadRuns.size(); ++r)
            QCOMPARE(found.threadRuns.test(r), found.spans.test(trace.threadRuns[r]));
    }

    // Going on from match to match meets every one, in the order of time, and back again.
    static void verifyOrder(const Trace& trace, const SpanMatches& found) {
        std::vector<std::pair<Timestamp, SpanIndex>> expected;
        for (std::size_t s = found.spans.next(0, found.spans.size()); s < found.spans.size();
             s = found.spans.next(s + 1, found.spans.size()))
            expected.emplace_back(trace.goSpans.start[s], static_cast<SpanIndex>(s));
        std::ranges::sort(expected);
        for (const int step : {1, -1}) {
            Timestamp from = step > 0 ? trace.range.begin - 1 : trace.range.end + 1;
            SpanIndex than = kNoSpan;
            std::size_t seen = 0;
            while (const auto place = nextMatch(trace, found, from, than, step)) {
                from = trace.goSpans.start[place->span];
                than = place->span;
                QVERIFY(seen < expected.size());
                QCOMPARE(than, expected[step > 0 ? seen : expected.size() - 1 - seen].second);
                QVERIFY(goroutineOf(trace, than) == place->goroutine);
                ++seen;
            }
            QCOMPARE(seen, expected.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestSpanQuery)
#include "test_span_query.moc"
