// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/row_order.h"

#include "core/base/ascii_case.h"
#include "core/base/cancellable_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace golanes {

namespace {

constexpr std::size_t kBlock = 4096;  // rows read at once
constexpr int kDigit = 11;            // bits of a pass
constexpr std::uint64_t kNoKey = ~std::uint64_t{0};

struct Keyed {
    std::uint64_t key;
    std::uint32_t row;
};

// Negative numbers below others; kNone, the least of all, wraps around to kNoKey.
std::uint64_t ascendingKey(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) ^ std::uint64_t{1} << 63) - 1;
}

struct TextRank {
    std::string_view text;
    std::uint32_t id;

    bool operator<(const TextRank& other) const {
        const auto letters = [](char a, char b) { return smallLetter(a) <=> smallLetter(b); };
        const auto order = std::lexicographical_compare_three_way(
            text.begin(), text.end(), other.text.begin(), other.text.end(), letters);
        return order != 0 ? order < 0 : text < other.text;
    }
};

// By id, for those that `rows` hold: the place in the order of the texts.
std::vector<std::uint64_t> ranksOf(const TableRows& table, std::size_t column, const std::vector<Keyed>& rows,
                                   const Job& job) {
    std::vector<std::uint64_t> ranks(table.textCount(column));
    std::vector<TextRank> used;
    for (const Keyed& r : rows) {
        if (r.key == kNoKey || ranks[r.key] != 0) continue;
        ranks[r.key] = 1;
        const auto id = static_cast<std::uint32_t>(r.key);
        used.push_back({table.text(column, id), id});
    }
    if (!stableSort(used, std::identity(), job)) return {};
    for (std::size_t i = 0; i < used.size(); ++i) ranks[used[i].id] = i;
    return ranks;
}

// What each row is sorted by, ascending, and kNoKey when it has no value.
std::vector<Keyed> keysOf(const TableRows& table, const std::vector<std::uint32_t>& rows, std::size_t column,
                          const Job& job) {
    const bool text = isText(table.fields()[column].type);
    std::vector<Keyed> keys;
    keys.reserve(rows.size());
    std::array<std::int64_t, kBlock> values;
    std::size_t first = 0, count = 0;  // what `values` holds
    for (const std::uint32_t row : rows) {
        if (row >= first + count) {
            first = row / kBlock * kBlock;
            count = std::min(kBlock, table.size() - first);
            if (job.cancelled()) return keys;
            table.read(column, first, std::span(values).first(count));
        }
        const std::int64_t value = values[row - first];
        const std::uint64_t key = text ? static_cast<std::uint64_t>(value) : ascendingKey(value);
        keys.push_back({value == TableRows::kNone ? kNoKey : key, row});
    }
    return keys;
}

// By key, equal ones as they were. Only the bits in which keys differ are looked at.
void radixSort(std::vector<Keyed>& rows, std::uint64_t highest, const Job& job) {
    std::vector<Keyed> other(rows.size());
    for (int shift = 0; shift < static_cast<int>(std::bit_width(highest)) && !job.cancelled();
         shift += kDigit) {
        const auto digit = [shift](const Keyed& r) { return r.key >> shift & ((1u << kDigit) - 1); };
        std::array<std::size_t, std::size_t{1} << kDigit> place{};
        for (const Keyed& r : rows) ++place[digit(r)];
        std::exclusive_scan(place.begin(), place.end(), place.begin(), std::size_t{0});
        for (const Keyed& r : rows) other[place[digit(r)]++] = r;
        rows.swap(other);
    }
}

}  // namespace

std::vector<std::uint32_t> allRows(std::size_t n) {
    std::vector<std::uint32_t> rows(n);
    std::iota(rows.begin(), rows.end(), 0u);
    return rows;
}

std::vector<std::uint32_t> orderedRows(const TableRows& table, std::vector<std::uint32_t> rows,
                                       std::size_t column, bool descending, const Job& job) {
    std::vector<Keyed> keys = keysOf(table, rows, column, job);
    if (job.cancelled()) return rows;
    if (isText(table.fields()[column].type)) {
        const auto ranks = ranksOf(table, column, keys, job);
        if (job.cancelled()) return rows;
        for (Keyed& r : keys)
            if (r.key != kNoKey) r.key = ranks[r.key];
    }
    // Those without a value leave, and come back behind the others.
    const auto without =
        std::stable_partition(keys.begin(), keys.end(), [](const Keyed& r) { return r.key != kNoKey; });
    const std::vector<Keyed> last(without, keys.end());
    keys.erase(without, keys.end());
    if (!keys.empty()) {
        const auto [low, high] = std::ranges::minmax(keys, {}, &Keyed::key);
        for (Keyed& r : keys) r.key = descending ? high.key - r.key : r.key - low.key;
        radixSort(keys, high.key - low.key, job);
    }
    if (job.cancelled()) return rows;
    std::size_t n = 0;
    for (const Keyed& r : keys) rows[n++] = r.row;
    for (const Keyed& r : last) rows[n++] = r.row;
    return rows;
}

}  // namespace golanes
