// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <array>
#include <chrono>
#include <cstdint>

namespace golanes::cli {

// What a load costs, stage by stage: wall time, CPU time of all threads, peak of the resident memory.
class StageMeter {
  public:
    static constexpr std::size_t kStages = static_cast<std::size_t>(Job::Stage::Done) + 1;

    struct Cost {
        double seconds = 0;
        double cpuSeconds = 0;
        std::uint64_t peakBytes = 0;
        bool entered = false;
    };

    // Measures the job from now until finish(); cancels it when it enters a stage behind `last`. Must outlive
    // the job's work.
    StageMeter(Job& job, Job::Stage last);
    StageMeter(const StageMeter&) = delete;

    void finish() { enter(Job::Stage::Done); }
    // True when the job was cancelled because it went beyond `last`.
    bool stopped() const { return stopped_; }
    const Cost& cost(Job::Stage stage) const { return costs_[static_cast<std::size_t>(stage)]; }
    Cost total() const;

  private:
    void enter(Job::Stage stage);

    Job& job_;
    Job::Stage last_;
    Job::Stage current_ = Job::Stage::Waiting;
    bool stopped_ = false;
    std::array<Cost, kStages> costs_{};
    std::chrono::steady_clock::time_point since_;
    double cpuSince_;
};

}  // namespace golanes::cli
