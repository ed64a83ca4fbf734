// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/sources.h"
#include "widgets/tables/index_rows.h"

#include <memory>
#include <vector>

namespace golanes {

// The samples of perf data as rows, of which only their numbers are held: there may be millions. All else is
// looked up when it is read.
class SampleRows : public IndexRows {
  public:
    // Those in the scope; none without perf data. Null when the job was cancelled.
    static std::shared_ptr<const SampleRows> make(const HeldSources& held, const Scope& scope, Job& job);

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
    std::int64_t valueAt(std::size_t column, std::size_t row) const override;
    const TextColumn& textsOf(std::size_t column) const override;
    TimeRange timeOf(std::size_t row) const override;
    std::int64_t frameText(PerfFrameId frame) const;
    GoroutineIndex goroutine(std::size_t row) const;

    HeldSources held_;
    TextColumn events_, frames_, comms_;  // by event, frame, thread of perf
    TextColumn functions_;                // by goroutine
    std::vector<PerfFrameId> program_;    // by stack: its innermost frame outside of the kernel
};

}  // namespace golanes
