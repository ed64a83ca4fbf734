// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/scope_arguments.h"

#include "core/analysis/goroutine_filter.h"
#include "core/base/time_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace golanes::cli {

namespace {

Result<std::uint64_t> goroutineNumber(std::string_view text) {
    std::string_view digits = text;
    if (digits.starts_with('G') || digits.starts_with('g')) digits.remove_prefix(1);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        return fail(ErrorCode::Usage, fmt::format("--goroutine: {} is no number of a goroutine", text));
    return number;
}

// Those with this number: Go may use one again.
bool mark(const Trace& trace, std::uint64_t number, std::vector<bool>& goroutines) {
    bool found = false;
    for (std::size_t i = 0; i < trace.goroutines.size(); ++i) {
        if (trace.goroutines[i].id != number) continue;
        goroutines[i] = found = true;
    }
    return found;
}

}  // namespace

bool hasScope(const Arguments& arguments) {
    return std::ranges::any_of(std::array{"--from", "--to", "--goroutine", "--filter"},
                               [&](const char* option) { return arguments.has(option); });
}

Result<Scope> scopeOf(const Arguments& arguments, const Trace* trace) {
    Scope scope = trace ? wholeOf(*trace) : Scope{};
    const Timestamp start = scope.range.begin;
    for (const auto& [option, bound] :
         {std::pair("--from", &scope.range.begin), std::pair("--to", &scope.range.end)}) {
        const auto text = arguments.value(option);
        if (!text) continue;
        const auto time = parseTime(*text, start);
        if (!time) return fail(ErrorCode::Usage, fmt::format("{}: {}", option, time.error().message));
        *bound = *time;
    }
    const auto numbers = arguments.values("--goroutine");
    if (trace && !numbers.empty()) scope.goroutines.assign(trace->goroutines.size(), false);
    for (const std::string& text : numbers) {
        const auto number = goroutineNumber(text);
        if (!number) return tl::unexpected(number.error());
        if (trace && !mark(*trace, *number, scope.goroutines))
            return fail(ErrorCode::Usage, fmt::format("--goroutine: there is no goroutine {}", *number));
    }
    if (!trace) return scope;
    scope.range = scope.range.clippedTo(trace->range);
    if (scope.range.empty())
        return fail(ErrorCode::Usage, "between --from and --to there is nothing of the trace");
    if (const auto filter = arguments.value("--filter")) {
        Job job;
        auto matching = matchingGoroutines(*trace, scope, *filter, job);
        if (!matching) return fail(ErrorCode::Usage, "--filter: " + matching.error().message);
        scope.goroutines = std::move(*matching);
    }
    return scope;
}

}  // namespace golanes::cli
