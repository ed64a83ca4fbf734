// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/checklist.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace golanes {

namespace {

constexpr std::array<std::string_view, 5> kUsual{
    "stw.p99 > 1.2x likely", "sched_latency.p99 > 1.2x likely", "timers.delay.p99 > 1.2x likely",
    "heap.live.max > +10% likely", "gc.assist.share > +0.01 likely"};

CheckedEntry cannotTell(const std::string& text, const FilterError& error) {
    return {text, CheckResult::CannotTell, error.message, error};
}

CheckedEntry check(const std::string& text, const Comparison& comparison) {
    const auto threshold = parseThreshold(text);
    if (!threshold) return cannotTell(text, threshold.error());
    const auto outcome = checkThreshold(*threshold, comparison);
    if (!outcome) return cannotTell(text, outcome.error());
    CheckedEntry entry{text, CheckResult::Passed, outcome->measured, {}};
    if (outcome->crossed) entry.result = CheckResult::Failed;
    if (outcome->unsure) {
        entry.result = CheckResult::CannotTell;
        entry.words = "beyond, but not sure enough: " + entry.words;
    }
    return entry;
}

}  // namespace

std::string_view name(CheckResult result) {
    static constexpr std::array<std::string_view, 3> kNames{"pass", "fail", "cannot tell"};
    return kNames[static_cast<std::size_t>(result)];
}

std::string_view mark(CheckResult result) {
    static constexpr std::array<std::string_view, 3> kMarks{"✓", "✗", "?"};
    return kMarks[static_cast<std::size_t>(result)];
}

std::span<const std::string_view> usualChecklist() {
    return kUsual;
}

Checklist checkAll(std::span<const std::string> entries, const Comparison& comparison) {
    Checklist list;
    for (const std::string& text : entries) list.push_back(check(text, comparison));
    return list;
}

std::string sentence(const CheckedEntry& entry) {
    const char* what = entry.result == CheckResult::Failed   ? "crossed, "
                       : entry.result == CheckResult::Passed ? "kept, "
                                                             : "";
    return fmt::format("{}: {}{}", entry.text, what, entry.words);
}

std::string countsText(const Checklist& checklist) {
    std::string text;
    for (const auto& [result, words] :
         {std::pair{CheckResult::Failed, "failed"}, std::pair{CheckResult::CannotTell, "cannot be told"},
          std::pair{CheckResult::Passed, "passed"}}) {
        const auto count = std::ranges::count(checklist, result, &CheckedEntry::result);
        if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, words);
    }
    return text;
}

}  // namespace golanes
