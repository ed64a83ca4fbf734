// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/perf_symbols_json.h"

#include "core/analysis/kernel/perf_stack_counts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

// Longest lists that are printed.
constexpr std::size_t kMostLeaves = 1000;
constexpr std::size_t kMostStacks = 1000;

// The most frequent first, equal ones by name.
json ranked(const std::map<std::string, std::uint64_t>& counts, const char* key, std::size_t most) {
    std::vector<const std::pair<const std::string, std::uint64_t>*> rows;
    for (const auto& entry : counts) rows.push_back(&entry);
    std::ranges::stable_sort(rows, std::greater<>(), [](const auto* row) { return row->second; });
    json list = json::array();
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) {
        list.push_back({{key, rows[i]->first}, {"count", rows[i]->second}});
    }
    return list;
}

json binaries(const PerfSymbols& symbols) {
    json list = json::array();
    for (const PerfBinary& b : symbols.binaries) {
        list.push_back({{"path", b.path},
                        {"build_id", b.buildId},
                        {"status", nameOf(b.status)},
                        {"symbols_from", b.source},
                        {"searched", b.searched},
                        {"addresses", b.frames},
                        {"named_addresses", b.namedFrames}});
    }
    return list;
}

}  // namespace

const char* nameOf(PerfBinary::Status status) {
    switch (status) {
        case PerfBinary::Status::Verified:
            return "verified";
        case PerfBinary::Status::Unverified:
            return "unverified";
        case PerfBinary::Status::NoSymbols:
            return "no-symbols";
        case PerfBinary::Status::OtherBuild:
            return "other-build";
        case PerfBinary::Status::NotFound:
            return "not-found";
    }
    return "";
}

json perfSymbolsJson(const PerfRecording& recording, const PerfSymbols& symbols) {
    const PerfStackCounts counts = perfStackCounts(recording, symbols);
    json depths = json::object();
    for (const auto& [depth, n] : counts.depths) depths[std::to_string(depth)] = n;
    return {{"cpu_clock_leaf_top30", ranked(counts.leaves, "sym", kMostLeaves)},
            {"cpu_clock_leaf_dso", counts.leafFiles},
            {"cpu_clock_folded_top20", ranked(counts.folded, "stack", kMostStacks)},
            {"cpu_clock_folded_distinct", counts.folded.size()},
            {"cpu_clock_stack_depths", std::move(depths)},
            {"binaries", binaries(symbols)}};
}

}  // namespace golanes
