// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/trace.h"
#include "widgets/tables/index_rows.h"

#include <memory>
#include <vector>

namespace golanes {

// Every wait and every system call of a trace as a row, of which only the span, its goroutine, region and
// task are held: there may be millions. All else is looked up when it is read.
class WaitRows : public IndexRows {
  public:
    // Those that touch the scope. Null when the job was cancelled.
    static std::shared_ptr<const WaitRows> make(TracePtr trace, const Scope& scope, Job& job);

  private:
    enum Column : std::size_t {
        Go,
        Function,
        Reason,
        Start,
        Length,
        Site,
        Line,
        Waker,
        WakerFunction,
        Delay,
        RegionName,
        TaskName
    };

    explicit WaitRows(TracePtr trace);

    void nameThings();
    std::int64_t valueAt(std::size_t column, std::size_t row) const override;
    const TextColumn& textsOf(std::size_t column) const override;
    TimeRange timeOf(std::size_t row) const override;
    GoroutineIndex wakerOf(std::size_t row) const;

    TracePtr trace_;
    std::vector<GoroutineIndex> goroutines_;
    std::vector<std::uint32_t> regions_;  // rows of Trace::regions; of a trace without regions empty
    std::vector<std::uint32_t> tasks_;    // the same of Trace::tasks; see SpanContexts
    TextColumn reasons_, sites_, lines_, functions_;  // by state, stack, stack, goroutine
    TextColumn regionNames_, taskNames_;              // by row of Trace::regions, Trace::tasks
};

}  // namespace golanes
