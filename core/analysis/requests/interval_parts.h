// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/places.h"
#include "core/analysis/requests/request_intervals.h"

#include <span>
#include <utility>
#include <vector>

namespace golanes {

// What an interval consists of.
struct IntervalParts {
    struct Part {
        Place place;  // its site is none but of waits and system calls
        Duration time = 0;
    };
    std::vector<Part> parts;  // in the order in which they first came; together the interval
    ClassSums classes{};      // the same by state class
    Duration assist = 0;      // of its time, in mark assist
    Duration stopped = 0;     // of its time, while the world was stopped
};

// Takes intervals apart.
class IntervalDissector {
  public:
    // Sorts the mark assists of the trace by goroutine.
    IntervalDissector(const Trace& trace, const Sites& sites);

    // The parts of `interval`, valid until the next call. Costs its spans.
    void dissect(const Interval& interval, IntervalParts& parts) const;
    // Spans first … last - 1 touch the interval.
    std::pair<SpanIndex, SpanIndex> spansOf(const Interval& interval) const;
    // IntervalParts::assist and stopped alone. Cost those that touch it.
    Duration assisted(const Interval& interval) const;
    Duration stopped(TimeRange time) const;

  private:
    struct Assist {
        GoroutineIndex goroutine;
        TimeRange time;
    };

    const Trace& trace_;
    const Sites& sites_;
    std::vector<Assist> assists_;   // by goroutine, then start
    std::vector<TimeRange> stops_;  // united, by rising start
};

}  // namespace golanes
