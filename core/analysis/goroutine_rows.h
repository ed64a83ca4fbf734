// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/table/column_table.h"

#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

// Columns of time by what was waited for: channel, sync, network, syscall, sleep, GC, other.
std::vector<Field> waitingFields();

// The columns of a table of goroutines: what filters of goroutines may speak of, in tables, lanes and on the
// command line.
std::vector<Field> goroutineFields();
inline constexpr std::size_t kFunctionColumn = 1, kLastColumn = 2;

struct GoroutineRows {
    std::shared_ptr<const ColumnTable> table;
    std::vector<GoroutineIndex> goroutines;  // by row
};

// Those of the scope that were there within its range, and their time by states in it. `fields`: as
// goroutineFields(), whatever their titles. Incomplete when the job was cancelled.
GoroutineRows goroutineRows(const Trace& trace, const Scope& scope, std::vector<Field> fields, Job& job);

}  // namespace golanes
