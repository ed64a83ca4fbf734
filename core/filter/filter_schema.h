// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/table/table_rows.h"

#include <memory>
#include <string>
#include <vector>

namespace golanes {

// Periods that filters may ask about by name: "stw", "gc". Sorted, none touches another.
struct NamedPeriods {
    std::string name;
    std::shared_ptr<const std::vector<TimeRange>> periods;
};

struct FilterColumn {
    std::string name;
    FieldType type = FieldType::Count;
    std::string help;
    // Of a Word all there are, in the order of their ids; of a Text some to offer.
    std::vector<std::string> words;
};

// What a filter may speak of.
struct FilterSchema {
    std::vector<FilterColumn> fields;  // in the order of the columns
    std::vector<NamedPeriods> periods;
    Timestamp zero = 0;  // what times in filters count from

    // Null: there is none of this name.
    const FilterColumn* field(std::string_view name) const;
    const NamedPeriods* periodsOf(std::string_view name) const;
};

// The fields of a table. Of texts at most 500 are offered, and none of a column that has more.
FilterSchema schemaOf(const TableRows& table, std::vector<NamedPeriods> periods, Timestamp zero);

// Sorts periods and merges those that touch.
std::vector<TimeRange> mergedPeriods(std::vector<TimeRange> periods);

}  // namespace golanes
