// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>

namespace golanes {

// Bytes of a filter's text.
struct FilterPart {
    std::size_t at = 0;
    std::size_t length = 0;  // 0: between two characters
    bool operator==(const FilterPart&) const = default;
};

// What is wrong with a filter: a sentence that names the place, counted from 1, and the place to mark.
struct FilterError {
    std::string message;  // "Unknown field 'stat' at 1: did you mean 'state'?"
    FilterPart part;
};

template <class T>
using FilterResult = tl::expected<T, FilterError>;

// "`what` at 7" and, unless it is empty, ": `advice`".
[[nodiscard]] tl::unexpected<FilterError> filterFails(FilterPart part, const std::string& what,
                                                      const std::string& advice = {});

}  // namespace golanes
