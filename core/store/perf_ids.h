// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <cstdint>

namespace golanes {

using PerfEventIndex = StrongId<struct PerfEventTag, std::uint16_t>;  // PerfRecording::events
using PerfThreadIndex = StrongId<struct PerfThreadTag>;               // PerfRecording::threads
using PerfMappingIndex = StrongId<struct PerfMappingTag>;             // PerfRecording::mappings
using PerfFrameId = StrongId<struct PerfFrameTag>;                    // PerfStacks::frames
using PerfStackId = StrongId<struct PerfStackTag>;  // PerfStacks::nodes; PerfStackId(0) is the empty stack
using PerfChainId = StrongId<struct PerfChainTag>;  // PerfChainTable; while a recording is being read
using PerfSampleRow = std::uint32_t;                // row of PerfRecording::samples

inline constexpr PerfStackId kNoPerfStack{0};
inline constexpr PerfSampleRow kNoPerfSample = 0xffffffffu;
inline constexpr std::uint16_t kNoCpu = 0xffff;  // the recording does not tell on which CPU

}  // namespace golanes
