// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_schema.h"
#include "core/filter/filter_tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace golanes {

struct FilterCandidate {
    std::string text;  // as it is put into the filter, quoted where it must be
    std::string help;  // "" when the text says it all
    bool operator==(const FilterCandidate&) const = default;
};

// What could stand where the cursor is: `part` of the text would be replaced by a candidate.
struct FilterCompletion {
    FilterPart part;
    std::vector<FilterCandidate>
        candidates;  // those that begin with what is typed first, then those that hold it
};

// `cursor`: bytes before it, at most all. Nothing within a text whose quote is open, but of the words of its
// field.
FilterCompletion completeFilter(std::string_view text, std::size_t cursor, const FilterSchema& schema);

}  // namespace golanes
