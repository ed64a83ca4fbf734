// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/sources.h"
#include "widgets/tables/index_rows.h"

#include <memory>

namespace golanes {

// The system calls of perf data as rows, of which their numbers and what is written of them are held; all
// else is looked up when it is read.
class CallRows : public IndexRows {
  public:
    // Those that touch the scope; none without perf data. Null when the job was cancelled.
    static std::shared_ptr<const CallRows> make(const HeldSources& held, const Scope& scope, Job& job);

  private:
    enum Column : std::size_t {
        Start,
        Length,
        Name,
        Arguments,
        Outcome,
        Failed,
        ThreadId,
        Comm,
        Process,
        Go,
        Function,
        Result
    };

    explicit CallRows(const HeldSources& held);
    bool find(const Scope& scope, Job& job);
    std::int64_t valueAt(std::size_t column, std::size_t row) const override;
    const TextColumn& textsOf(std::size_t column) const override;
    TimeRange timeOf(std::size_t row) const override;
    GoroutineIndex goroutine(std::size_t row) const;

    HeldSources held_;
    TextColumn names_, arguments_, outcomes_;  // by row
    TextColumn comms_, functions_;             // by thread of perf; by goroutine
};

}  // namespace golanes
