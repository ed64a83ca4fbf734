// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_class.h"

namespace golanes {

namespace {

EventClass transitionClass(const TraceEvent& e) {
    if (!e.subject.valid()) return EventClass::Processor;
    if (e.from == GoState::NotExist) return EventClass::Creation;
    switch (e.to) {
        case GoState::NotExist:
            return EventClass::End;
        case GoState::Waiting:
            return EventClass::Wait;
        case GoState::Syscall:
            return EventClass::SystemCall;
        case GoState::Running:
            return e.from == GoState::Syscall ? EventClass::SystemCall : EventClass::Run;
        case GoState::Runnable:
            if (e.from == GoState::Waiting) return EventClass::WakeUp;
            return e.from == GoState::Syscall ? EventClass::SystemCall : EventClass::Yield;
        case GoState::Undetermined:
            break;
    }
    return EventClass::Status;
}

}  // namespace

EventClass eventClass(const TraceEvent& e) {
    if (e.source == EventSource::Repeat) return EventClass::Status;
    switch (e.kind) {
        case EventKind::StateTransition:
            return transitionClass(e);
        case EventKind::Sync:
            return EventClass::Sync;
        case EventKind::Metric:
            return EventClass::Metric;
        case EventKind::Label:
            return EventClass::Label;
        case EventKind::StackSample:
            return EventClass::Sample;
        case EventKind::RangeBegin:
        case EventKind::RangeActive:
        case EventKind::RangeEnd:
            return EventClass::Range;
        case EventKind::TaskBegin:
        case EventKind::TaskEnd:
            return EventClass::Task;
        case EventKind::RegionBegin:
        case EventKind::RegionEnd:
            return EventClass::Region;
        case EventKind::Log:
            return EventClass::Log;
        case EventKind::Experimental:
            return EventClass::Experimental;
    }
    return EventClass::Status;
}

}  // namespace golanes
