// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/statistics/rank_test.h"

#include <cstdint>
#include <string_view>

namespace golanes {

// Whether a difference is more than noise.
enum class Verdict : std::uint8_t {
    Clear,         // no run of one side is within the range of the other, and p ≤ kSureP
    Likely,        // something speaks for it; see verdictOf()
    Noise,         // the like happens by chance
    Incomparable,  // the two sides cannot be compared, or nothing can be said
};
std::string_view name(Verdict verdict);  // "clear", "likely", "noise", "incomparable"
std::string_view mark(Verdict verdict);  // one character for tables: "●", "◐", "~", "–"

inline constexpr double kSureP = 0.05;
// With one run a side every metric is asked of the same two runs, and starts differ more than stretches of
// one run do: so more is asked. The bootstrap's p are a little too small; of runs in which nothing changed it
// calls about so many different (test_block_bootstrap.cpp counts them).
inline constexpr double kSurePOfBlocks = 0.01;
inline constexpr double kAlarmsOfBlocks = 0.02;

// What the verdict on a metric rests on.
enum class Evidence : std::uint8_t {
    Repeats,  // several runs a side: the permutation test
    Blocks,   // one run a side: a bootstrap over time, which is weaker
    None,     // nothing tells how much it varies
};
std::string_view name(Evidence evidence);  // "repeats", "one run a side", "none"

// By repeats, both sides with a run, one of them with several. Clear: as said there. Likely: p ≤ kSureP
// though the ranges overlap; or, where so few runs, two a side at least, cannot have such a p, ranges that
// are as far from each other as the wider of them is wide.
Verdict verdictOf(const Baseline<RunValues>& base, const Candidate<RunValues>& candidate,
                  const RankTest& test);
// By a bootstrap over time: never Clear.
Verdict verdictOfBlocks(double p);

}  // namespace golanes
