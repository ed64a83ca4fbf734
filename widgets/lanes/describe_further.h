// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/goroutine_numbers.h"
#include "core/analysis/waits/wait_spending.h"
#include "core/store/wake_index.h"
#include "widgets/lanes/describe.h"

#include <QList>
#include <QString>

namespace golanes {

// A group of rows under a heading.
struct DetailSection {
    QString title;
    QList<DetailRow> rows;
    QString note{};  // what holds of all rows; empty when there is nothing to say
};

// What there is to know around a target beyond describe(): why it waited (the chain to what ended it), whom
// it woke, what came before and after, the regions and the task that it lies in. Empty for what is no state
// or run of a goroutine. `index`: null while it is being made; then nobody woken is named.
QList<DetailSection> describeFurther(const Trace& trace, const Target& target, const WakeIndex* index,
                                     const TimeStyle& style = {});

// What a wait was spent on, as a tree of rows: when, how long and what share of it, each a link to the
// longest such span. No rows where the wait is all there is to tell.
DetailSection describeSpending(const Trace& trace, const WaitSpending& spending);

// The numbers of a goroutine as rows: by state how often, how long in all, and the longest, which is a link.
QList<DetailRow> describeNumbers(const Trace& trace, const GoroutineNumbers& numbers);

}  // namespace golanes
