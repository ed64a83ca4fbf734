// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"
#include "widgets/session/target.h"
#include "widgets/session/time_style.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace golanes {

// One line of a description: "waited | 1.24 ms".
struct DetailRow {
    QString label;
    QString value;
    QString exact;               // the value with all its digits, for a tooltip; empty when `value` has them
    QString note;                // why it is inferred, or what it means; empty when there is nothing to say
    std::optional<Target> link;  // what the value names, to go there
    bool heading = false;        // the label alone, above the rows that follow
    int level = 0;               // in a tree: below the row before it that has a smaller one
    std::optional<double> share{};  // 0…1: drawn as a bar below the label
};

struct DetailFrame {
    QString function;
    QString file;
    std::uint64_t line = 0;
};

struct Details {
    QString title;  // "G57  main.(*service).worker"
    QString state;  // "blocked on chan receive"; empty for a mere place in a lane
    ColorRole role = ColorRole::None;
    QList<DetailRow> rows;     // the most telling first
    bool inferred = false;     // some of it is concluded, not recorded: a row's note says why
    QList<DetailFrame> stack;  // leaf first
    QString stackTitle;        // whose stack, or of what; empty: of the thing itself
};

// What a target is, in words, with times in this style.
Details describe(const Sources& sources, const Target& target, const TimeStyle& style = {});

}  // namespace golanes
