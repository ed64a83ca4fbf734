// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/sources.h"

#include <QString>

#include <cstdint>

namespace golanes {

class StackTrack;

// What a span says of itself when it is wide enough: "G57 main.(*service).worker". Parts go as room gets
// short: first the package, then the lead.
struct SpanLabel {
    QString lead;     // "G57"
    QString package;  // "main."
    QString core;     // "(*service).worker", "chan receive"
};

// Labels are few compared with spans; spans with equal keys have equal labels.
using LabelKey = std::uint64_t;
inline constexpr LabelKey kNoLabel = ~LabelKey{0};

// Key of a drawn span's label; kNoLabel for spans that stand for many and for those that say nothing.
// How many frames a span of a stack track stands for: in the last row, that one and all further in.
std::uint32_t framesFrom(const StackTrack& track, std::uint32_t held, std::uint32_t row);
LabelKey labelKey(const Sources& sources, LaneKey lane, const PlanSpan& span);
// Key of a goroutine's number and function.
LabelKey goroutineLabelKey(GoroutineIndex g);
SpanLabel spanLabel(const Sources& sources, LabelKey key);

// A goroutine state in words: "running", "chan receive", "waiting".
QString stateText(const Trace& trace, const StateInfo& state);

}  // namespace golanes
