// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/index_rows.h"

#include <algorithm>

namespace golanes {

std::size_t IndexRows::rowOf(std::uint32_t index) const {
    const auto found = std::ranges::lower_bound(indexes_, index);
    return found != indexes_.end() && *found == index ? static_cast<std::size_t>(found - indexes_.begin())
                                                      : size();
}

void IndexRows::read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = valueAt(column, first + i);
}

std::string_view IndexRows::text(std::size_t column, std::int64_t id) const {
    return textsOf(column).text(id);
}

bool IndexRows::readTimes(std::size_t first, std::span<TimeRange> out) const {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = timeOf(first + i);
    return true;
}

}  // namespace golanes
