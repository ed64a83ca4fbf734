// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_schema.h"
#include "core/filter/filter_syntax.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// A filter whose fields, values and units are known to be right: what is asked of each row.
//
// Texts: "==" and "in" compare as they are written, "~" looks for a part, whatever the case of letters (no
// patterns: names of Go functions are full of what would be special in one). A value that a row does not have
// equals nothing and is neither less nor greater.
struct Filter {
    enum class Kind : std::uint8_t {
        All,       // of the parts; without parts: everything
        Any,       // of the parts
        Not,       // the part
        Between,   // low <= value <= high
        OneOf,     // value is in `numbers`
        SameText,  // text is one of `texts`
        HasText,   // texts[0] is in the text
        Anywhere,  // texts[0] is in the text of any column of texts
        Overlaps,  // the time of the row touches one of the periods
    };

    Kind kind = Kind::All;
    std::vector<Filter> parts;
    std::size_t column = 0;
    std::int64_t low = 0, high = 0;
    std::vector<std::int64_t> numbers;  // sorted
    std::vector<std::string> texts;
    std::shared_ptr<const std::vector<TimeRange>> periods;

    // Everything passes.
    bool empty() const { return kind == Kind::All && parts.empty(); }
};

// What the tree means for these fields.
FilterResult<Filter> bindFilter(const FilterSyntax& tree, const FilterSchema& schema);
// Both steps.
FilterResult<Filter> makeFilter(std::string_view text, const FilterSchema& schema);

}  // namespace golanes
