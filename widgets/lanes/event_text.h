// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"
#include "widgets/session/target.h"

#include <QString>

namespace golanes {

// An event in words.
struct EventWords {
    QString event;   // "blocked", "woken", "log", "region begins"
    QString detail;  // "on chan receive", "by G57", "db: 3 rows"
};

// `self`: the goroutine whose events are listed; it is not named where it is meant anyway. None: all are.
EventWords eventWords(const Trace& trace, const TraceEvent& event, GoroutineIndex self);

// What an event is, to be selected: the span that it begins, its range, region, task, or the place in the
// lane of its goroutine, P or thread.
Target eventTarget(const Trace& trace, const TraceEvent& event);

}  // namespace golanes
