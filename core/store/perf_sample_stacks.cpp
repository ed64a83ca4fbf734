// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_sample_stacks.h"

#include <cassert>
#include <utility>

namespace golanes {

void replaceStacks(const PerfPtr& fresh, PerfSampleStacks stacks) {
    assert(fresh.use_count() == 1 && stacks.ofSample.size() == fresh->samples.size());
    // Sound, because every recording is made as a non-const object (by its builder) and this is its only
    // reference.
    auto& recording = const_cast<PerfRecording&>(*fresh);
    recording.stacks = std::move(stacks.stacks);
    recording.samples.stack = std::move(stacks.ofSample);
}

}  // namespace golanes
