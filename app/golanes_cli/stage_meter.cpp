// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/stage_meter.h"

#include "core/base/cpu_time.h"
#include "core/base/memory.h"

#include <algorithm>

namespace golanes::cli {

StageMeter::StageMeter(Job& job, Job::Stage last)
    : job_(job), last_(last), since_(std::chrono::steady_clock::now()), cpuSince_(cpuSeconds()) {
    restartPeakMemory();
    job.onEnter = [this](Job::Stage stage) { enter(stage); };
}

void StageMeter::enter(Job::Stage stage) {
    const auto now = std::chrono::steady_clock::now();
    const double cpu = cpuSeconds();
    Cost& cost = costs_[static_cast<std::size_t>(current_)];
    cost.seconds += std::chrono::duration<double>(now - since_).count();
    cost.cpuSeconds += cpu - cpuSince_;
    cost.peakBytes = std::max(cost.peakBytes, peakMemory());
    cost.entered = true;
    restartPeakMemory();
    current_ = stage;
    since_ = now;
    cpuSince_ = cpu;
    if (stage > last_ && stage != Job::Stage::Done) {
        stopped_ = true;
        job_.cancel();
    }
}

StageMeter::Cost StageMeter::total() const {
    Cost sum;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last_); ++i) {
        sum.seconds += costs_[i].seconds;
        sum.cpuSeconds += costs_[i].cpuSeconds;
        sum.peakBytes = std::max(sum.peakBytes, costs_[i].peakBytes);
    }
    return sum;
}

}  // namespace golanes::cli
