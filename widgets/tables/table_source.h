// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/base/time.h"
#include "core/store/sources.h"
#include "core/table/table_rows.h"
#include "widgets/session/target.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace golanes {

struct LeakQuestion;

inline constexpr std::uint32_t kNoTableRow = std::numeric_limits<std::uint32_t>::max();

class GoroutineJudge;

// The rows of a table with what binds them to the lanes. Immutable; holds the recording that it is about.
struct BoundTable {
    std::shared_ptr<const TableRows> rows;
    // Where a row is seen; none: nowhere in particular.
    std::function<std::optional<Target>(std::uint32_t row)> target;
    // The row that a target in the lanes is about, or kNoTableRow.
    std::function<std::uint32_t(const Target& target)> rowOf;
    // What has to be known of its values to read them right; "": nothing.
    QString note{};
    // What filters are judged by when they may speak of more than the fields of the rows; null: of these.
    std::shared_ptr<const GoroutineJudge> judge{};
};
using BoundTablePtr = std::shared_ptr<const BoundTable>;

// A kind of table. All are listed in tableSources().
struct TableSource {
    QString id;        // what settings know it by
    QString name;      // "Goroutines"
    QString meaning;   // a sentence: what is listed
    QString advice;    // what to do when there is nothing to list
    QString sortedBy;  // name of the field that it is first sorted by; the largest first, times the earliest
    QString example;   // a filter that means something here
    // Runs off the GUI thread. Null when the job was cancelled.
    BoundTablePtr (*make)(const HeldSources& held, const Scope& scope, Job& job);
    bool ofGoroutines = true;  // of some goroutines it is another
    bool ofPerf = false;       // perf data, and the names of their frames, make it another
    // In the place of make(): lists only what took `least` or longer, which the user chooses.
    BoundTablePtr (*makeFrom)(const HeldSources& held, const Scope& scope, Duration least,
                              Job& job) = nullptr;
    Duration least = 0;  // at first
    // In the place of make(), of tables about leaks: thresholds and a dump make them others.
    BoundTablePtr (*makeOfLeaks)(const HeldSources& held, const Scope& scope, const LeakQuestion& question,
                                 Job& job) = nullptr;

    BoundTablePtr table(const HeldSources& held, const Scope& scope, Duration from, const LeakQuestion& leaks,
                        Job& job) const {
        if (makeFrom) return makeFrom(held, scope, from, job);
        return makeOfLeaks ? makeOfLeaks(held, scope, leaks, job) : make(held, scope, job);
    }
};

const std::vector<TableSource>& tableSources();

}  // namespace golanes
