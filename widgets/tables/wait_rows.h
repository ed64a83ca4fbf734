// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/trace.h"
#include "core/table/column_table.h"

#include <memory>
#include <vector>

namespace golanes {

// Every wait and every system call of a trace as a row, of which only the span and its goroutine are held:
// there may be millions. All else is looked up when it is read.
class WaitRows : public TableRows {
  public:
    // Those that touch the scope. Null when the job was cancelled.
    static std::shared_ptr<const WaitRows> make(TracePtr trace, const Scope& scope, Job& job);

    SpanIndex span(std::size_t row) const { return spans_[row]; }
    // The row of a span; size() when it is none.
    std::size_t rowOf(SpanIndex span) const;

    std::size_t size() const override { return spans_.size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override;
    std::size_t textCount(std::size_t column) const override;
    std::string_view text(std::size_t column, std::int64_t id) const override;
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override;

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
        Delay
    };

    explicit WaitRows(TracePtr trace);
    void findSites();
    std::int64_t value(Column column, std::size_t row) const;
    TimeRange timeOf(std::size_t row) const;
    GoroutineIndex wakerOf(std::size_t row) const;

    TracePtr trace_;
    std::vector<SpanIndex> spans_;  // ascending
    std::vector<GoroutineIndex> goroutines_;
    struct Texts {
        std::vector<std::int64_t> ids;  // by stack, or by goroutine
        TextIds texts;
    };
    Texts sites_, lines_, functions_;
};

}  // namespace golanes
