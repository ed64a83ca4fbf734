// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/table/table_rows.h"

#include <cstdint>
#include <vector>

namespace golanes {

// The rows of a table (indexes, ascending) in the order of one column: numbers by value, texts by their
// letters whatever their case, then by byte; equal ones as they were. What has no value stands last either
// way. A radix sort: proportional to the rows, and for texts to the distinct ones times their logarithm.
// Cancelled: any order.
std::vector<std::uint32_t> orderedRows(const TableRows& table, std::vector<std::uint32_t> rows,
                                       std::size_t column, bool descending, const Job& job);

// 0 … n-1.
std::vector<std::uint32_t> allRows(std::size_t n);

}  // namespace golanes
