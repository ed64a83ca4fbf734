// SPDX-License-Identifier: GPL-3.0-or-later
// What sort of thing each event tells: every change of state there is, and every other kind.
#include "core/store/event_class.h"

#include <QTest>

using namespace golanes;

namespace {

TraceEvent goroutineEvent(GoState from, GoState to) {
    TraceEvent e{};
    e.kind = EventKind::StateTransition;
    e.subject = GoroutineIndex(0);
    e.from = from;
    e.to = to;
    return e;
}

}  // namespace

class TestEventClass : public QObject {
    Q_OBJECT

  private slots:
    void changesOfStateByWhereTheyLead() {
        using enum GoState;
        const std::tuple<GoState, GoState, EventClass> rows[] = {
            {NotExist, Runnable, EventClass::Creation},  {NotExist, Waiting, EventClass::Creation},
            {Runnable, Running, EventClass::Run},        {Running, Runnable, EventClass::Yield},
            {Running, Waiting, EventClass::Wait},        {Waiting, Runnable, EventClass::WakeUp},
            {Running, Syscall, EventClass::SystemCall},  {Syscall, Running, EventClass::SystemCall},
            {Syscall, Runnable, EventClass::SystemCall}, {Running, NotExist, EventClass::End},
            {Syscall, NotExist, EventClass::End},        {Running, Undetermined, EventClass::Status},
        };
        for (const auto& [from, to, expected] : rows)
            QCOMPARE(eventClass(goroutineEvent(from, to)), expected);
    }

    void aChangeOfNoGoroutineIsOfAProcessor() {
        TraceEvent e = goroutineEvent(GoState::Runnable, GoState::Running);
        e.subject = {};
        QCOMPARE(eventClass(e), EventClass::Processor);
    }

    void whatIsToldAgainIsAStatus() {
        TraceEvent e = goroutineEvent(GoState::Running, GoState::Waiting);
        e.source = EventSource::Repeat;
        QCOMPARE(eventClass(e), EventClass::Status);
        e.kind = EventKind::RangeActive;
        QCOMPARE(eventClass(e), EventClass::Status);
    }

    void otherKindsByTheirName() {
        const std::pair<EventKind, EventClass> rows[] = {
            {EventKind::Sync, EventClass::Sync},
            {EventKind::Metric, EventClass::Metric},
            {EventKind::Label, EventClass::Label},
            {EventKind::StackSample, EventClass::Sample},
            {EventKind::RangeBegin, EventClass::Range},
            {EventKind::RangeActive, EventClass::Range},
            {EventKind::RangeEnd, EventClass::Range},
            {EventKind::TaskBegin, EventClass::Task},
            {EventKind::TaskEnd, EventClass::Task},
            {EventKind::RegionBegin, EventClass::Region},
            {EventKind::RegionEnd, EventClass::Region},
            {EventKind::Log, EventClass::Log},
            {EventKind::Experimental, EventClass::Experimental},
        };
        for (const auto& [kind, expected] : rows) {
            TraceEvent e{};
            e.kind = kind;
            QCOMPARE(eventClass(e), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestEventClass)
#include "test_event_class.moc"
