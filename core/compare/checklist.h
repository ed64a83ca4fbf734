// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/threshold.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// What has to hold before one upgrades: thresholds, each of which passes or fails.
enum class CheckResult : std::uint8_t { Passed, Failed, CannotTell };
std::string_view name(CheckResult result);  // "pass", "fail", "cannot tell"
std::string_view mark(CheckResult result);  // "✓", "✗", "?"

struct CheckedEntry {
    std::string text;  // the threshold as it was typed: what makes it fail
    CheckResult result = CheckResult::CannotTell;
    // What was measured: "+31 %: 220 µs → 288 µs, clear, p = 0.002, 6 and 6 runs"; why it cannot be told.
    std::string words;
    // It is no threshold, or none for these recordings: the place to mark, and what would be right.
    std::optional<FilterError> error;
};

using Checklist = std::vector<CheckedEntry>;

// What is worth looking at in any upgrade of Go: the longest pauses, delays of the scheduler and of timers,
// the heap, and what the collector takes from the program.
std::span<const std::string_view> usualChecklist();

// Never fails as a whole: an entry that makes no sense cannot be told. One that is beyond its limit, but by
// less than it asks to be sure of, neither passes nor fails.
Checklist checkAll(std::span<const std::string> entries, const Comparison& comparison);

// "stw.p99 > 1.2x: crossed, +31 %: 220 µs → 288 µs, clear, p = 0.002, 6 and 6 runs".
std::string sentence(const CheckedEntry& entry);
// "1 failed, 2 cannot be told, 2 passed"; "" of none.
std::string countsText(const Checklist& checklist);

}  // namespace golanes
