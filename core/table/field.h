// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace golanes {

// What the values of a column are; all but texts are whole numbers.
enum class FieldType : std::uint8_t {
    Count,      // a number of things
    Length,     // of time, ns
    Time,       // ns on the clock of the trace
    Bytes,      // bytes
    Share,      // millionths: 1,000,000 is all
    Goroutine,  // the number Go prints
    Id,         // a number that names something: a thread, a task
    Flag,       // 0 or 1
    Word,       // one of few words; the value is its id
    Text,       // any text; the value is its id
};

// Values are ids of texts.
constexpr bool isText(FieldType type) {
    return type == FieldType::Word || type == FieldType::Text;
}

// A column of a table.
struct Field {
    std::string name;   // in filters: letters, digits and "_"; "dur"
    std::string title;  // above the column: "Duration"
    std::string help;   // a sentence on what it is and how it was found out
    FieldType type = FieldType::Count;
    bool extra = false;  // views do not show it at first
};

}  // namespace golanes
