// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_filter.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/goroutine_rows.h"
#include "core/filter/matching_rows.h"

#include <algorithm>

namespace golanes {

bool isFilterText(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return false;
    return text[begin] == '"' || text.find_first_of("<>=~") != std::string_view::npos ||
           text.find(" in (") != std::string_view::npos || text.find("overlaps(") != std::string_view::npos;
}

FilterSchema goroutineSchema(const Trace& trace) {
    ColumnTable names(goroutineFields());
    std::vector<bool> seen(trace.strings.size());
    for (const Goroutine& go : trace.goroutines) {
        if (!seen[go.name.value]) names.intern(kFunctionColumn, trace.strings[go.name]);
        seen[go.name.value] = true;
    }
    for (std::size_t c = 0; c < kStateClassCount; ++c)
        names.intern(kStateColumn, name(static_cast<StateClass>(c)));
    FilterSchema schema = schemaOf(names, {}, trace.range.begin);
    schema.periods = filterPeriods(trace);
    return schema;
}

FilterResult<std::vector<bool>> matchingGoroutines(const Trace& trace, const Scope& scope,
                                                   std::string_view filter, Job& job) {
    const GoroutineRows rows = goroutineRows(trace, scope, goroutineFields(), job);
    const auto made = makeFilter(filter, schemaOf(*rows.table, filterPeriods(trace), trace.range.begin));
    if (!made) return tl::unexpected(made.error());
    std::vector<bool> passing(trace.goroutines.size());
    for (const std::uint32_t row : matchingRows(*rows.table, *made, job))
        passing[rows.goroutines[row].value] = true;
    return passing;
}

}  // namespace golanes
