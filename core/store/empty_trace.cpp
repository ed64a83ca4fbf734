// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/empty_trace.h"

#include "core/store/timeline_index.h"

namespace golanes {

TracePtr emptyTrace(TimeRange range, const ImportReport& report) {
    const auto trace = std::make_shared<Trace>();
    trace->range = range;
    trace->report = report;
    Job job;
    trace->timeline = indexTimeline(*trace, job);
    return trace;
}

}  // namespace golanes
