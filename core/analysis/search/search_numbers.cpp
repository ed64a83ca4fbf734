// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/search_numbers.h"

#include <algorithm>
#include <charconv>

namespace golanes {

namespace {

// "G57", "p 3", "12922", perhaps with a time behind: "G57@4.52s", "G57 +1s".
struct NumberQuery {
    std::string_view prefix;  // as typed: "G", "thread"…
    std::uint64_t number = 0;
    std::optional<TimeRange> time;

    bool asksFor(std::initializer_list<std::string_view> names) const {
        return prefix.empty() || std::ranges::any_of(names, [this](std::string_view name) {
                   const auto match = TextMatcher(name).find(prefix);
                   return match && match->rank == MatchRank::Exact;
               });
    }
};

std::string_view withoutBlankEnd(std::string_view text) {
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::optional<NumberQuery> parse(std::string_view query, const TimeFrame& frame) {
    NumberQuery out;
    const std::size_t timeAt = query.find_first_of("@+");
    if (timeAt != std::string_view::npos) {
        const auto time = parseTime(query.substr(timeAt), frame);
        if (!time) return std::nullopt;
        out.time = TimeRange{*time, *time};
        query = withoutBlankEnd(query.substr(0, timeAt));
    }
    const std::size_t digits = std::min(query.find_first_of("0123456789"), query.size());
    out.prefix = withoutBlankEnd(query.substr(0, digits));
    const char* end = query.data() + query.size();
    const auto [stop, error] = std::from_chars(query.data() + digits, end, out.number);
    return error == std::errc() && stop == end ? std::optional(out) : std::nullopt;
}

// The decimal digits of `id` begin with those of `number`.
bool beginsWith(std::uint64_t id, std::uint64_t number) {
    while (id > number) id /= 10;
    return id == number && number > 0;
}

// Adds the rows whose number is the wanted one and, if `beginnings` count too, begins with it.
template <class Table>
void add(std::vector<SearchGroup>& groups, SearchKind kind, const Table& table, const NumberQuery& query,
         bool beginnings, std::size_t most) {
    struct Row {
        MatchRank rank;
        std::uint64_t id;
        std::uint32_t row;
        auto operator<=>(const Row&) const = default;
    };
    std::vector<Row> found;
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        const std::uint64_t id = table[i].id;
        if (id == query.number)
            found.push_back({MatchRank::Exact, id, i});
        else if (beginnings && beginsWith(id, query.number))
            found.push_back({MatchRank::WordStart, id, i});
    }
    if (found.empty()) return;
    const std::size_t shown = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown));
    SearchGroup& group = groups.emplace_back();
    group.kind = kind;
    group.names = found.size();
    for (std::size_t i = 0; i < shown; ++i) {
        group.best.push_back({.kind = kind,
                              .rank = found[i].rank,
                              .text = {},
                              .keys = {found[i].row},
                              .byNumber = true,
                              .time = query.time,
                              .places = 1});
    }
}

}  // namespace

void addNumbers(std::vector<SearchGroup>& groups, const Trace& trace, std::string_view query,
                const SearchOptions& options) {
    const auto number = parse(query, options.frame);
    if (!number) return;
    const bool beginnings = !number->time;
    const std::size_t most = options.perGroup;
    if (number->asksFor({"g", "goroutine"}))
        add(groups, SearchKind::Goroutine, trace.goroutines, *number, beginnings, most);
    if (number->asksFor({"p", "proc", "processor"}))
        add(groups, SearchKind::Proc, trace.procs, *number, false, most);
    if (number->asksFor({"m", "thread"}))
        add(groups, SearchKind::Thread, trace.threads, *number, beginnings, most);
    if (number->asksFor({"task"})) add(groups, SearchKind::Task, trace.tasks, *number, false, most);
}

}  // namespace golanes
