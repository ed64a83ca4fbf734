// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// A filter as it is written, before anybody knows which fields there are:
//
//     filter  = and { ("or" | "||") and }
//     and     = unary { ("and" | "&&") unary }
//     unary   = ("not" | "!") unary | "(" filter ")" | test
//     test    = FIELD                                            a flag
//             | FIELD ("==" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~") value
//             | FIELD ["not"] "in" "(" value { "," value } ")"
//             | "overlaps" "(" WORD ")"
//             | STRING                                           is in any text
//     value   = WORD | STRING | NUMBER [UNIT]
struct FilterSyntax {
    enum class Kind : std::uint8_t { All, Any, Not, Flag, Compare, In, Overlaps, Anywhere };

    Kind kind = Kind::All;
    std::vector<FilterSyntax> parts;  // All, Any, Not
    FilterToken name;                 // the field, or what is overlapped
    std::string sign;                 // Compare: "==", "~"…; "!=" and "!~" are Not of the others
    std::vector<FilterToken> values;  // Compare, Anywhere: one; In: one or more
};

// How deep brackets and "not" may nest.
inline constexpr int kFilterDepth = 64;

// The text as a tree; of an empty one (blanks) All without parts, which everything passes. "and", "or",
// "not", "in" and "overlaps" may have large letters.
FilterResult<FilterSyntax> parseFilter(std::string_view text);

}  // namespace golanes
