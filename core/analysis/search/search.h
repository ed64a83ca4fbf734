// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/search/search_index.h"
#include "core/analysis/search/text_match.h"
#include "core/base/job.h"
#include "core/base/time_text.h"
#include "core/store/trace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// Something that was found: one thing (an instant, a goroutine by its number…), or all places of one or
// several names.
struct SearchHit {
    SearchKind kind = SearchKind::Time;
    MatchRank rank = MatchRank::Exact;
    std::string text;  // the name, UTF-8; "" for what has a number, for times, and for several names
    // Of names: see SearchIndex::Name. Of a number: the one row of Trace::goroutines, procs, threads or
    // tasks.
    std::vector<std::uint32_t> keys;
    bool byNumber = false;
    std::optional<TimeRange>
        time;  // Time: the range, or the instant t as [t, t); of a number: the wanted time
    // Where it happens; 0 for Time, and for several names: a place may have more than one. walk() counts
    // those.
    std::uint64_t places = 0;
};

struct SearchGroup {
    SearchKind kind = SearchKind::Time;
    std::uint64_t names = 0;      // hits there are
    std::uint64_t places = 0;     // of all of them together
    std::vector<SearchHit> best;  // at most SearchOptions::perGroup
    SearchHit all;                // every name of the group at once; without keys when there are not several
};

struct SearchOptions {
    std::size_t perGroup = 8;  // hits that are listed of each kind
    TimeFrame frame;           // what texts of times mean
};

// Everything that answers `query` (UTF-8), the best groups first. Letters match whatever their case (those of
// ASCII). Found by number: "57", "G57", "P3", "M 12922", "task 5"; an instant or a range as in
// core/base/time_text.h; "G57@4.52s" is both; anything else by the names of SearchKind. Costs by the number
// of distinct names and of goroutines, not of events. None when the job was cancelled.
std::vector<SearchGroup> search(const Trace& trace, const SearchIndex& index, std::string_view query,
                                const SearchOptions& options, Job& job);

}  // namespace golanes
