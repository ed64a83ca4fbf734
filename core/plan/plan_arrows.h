// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/time_axis.h"
#include "core/store/wake_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Which of the things that goroutines do to each other are drawn as arrows.
struct ArrowKinds {
    bool wakeups = false;
    bool creations = false;
    bool any() const { return wakeups || creations; }
    bool operator==(const ArrowKinds&) const = default;
};

// An arrow from a goroutine to one that it woke or created; when `count` > 1, for several of the same two
// goroutines that are close together: the first of them.
struct PlanArrow {
    int x = 0;                 // pixel column of the first
    SpanIndex span = kNoSpan;  // that it began
    GoroutineIndex from, to;
    bool creation = false;  // of the first
    std::uint32_t count = 1;
    bool operator==(const PlanArrow&) const = default;
};

struct ArrowPlan {
    std::vector<PlanArrow> arrows;  // by rising x
    std::uint64_t shown = 0;        // wake-ups and creations that the arrows stand for
    std::uint64_t found = 0;        // … of so many that were looked at
    std::uint64_t every = 1;        // 1: all were looked at; else every second, third…
};

inline constexpr std::size_t kLookAtArrows = 50'000;

// The arrows of an axis that begin or end at one of `lanes` (sorted, without repetition), at most `limit`
// (> 0): where there are more, those of the same two goroutines within some pixels become one; what still is
// too many leaves out the rarest. Cost is bounded: of more than `lookAt` wake-ups only some are looked
// at.
ArrowPlan planArrows(const Trace& trace, const WakeIndex& index, std::span<const GoroutineIndex> lanes,
                     const TimeAxis& axis, ArrowKinds kinds, std::size_t limit,
                     std::size_t lookAt = kLookAtArrows);

}  // namespace golanes
