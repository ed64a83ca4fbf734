// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/syscall_blocks.h"
#include "tests/support/recording_builder.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

// A proc that stops at 100, and goroutines that enter and leave system calls on it. Agreement with a replay
// of random traces is tested with the summaries, which are made of this.
struct Calls {
    RecordingBuilder r;
    ProcIndex p = r.b.proc(0);
    ThreadIndex m = r.b.thread(1);

    RecordingBuilder& at(Timestamp t) {
        r.time = t;
        return r;
    }
    GoroutineIndex running(Timestamp t) {
        const auto g = r.b.addGoroutine(t, GoState::Undetermined);
        at(t).transition(g, GoState::Undetermined, GoState::Running, "", kNoStack, {g, p, m});
        return g;
    }
    void enter(Timestamp t, GoroutineIndex g) {
        at(t).transition(g, GoState::Running, GoState::Syscall, "", kNoStack, {g, p, m});
    }
    // A call that was going on already, told in the context of the proc.
    GoroutineIndex told(Timestamp t) {
        const auto g = r.b.addGoroutine(t, GoState::Undetermined);
        at(t).transition(g, GoState::Undetermined, GoState::Syscall, "", kNoStack, {{}, p, r.b.thread(2)});
        return g;
    }
    void leave(Timestamp t, GoroutineIndex g, GoState to) {
        at(t).transition(g, GoState::Syscall, to, "", kNoStack,
                         {g, to == GoState::Running ? p : ProcIndex(), m});
    }
    std::vector<std::pair<Timestamp, Timestamp>> blocks() {
        at(100).procTransition(p, ProcState::Running, ProcState::Idle, {});
        at(200).sync();
        const TracePtr trace = r.finish();
        std::vector<std::pair<Timestamp, Timestamp>> result;
        for (const auto& [span, since] : syscallBlocks(*trace)) {
            result.emplace_back(trace->goSpans.start[span], since);
        }
        return result;
    }
    using Blocks = std::vector<std::pair<Timestamp, Timestamp>>;
};

}  // namespace

class TestSyscallBlocks : public QObject {
    Q_OBJECT

  private slots:
    void aCallBlocksWhenItsProcStops() {
        Calls c;
        c.enter(20, c.running(10));
        QVERIFY(c.blocks() == (Calls::Blocks{{20, 100}}));
    }

    void aCallThatKeptItsProcDoesNot() {
        Calls c;
        const auto g = c.running(10);
        c.enter(20, g);
        c.leave(30, g, GoState::Running);
        QVERIFY(c.blocks().empty());
    }

    void aCallThatWasToldIsBoundToTheProcOfWhoTold() {
        Calls c;
        c.told(10);
        QVERIFY(c.blocks() == (Calls::Blocks{{10, 100}}));
    }
};

QTEST_GUILESS_MAIN(TestSyscallBlocks)
#include "test_syscall_blocks.moc"
