// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_address_spaces.h"
#include "core/store/perf_recording.h"

#include <vector>

namespace golanes {

// What changed where processes find their code, in the order of time: to follow a recording through it once
// more.
std::vector<PerfSpaceChange> spaceChanges(const PerfRecording& recording);

// Follows the changes. Times that are asked for may only grow.
class SpaceHistory {
  public:
    explicit SpaceHistory(const PerfRecording& recording)
        : recording_(recording), changes_(spaceChanges(recording)) {}

    // What the process had mapped at that time; valid until the next call.
    const PerfAddressSpaces::Space& at(Timestamp time, std::int32_t pid);

  private:
    const PerfRecording& recording_;
    std::vector<PerfSpaceChange> changes_;
    std::size_t next_ = 0;
    PerfAddressSpaces spaces_;
};

}  // namespace golanes
