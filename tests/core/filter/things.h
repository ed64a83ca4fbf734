// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_schema.h"
#include "core/table/column_table.h"

#include <random>

namespace golanes::test {

// A table with a column of every type, with holes, by chance.
inline ColumnTable things(std::size_t rows, unsigned seed) {
    ColumnTable table({{"n", "N", "", FieldType::Count},
                       {"dur", "Duration", "how long", FieldType::Length},
                       {"start", "Start", "", FieldType::Time},
                       {"size", "Size", "", FieldType::Bytes},
                       {"part", "Part", "", FieldType::Share},
                       {"g", "Goroutine", "", FieldType::Goroutine},
                       {"ended", "Ended", "", FieldType::Flag},
                       {"state", "State", "what it did", FieldType::Word},
                       {"func", "Function", "", FieldType::Text},
                       {"tid", "Thread", "", FieldType::Id}});
    static constexpr const char* kStates[] = {"running", "runnable", "chan send", "network"};
    static constexpr const char* kFunctions[] = {"main.main", "net/http.(*conn).serve", "main.worker", ""};
    for (const char* s : kStates) table.intern(7, s);
    std::mt19937 random(seed);
    const auto upTo = [&](std::int64_t n) { return static_cast<std::int64_t>(random()) % n; };
    for (std::size_t i = 0; i < rows; ++i) {
        const Timestamp start = 1'000'000 + upTo(3'000'000);
        const Duration length = upTo(5) * 500'000;
        const auto hole = [&](std::int64_t v) { return upTo(8) == 0 ? TableRows::kNone : v; };
        table.add({start, start + length},
                  {hole(upTo(9) - 4), length, start, hole(upTo(5) * 1'000'000), upTo(11) * 100'000, upTo(60),
                   upTo(2), table.intern(7, kStates[upTo(4)]), hole(table.intern(8, kFunctions[upTo(4)])),
                   12'000 + upTo(9)});
    }
    return table;
}

inline NamedPeriods stw() {
    return {"stw", std::make_shared<const std::vector<TimeRange>>(std::vector<TimeRange>{
                       {1'200'000, 1'250'000}, {2'000'000, 2'600'000}, {3'900'000, 3'900'010}})};
}

inline FilterSchema schemaOfThings(const ColumnTable& table) {
    return schemaOf(table, {stw()}, 1'000'000);
}

}  // namespace golanes::test
