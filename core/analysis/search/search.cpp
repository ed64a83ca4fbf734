// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/search.h"

#include "core/analysis/search/search_numbers.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

constexpr std::size_t kCancelStride = 4096;

// Kinds of which SearchIndex has names, in the order of equally good groups.
constexpr SearchKind kNamed[] = {SearchKind::Function,    SearchKind::Task,       SearchKind::Region,
                                 SearchKind::Pause,       SearchKind::Gc,         SearchKind::Frame,
                                 SearchKind::LogCategory, SearchKind::LogMessage, SearchKind::Sample};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct Candidate {
    MatchRank rank;
    const SearchIndex::Name* name;
};

bool better(const Candidate& a, const Candidate& b) {
    const auto key = [](const Candidate& c) {
        return std::tuple(c.rank, ~c.name->places, c.name->text.size());
    };
    return key(a) != key(b) ? key(a) < key(b) : a.name->text < b.name->text;
}

std::vector<Candidate> candidatesOf(const std::vector<SearchIndex::Name>& names, const TextMatcher& matcher,
                                    Job& job) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i % kCancelStride == 0 && job.cancelled()) return {};
        if (const auto match = matcher.find(names[i].text)) found.push_back({match->rank, &names[i]});
    }
    return found;
}

// Adds what answers by its name.
void addNames(SearchGroup& group, std::vector<Candidate> found, std::size_t most) {
    const auto shown = static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::ranges::partial_sort(found, found.begin() + shown, better);
    for (const Candidate& c : found) {
        group.all.keys.push_back(c.name->key);
    }
    for (const Candidate& c : std::span(found).first(static_cast<std::size_t>(shown))) {
        group.best.push_back({.kind = group.kind,
                              .rank = c.rank,
                              .text = std::string(c.name->text),
                              .keys = {c.name->key},
                              .time = {},
                              .places = c.name->places});
    }
    group.names += found.size();
    group.all.kind = group.kind;
    if (group.all.keys.size() < 2) group.all.keys.clear();
}

// An instant or a range that the query spells.
void addTime(std::vector<SearchGroup>& groups, std::string_view query, const TimeFrame& frame) {
    SearchHit hit;
    if (const auto range = parseTimeRange(query, frame))
        hit.time = *range;
    else if (const auto time = parseTime(query, frame))
        hit.time = TimeRange{*time, *time};
    else
        return;
    groups.push_back({.kind = SearchKind::Time, .names = 1, .best = {hit}, .all = {}});
}

SearchGroup& groupOf(std::vector<SearchGroup>& groups, SearchKind kind) {
    const auto at = std::ranges::find(groups, kind, &SearchGroup::kind);
    if (at != groups.end()) return *at;
    groups.emplace_back().kind = kind;
    return groups.back();
}

}  // namespace

std::vector<SearchGroup> search(const Trace& trace, const SearchIndex& index, std::string_view query,
                                const SearchOptions& options, Job& job) {
    query = trimmed(query);
    std::vector<SearchGroup> groups;
    addTime(groups, query, options.frame);
    addNumbers(groups, trace, query, options);
    const TextMatcher matcher(query);
    for (const SearchKind kind : kNamed) {
        auto found = candidatesOf(index.names(kind), matcher, job);
        if (!found.empty()) addNames(groupOf(groups, kind), std::move(found), options.perGroup);
    }
    if (job.cancelled()) return {};
    std::ranges::stable_sort(groups, {},
                             [](const SearchGroup& g) { return std::pair(g.best.front().rank, g.kind); });
    return groups;
}

}  // namespace golanes
