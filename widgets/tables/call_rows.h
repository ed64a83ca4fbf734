// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/sources.h"
#include "core/table/column_table.h"
#include "widgets/tables/text_column.h"

#include <memory>
#include <vector>

namespace golanes {

// The system calls of perf data as rows, of which their numbers and what is written of them are held; all
// else is looked up when it is read.
class CallRows : public TableRows {
  public:
    // Those that touch the scope; none without perf data. Null when the job was cancelled.
    static std::shared_ptr<const CallRows> make(const HeldSources& held, const Scope& scope, Job& job);

    // Row of PerfRecording::syscalls.
    std::uint32_t call(std::size_t row) const { return calls_[row]; }
    // The row of a call; size() when it is none.
    std::size_t rowOf(std::uint32_t call) const;

    std::size_t size() const override { return calls_.size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override;
    std::size_t textCount(std::size_t column) const override;
    std::string_view text(std::size_t column, std::int64_t id) const override;
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override;

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
    const TextColumn& textsOf(std::size_t column) const;
    std::int64_t value(Column column, std::size_t row) const;
    GoroutineIndex goroutine(std::size_t row) const;

    HeldSources held_;
    std::vector<std::uint32_t> calls_;         // ascending
    TextColumn names_, arguments_, outcomes_;  // by row
    TextColumn comms_, functions_;             // by thread of perf; by goroutine
};

}  // namespace golanes
