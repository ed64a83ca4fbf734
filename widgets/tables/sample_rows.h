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

// The samples of perf data as rows, of which only their numbers are held: there may be millions. All else is
// looked up when it is read.
class SampleRows : public TableRows {
  public:
    // Those in the scope; none without perf data. Null when the job was cancelled.
    static std::shared_ptr<const SampleRows> make(const HeldSources& held, const Scope& scope, Job& job);

    // Row of PerfRecording::samples.
    std::uint32_t sample(std::size_t row) const { return samples_[row]; }
    // The row of a sample; size() when it is none.
    std::size_t rowOf(std::uint32_t sample) const;

    std::size_t size() const override { return samples_.size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override;
    std::size_t textCount(std::size_t column) const override;
    std::string_view text(std::size_t column, std::int64_t id) const override;
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override;

  private:
    enum Column : std::size_t {
        Time,
        Event,
        Leaf,
        Program,
        ThreadId,
        Comm,
        Process,
        Cpu,
        Go,
        Function,
        Weight,
        Depth
    };

    explicit SampleRows(const HeldSources& held);
    void nameThings(const PerfRecording& perf);
    void findProgramFrames(const PerfStacks& stacks);
    bool find(const Scope& scope, Job& job);
    const TextColumn& textsOf(std::size_t column) const;
    std::int64_t value(Column column, std::size_t row) const;
    std::int64_t frameText(PerfFrameId frame) const;
    GoroutineIndex goroutine(std::size_t row) const;

    HeldSources held_;
    std::vector<std::uint32_t> samples_;  // ascending
    TextColumn events_, frames_, comms_;  // by event, frame, thread of perf
    TextColumn functions_;                // by goroutine
    std::vector<PerfFrameId> program_;    // by stack: its innermost frame outside of the kernel
};

}  // namespace golanes
