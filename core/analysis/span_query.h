// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/filter/filter_error.h"
#include "core/store/span_matches.h"
#include "core/store/trace.h"

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>

// Which spans of goroutines (and so which runs of procs and threads) a question is about.
namespace golanes {

// A span as recorded, for a predicate to judge. Never a goroutine's NotExist.
struct SpanFacts {
    GoroutineIndex goroutine;
    SpanIndex span = kNoSpan;
    TimeRange time;
};
// Called from one thread at a time, for millions of spans.
using SpanPredicate = std::function<bool(const SpanFacts&)>;

// The question that the highlight bar asks.
struct SpanQuery {
    std::uint32_t classes = 0;  // bits by StateClass; 0: any state
    Duration min = 0;           // ns, of the whole span; both ends belong to it
    Duration max = std::numeric_limits<Duration>::max();
    std::string function;  // a part of the name of the start function or of any function of the span's stack;
                           // upper and lower case of ASCII letters are the same. "": any
    std::string filter;    // in the language of core/filter, over the fields of SpanRows; "": any

    bool asksForClass(StateClass c) const { return classes == 0 || classes >> static_cast<int>(c) & 1; }
    // Everything is meant.
    bool empty() const { return *this == SpanQuery(); }
    bool operator==(const SpanQuery&) const = default;
};

// The query but its filter as a predicate over a trace, which must outlive it. Costs the functions and stacks
// of the trace.
SpanPredicate predicateOf(const Trace& trace, const SpanQuery& query);

// All spans that the query is about. Errors: what is wrong with its filter. Null when the job was cancelled.
using FoundSpans = FilterResult<std::shared_ptr<const SpanMatches>>;
FoundSpans findSpans(const Trace& trace, const SpanQuery& query, Job& job);

// All spans for which the predicate holds. One pass over the spans; null when the job was cancelled.
std::shared_ptr<const SpanMatches> matchSpans(const Trace& trace, const SpanPredicate& predicate, Job& job);

// The next match in time: of those that start after `from`, or at it with a higher SpanIndex than `than`, the
// first
// (`step` 1); or the last before it (-1). Costs the goroutines times the logarithm of their spans.
struct SpanPlace {
    GoroutineIndex goroutine;
    SpanIndex span = kNoSpan;
};
std::optional<SpanPlace> nextMatch(const Trace& trace, const SpanMatches& matches, Timestamp from,
                                   SpanIndex than, int step);

}  // namespace golanes
