// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/goroutine_rows.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/filter/filter.h"
#include "core/filter/filter_error.h"
#include "core/filter/filter_schema.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace golanes {

// Whether a text that may as well be a part of a name asks in the language of filters: something is compared
// in it, or it begins with a quote.
bool isFilterText(std::string_view text);

// What filters of goroutines may speak of, to be offered while one is typed: goroutineFields(), and of what
// they did `state`, `dur`, `reason`, `site`, `region` and `task`. Costs a look at each goroutine, region,
// task and stack (each text is taken up once), not at what they did.
FilterSchema goroutineSchema(const Trace& trace);

// Judges goroutines by filters in the language of core/filter. One that speaks of what goroutines did asks
// for those that did one thing of which all of it holds: `state == runnable and dur > 1ms` is who was
// runnable for longer than 1 ms at a time. Immutable: any thread may ask.
class GoroutineJudge {
  public:
    // Of `goroutines`, by what they did within the range of the scope. The trace must outlive it.
    GoroutineJudge(const Trace& trace, TimeRange range, GoroutineRows goroutines);
    ~GoroutineJudge();

    const FilterSchema& schema() const { return schema_; }
    // The rows of `goroutines` that pass, ascending; `filter` is made for schema(). Costs all spans of the
    // trace when it speaks of them. Any when the job was cancelled.
    std::vector<std::uint32_t> matching(const Filter& filter, const Job& job) const;

  private:
    class DeedRows;

    const Trace& trace_;
    TimeRange range_;
    GoroutineRows goroutines_;
    std::vector<std::uint32_t> rowOf_;  // by goroutine
    std::unique_ptr<const DeedRows> did_;
    FilterSchema schema_;
};

// By GoroutineIndex: those of the scope that pass, judged by what they did within its range. Errors: what is
// wrong with the filter. Any when the job was cancelled.
FilterResult<std::vector<bool>> matchingGoroutines(const Trace& trace, const Scope& scope,
                                                   std::string_view filter, Job& job);

}  // namespace golanes
