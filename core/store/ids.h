// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <cstdint>

namespace golanes {

using StringId = StrongId<struct StringTag>;   // StringTable; StringId(0) is ""
using FrameId = StrongId<struct FrameTag>;     // StackTable::frame
using StackId = StrongId<struct StackTag>;     // StackTable; StackId(0) is the empty stack ("no stack")
using GoroutineIndex = StrongId<struct GTag>;  // Trace::goroutines (dense; not the goroutine's number)
using ProcIndex = StrongId<struct PTag, std::uint16_t>;    // Trace::procs
using ThreadIndex = StrongId<struct MTag, std::uint16_t>;  // Trace::threads
using StateId = StrongId<struct StateTag, std::uint8_t>;   // StateTable: a goroutine state with its reason
using SpanIndex = std::uint32_t;                           // row of Trace::goSpans

inline constexpr StringId kEmptyString{0};
inline constexpr StackId kNoStack{0};
inline constexpr SpanIndex kNoSpan = 0xffffffffu;

}  // namespace golanes
