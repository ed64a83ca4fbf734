// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/filter/filter_schema.h"
#include "core/store/trace.h"
#include "core/table/column_table.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace golanes {

// Every span of every goroutine as a row, by SpanIndex, of which nothing is held: what filters of spans may
// speak of. Spans in which a goroutine does not exist are rows without a state.
class SpanRows : public TableRows {
  public:
    // The trace must outlive it. Costs its goroutines, regions, tasks and the frames of its stacks; the first
    // question about regions or tasks costs the spans.
    explicit SpanRows(const Trace& trace);

    // Finds what the first question about a column costs, for who wants to cancel it; read() does it else.
    // False when the job was cancelled. Any thread may call it.
    bool prepare(std::size_t column, const Job& job) const;

    std::size_t size() const override { return trace_.goSpans.size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override;
    std::size_t textCount(std::size_t column) const override;
    std::string_view text(std::size_t column, std::int64_t id) const override;
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override;

  private:
    enum Column : std::size_t { Go, Function, State, Reason, Start, Length, Site, RegionName, TaskName };
    // Ids of names by span, found when somebody asks; empty when no span has any.
    struct Names {
        std::mutex finding;
        std::atomic<bool> found{false};
        std::vector<std::uint32_t> ids;
    };

    Names& namesOf(Column column) const { return column == TaskName ? tasks_ : regions_; }
    // By span the ids of the names of its regions or tasks. False when the job was cancelled.
    bool findNames(Column column, std::vector<std::uint32_t>& ids, const Job& job) const;

    const Trace& trace_;
    std::vector<std::int64_t> functionOf_;  // by goroutine
    std::vector<std::int64_t> siteOf_;      // by stack
    std::vector<std::int64_t> regionOf_;    // by row of Trace::regions
    std::vector<std::int64_t> taskOf_;      // by row of Trace::tasks
    TextIds functions_, sites_, regionNames_, taskNames_;
    mutable Names regions_, tasks_;
};

// What filters of spans may speak of, to be offered while one is typed; times count from the start of the
// trace. Costs as SpanRows().
FilterSchema spanSchema(const Trace& trace);

}  // namespace golanes
