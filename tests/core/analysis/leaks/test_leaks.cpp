// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/leak_dump.h"
#include "core/analysis/leaks/leaks.h"
#include "core/open.h"
#include "tests/support/recording_builder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cstdio>
#include <map>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr Timestamp kSecond = 1'000'000'000;

// What a service leaves behind in 100 s: goroutine i is created at i · 100 s / count and waits from then on,
// unless `ends` tells that it ends 1 ms later.
TracePtr service(std::uint32_t count, Duration spread, bool (*ends)(std::uint32_t)) {
    RecordingBuilder r;
    const auto main = r.b.addGoroutine(1, GoState::Undetermined);
    const EventContext inMain{main, r.b.proc(0), r.b.thread(5)};
    r.time = 0;
    r.sync();
    r.transition(main, GoState::Undetermined, GoState::Running, "", r.stack(1, 3), inMain);
    const StackId statement = r.stack(7, 3), wait = r.stack(8, 3);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto g = r.b.addGoroutine(10 + i, GoState::NotExist);
        const EventContext onP{{}, r.b.proc(1), r.b.thread(6)};
        const EventContext inG{g, onP.proc, onP.thread};
        r.time = 1 + static_cast<Timestamp>(i) * spread / count;
        r.transition(g, GoState::NotExist, GoState::Runnable, "", statement, inMain);
        r.time += 10;
        r.transition(g, GoState::Runnable, GoState::Running, "", kNoStack, onP);
        r.time += 10;
        if (ends(i)) {
            r.transition(g, GoState::Running, GoState::NotExist, "", kNoStack, inG);
        } else {
            r.transition(g, GoState::Running, GoState::Waiting, "chan receive", wait, inG);
        }
    }
    r.time = 100 * kSecond;
    r.sync();
    return r.finish();
}

LeakReport leaksOf(const Trace& trace) {
    Job job;
    return findLeaks(trace, wholeOf(trace), {}, job);
}

// How many goroutines are left behind on purpose, by recording; all others leave none.
const std::map<std::string, std::size_t>& knownLeaks() {
    static const std::map<std::string, std::size_t> known{{"special/procs8-leak-go1.27.trace", 180},
                                                          {"profiles/orders-go1.21.trace", 30},
                                                          {"profiles/orders-go1.22.trace", 28},
                                                          {"big/orders-100MB.trace.zst", 1766}};
    return known;
}

}  // namespace

class TestLeaks : public QObject {
    Q_OBJECT

  private slots:
    void evenGrowthIsALeak() {
        const auto trace = service(400, 100 * kSecond, [](std::uint32_t i) { return i % 4 != 0; });
        const LeakReport report = leaksOf(*trace);
        QCOMPARE(report.scale, 1.0);
        QVERIFY(report.used == LeakThresholds());
        QCOMPARE(report.leaks.size(), std::size_t{1});
        const Leak& leak = report.leaks[0];
        QCOMPARE(leak.goroutines.size(), std::size_t{100});
        QVERIFY(std::abs(leak.perSecond - 1) < 0.01);
        QVERIFY(std::abs(leak.inAnHour - 3700) < 40);
        QVERIFY(leak.fit > 0.999 && leak.sameWait == 1 && leak.neverWoken == 1);
        QVERIFY(std::abs(leak.confidence - 1) < 0.01);
        QVERIFY(trace->goroutine(leak.goroutines.front()).id == 10);
        QCOMPARE(reasonsOf(*trace, leak, report.used).size(), std::size_t{4});
    }

    void poolsAndShortLivesAreNone() {
        const auto never = [](std::uint32_t) { return false; };
        QVERIFY(leaksOf(*service(400, kSecond, never)).leaks.empty());       // a pool made at the beginning
        QVERIFY(leaksOf(*service(400, 40 * kSecond, never)).leaks.empty());  // it stopped growing
        QVERIFY(leaksOf(*service(49, 100 * kSecond, never)).leaks.empty());  // too few
        QVERIFY(leaksOf(*service(400, 100 * kSecond, [](std::uint32_t) { return true; })).leaks.empty());
    }

