// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/places.h"
#include "core/analysis/requests/interval_parts.h"
#include "core/table/field.h"

#include <array>
#include <cstdint>
#include <vector>

namespace golanes {

// The columns of tables of tasks and regions that tell what became of their time, on the goroutine that it
// is counted on.
inline constexpr std::size_t kIntervalColumns = 12;

// Appends them to `first`.
std::vector<Field> withIntervalColumns(std::vector<Field> first);

// Their values. Holds the trace.
class IntervalTimes {
  public:
    explicit IntervalTimes(TracePtr trace);

    // ns, of all of `time`, whatever part of it is looked at; none without a goroutine. Costs the logarithm
    // of the goroutine's spans.
    std::array<std::int64_t, kIntervalColumns> of(GoroutineIndex g, TimeRange time) const;

  private:
    TracePtr trace_;
    Sites sites_;
    IntervalDissector parts_;
};

}  // namespace golanes
