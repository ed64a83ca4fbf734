// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/filter/filter_error.h"
#include "core/filter/filter_schema.h"

#include <string_view>
#include <vector>

namespace golanes {

// Whether a text that may as well be a part of a name asks in the language of filters: something is compared
// in it, or it begins with a quote.
bool isFilterText(std::string_view text);

// What filters of goroutines may speak of, see goroutineFields(), to be offered while one is typed. Costs a
// look at each goroutine, not at what it did.
FilterSchema goroutineSchema(const Trace& trace);

// By GoroutineIndex: those of the scope that pass, judged by what they did within its range. Errors: what is
// wrong with the filter. Any when the job was cancelled.
FilterResult<std::vector<bool>> matchingGoroutines(const Trace& trace, const Scope& scope,
                                                   std::string_view filter, Job& job);

}  // namespace golanes