    void onlyTheScopeCounts() {
        const auto trace = service(200, 100 * kSecond, [](std::uint32_t) { return false; });
        Job job;
        Scope scope = wholeOf(*trace);
        QCOMPARE(findLeaks(*trace, scope, {}, job).leaks.size(), std::size_t{1});
        scope.goroutines.assign(trace->goroutines.size(), false);
        for (std::size_t g = 0; g < 40; ++g) scope.goroutines[g] = true;
        QVERIFY(findLeaks(*trace, scope, {}, job).leaks.empty());
        LeakThresholds more;
        more.group = 500;
        QVERIFY(findLeaks(*trace, wholeOf(*trace), more, job).leaks.empty());
        job.cancel();
        QVERIFY(findLeaks(*trace, wholeOf(*trace), {}, job).leaks.empty());
    }

    void namesAreNormalized() {
        const std::pair<const char*, const char*> names[] = {
            {"main.run.func2.1", "main.run.func"},
            {"main.(*pool[go.shape.[]int]).run.func12", "main.(*pool).run.func"},
            {"main.(*T).Serve-fm", "main.(*T).Serve"},
            {"main.f.gowrap3", "main.f.gowrap"},
            {"main.v2", "main.v2"},
            {"", ""},
            {"12", "12"},
        };
        for (const auto& [name, normal] : names) QCOMPARE(normalFunction(name), std::string(normal));
    }

    void stacksOfOneStatementBelongTogether() {
        const auto trace = service(60, 100 * kSecond, [](std::uint32_t) { return false; });
        Job job;
        const auto groups = creationGroups(*trace, wholeOf(*trace), job);
        QCOMPARE(groups.front().goroutines.size(), std::size_t{60});
        QCOMPARE(groups.front().stacks, std::size_t{1});
    }

    // Those that leak are found, with all their goroutines; no other raises an alarm.
    void recordings_data() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        QTest::addColumn<QString>("file");
        for (const char* suffix : {".trace", ".trace.zst", ".test"}) {
            for (const std::string& file : sharedFiles(suffix))
                QTest::newRow(file.c_str()) << QString::fromStdString(file);
        }
    }

    void recordings() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        Job job;
        const auto trace = openTrace(sharedData() + "/" + name, job);
        if (!trace) return;  // nothing can be read of it
        const LeakReport report = leaksOf(**trace);
        for (const Leak& leak : report.leaks) {
            std::printf("%s: %zu × %s, %.3g a second, fit %.4f, confidence %.2f\n", name.c_str(),
                        leak.goroutines.size(), std::string((*trace)->strings[leak.function]).c_str(),
                        leak.perSecond, leak.fit, leak.confidence);
        }
        std::fflush(stdout);
        const auto known = knownLeaks().find(name);
        if (known == knownLeaks().end()) {
            QCOMPARE(report.leaks.size(), std::size_t{0});
            return;
        }
        QCOMPARE(report.leaks.size(), std::size_t{1});
        // The youngest may not have waited long enough, or not yet.
        const double share = double(report.leaks[0].goroutines.size()) / double(known->second);
        QVERIFY2(share > 0.9 && share <= 1.0, qPrintable(QString::number(share)));
        QVERIFY(report.leaks[0].confidence > 0.7);
    }

    void dumpAgrees() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        Job job;
        const auto trace = openTrace(sharedData() + "/special/procs8-leak-go1.27.trace", job);
        QVERIFY(trace);
        const LeakReport report = leaksOf(**trace);
        QCOMPARE(report.leaks.size(), std::size_t{1});
        // As the parser gives it: two of the leak, one more of its statement, and one that is none of it.
        const Leak& leak = report.leaks[0];
        const Frame& origin = (*trace)->stacks.frame((*trace)->stacks[leak.creation].front());
        const DumpFrame by{std::string((*trace)->strings[origin.function]), "x/main.go", origin.line};
        GoroutineDump dump;
        for (int i = 0; i < 4; ++i) {
            DumpedGoroutine g;
            g.id = i < 2 ? (*trace)->goroutine(leak.goroutines[static_cast<std::size_t>(i)]).id
                         : 1'000'000u + unsigned(i);
            g.state = "chan receive";
            g.minutes = static_cast<std::uint64_t>(i);
            if (i < 3) g.createdBy = by;
            dump.goroutines.push_back(g);
        }
        const LeakInDump in = DumpIndex(dump).find(**trace, leak);
        QCOMPARE(in.found, std::uint64_t{2});
        QCOMPARE(in.ofSameOrigin, std::uint64_t{3});
        QCOMPARE(in.minutes, std::uint64_t{2});
        QCOMPARE(in.states.at("chan receive"), std::uint64_t{3});
    }
};

QTEST_GUILESS_MAIN(TestLeaks)
#include "test_leaks.moc"
