// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/search/search.h"

namespace golanes {

// One place where a hit is found.
struct SearchPlace {
    SearchKind kind = SearchKind::Goroutine;
    std::uint32_t row = 0;  // as SearchKind says
    Timestamp time = 0;     // its beginning
    bool operator==(const SearchPlace&) const = default;
};

// All places of a hit, as seen from one of them. They stand in the order of time, those of one time in the
// order of their rows.
struct SearchWalk {
    static constexpr std::size_t kMarks = 2048;

    std::uint64_t count = 0;   // places there are; without any the rest means nothing
    std::uint64_t number = 0;  // of `place`: 1 … count
    SearchPlace place;
    std::vector<bool> marks;  // which of kMarks equal parts of the trace hold a place
};

enum class WalkStep : std::uint8_t {
    First,     // the first place at the given time or later
    Next,      // the one behind the given place
    Previous,  // the one before it
};

// Walks from `from` (First: only its time counts) by one step; behind the last place comes the first. One
// pass over the table of the hit's kind. Without places when the job was cancelled.
SearchWalk walk(const Trace& trace, const SearchHit& hit, WalkStep step, const SearchPlace& from, Job& job);

}  // namespace golanes
