// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/filter/filter.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

// The rows that pass, ascending. On all processors; a text is judged once however many rows have it. `filter`
// is made for the fields of this table. Cancelled: any rows.
std::vector<std::uint32_t> matchingRows(const TableRows& table, const Filter& filter, const Job& job);

// Whether matchingRows() reads the column.
bool readsColumn(const TableRows& table, const Filter& filter, std::size_t column);

}  // namespace golanes
