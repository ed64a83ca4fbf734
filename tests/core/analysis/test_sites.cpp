// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sites.h"
#include "core/analysis/stack_text.h"
#include "tests/support/random_trace.h"
#include "tests/support/recording_builder.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace golanes;
using namespace golanes::test;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

Counts counted(const std::vector<Site>& sites) {
    Counts counts;
    for (const Site& s : sites) counts[s.key] += s.count;
    return counts;
}

bool isSorted(const std::vector<Site>& sites) {
    return std::ranges::is_sorted(sites, [](const Site& a, const Site& b) {
        return a.count > b.count || (a.count == b.count && a.key < b.key);
    });
}

}  // namespace

class TestSites : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithReplayingTheEvents() {
        for (unsigned seed = 0; seed < 10; ++seed) {
            const MadeTrace made = randomTrace(seed, 2000);
            const Trace& t = *made.trace;
            Counts blocks, wakes, leaves;
            std::map<std::uint32_t, std::string> waited;
            for (const TraceEvent& e : made.events) {
                const std::string stack = functionsText(t, e.stack, 7);
                if (e.kind == EventKind::StackSample) ++leaves[functionsText(t, e.stack, 1)];
                if (e.kind != EventKind::StateTransition || !e.subject.valid() || e.from == e.to) continue;
                const std::string reason(t.strings[e.text]);
                if (e.from == GoState::Running && e.to == GoState::Waiting) ++blocks[reason + " | " + stack];
                if (e.from == GoState::Waiting && e.to == GoState::Runnable) {
                    const char* waker = e.goroutine.valid() ? "G" : e.proc.valid() ? "noG" : "noG,noP";
                    ++wakes["waited:" + waited[e.subject.value] + " | waker:" + waker + " | " + stack];
                }
                waited[e.subject.value] = reason;
            }
            QVERIFY(counted(blockSites(t)) == blocks);
            QVERIFY(counted(wakeups(t)) == wakes);
            QVERIFY(counted(sampleLeaves(t)) == leaves);
            QVERIFY(isSorted(blockSites(t)) && isSorted(wakeups(t)) && isSorted(creationSites(t)));
        }
    }

    void creationNamesTheStatementOrWhatStarts() {
        RecordingBuilder r;
        const EventContext nobody{{}, {}, r.b.thread(1)};
        const auto a = r.b.addGoroutine(1, GoState::Undetermined);
        r.transition(a, GoState::Undetermined, GoState::Running, "", kNoStack, nobody);
        const EventContext inA{a, r.b.proc(0), nobody.thread};
        for (std::uint64_t id = 2; id < 5; ++id) {
            ++r.time;
            r.transition(r.b.addGoroutine(id, GoState::NotExist), GoState::NotExist, GoState::Runnable, "",
                         r.stack(4, 2), inA);
        }
        ++r.time;
        const auto timer = r.b.addGoroutine(9, GoState::NotExist);
        r.transition(timer, GoState::NotExist, GoState::Runnable, "", kNoStack, nobody);
        r.b.nameGoroutine(timer, r.stack(7, 1));
        ++r.time;
        r.transition(r.b.addGoroutine(10, GoState::NotExist), GoState::NotExist, GoState::Runnable, "",
                     kNoStack, inA);
        const std::vector<Site> expected = {
            {"main.f400 main.go:400", 3},
            {"(no stack, creator goroutine -1) starts at main.f700", 1},
            {"(no stack, creator goroutine 1) starts at ?", 1},
        };
        QVERIFY(creationSites(*r.finish()) == expected);
    }

    void stacksAreCutAfterSeven() {
        RecordingBuilder r;
        const StackId deep = r.stack(1, 9);
        r.sample(deep, {{}, {}, r.b.thread(1)});
        const TracePtr t = r.finish();
        QCOMPARE(QString::fromStdString(functionsText(*t, deep, 7)).count(QStringLiteral(" < ")), 6);
    }
};

QTEST_GUILESS_MAIN(TestSites)
#include "test_sites.moc"
