// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter_schema.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::size_t kMostOffered = 500;

std::vector<std::string> wordsOf(const TableRows& table, std::size_t column) {
    const FieldType type = table.fields()[column].type;
    const std::size_t count = isText(type) ? table.textCount(column) : 0;
    std::vector<std::string> words;
    if (type == FieldType::Text && count > kMostOffered) return words;
    for (std::size_t id = 0; id < count; ++id)
        words.emplace_back(table.text(column, static_cast<std::int64_t>(id)));
    return words;
}

template <class List>
auto findNamed(const List& list, std::string_view name) {
    const auto found =
        std::ranges::find(list, name, [](const auto& entry) { return std::string_view(entry.name); });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

const FilterColumn* FilterSchema::field(std::string_view name) const {
    return findNamed(fields, name);
}
const NamedPeriods* FilterSchema::periodsOf(std::string_view name) const {
    return findNamed(periods, name);
}

FilterSchema schemaOf(const TableRows& table, std::vector<NamedPeriods> periods, Timestamp zero) {
    FilterSchema schema;
    for (std::size_t c = 0; c < table.fields().size(); ++c) {
        const Field& f = table.fields()[c];
        schema.fields.push_back({f.name, f.type, f.help, wordsOf(table, c)});
    }
    TimeRange time;
    if (table.size() > 0 && table.readTimes(0, {&time, 1})) schema.periods = std::move(periods);
    schema.zero = zero;
    return schema;
}

std::vector<TimeRange> mergedPeriods(std::vector<TimeRange> periods) {
    std::ranges::sort(periods, {}, &TimeRange::begin);
    std::vector<TimeRange> merged;
    for (const TimeRange& p : periods) {
        if (p.empty()) continue;
        if (merged.empty() || merged.back().end < p.begin) merged.push_back(p);
        merged.back().end = std::max(merged.back().end, p.end);
    }
    return merged;
}

}  // namespace golanes
