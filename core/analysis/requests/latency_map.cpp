// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/latency_map.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace golanes {

namespace {

// Least latency of row `r`, counted from 1 ns on: 10^(r / rowsPerDecade), rounded up.
Duration rowBegin(int r, int rowsPerDecade) {
    return static_cast<Duration>(std::ceil(std::pow(10.0, static_cast<double>(r) / rowsPerDecade) - 1e-9));
}

std::vector<Duration> rowsFor(Duration least, Duration most, int rowsPerDecade) {
    std::vector<Duration> rows;
    for (int r = 0;; ++r) {
        const Duration begin = rowBegin(r, rowsPerDecade);
        if (begin > most && !rows.empty()) break;
        if (!rows.empty() && begin <= least) rows.pop_back();  // all are above the row before
        if (rows.empty() || begin > rows.back()) rows.push_back(begin);
    }
    return rows;
}

std::size_t columnOf(TimeRange range, std::size_t columns, Timestamp t) {
    const auto share = static_cast<double>(t - range.begin) / static_cast<double>(range.length());
    return std::min(columns - 1, static_cast<std::size_t>(share * static_cast<double>(columns)));
}

// Rows of latencies, found by their highest bit: few rows begin between two powers of two.
class RowFinder {
  public:
    // `begins`: rising, not empty; it stays.
    explicit RowFinder(const std::vector<Duration>& begins) : begins_(begins) {
        for (std::size_t bit = 0; bit < first_.size(); ++bit) {
            const auto after = std::ranges::upper_bound(begins, Duration{1} << bit);
            first_[bit] = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - begins.begin(), 1)) - 1;
        }
    }
    // Of a latency from 1 ns on; the first row where all begin later.
    std::size_t of(Duration latency) const {
        std::size_t row =
            first_[static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(latency))) - 1];
        while (row + 1 < begins_.size() && begins_[row + 1] <= latency) ++row;
        return row;
    }

  private:
    const std::vector<Duration>& begins_;
    std::array<std::size_t, 63> first_{};  // by the highest bit: the row of the latency that has no other
};

}  // namespace

TimeRange LatencyMap::columnTime(std::size_t column) const {
    const auto edge = [&](std::size_t c) {
        const double share = static_cast<double>(c) / static_cast<double>(columns);
        return range.begin + static_cast<Duration>(std::ceil(share * static_cast<double>(range.length())));
    };
    return {edge(column), edge(column + 1)};
}

LatencyMap latencyMap(std::span<const Latency> latencies, TimeRange range, std::size_t columns,
                      int rowsPerDecade) {
    LatencyMap map;
    map.range = range;
    map.columns = columns;
    map.lines.resize(columns);
    std::vector<std::size_t> begins(columns + 1);
    Duration least = 0, most = 0;
    for (const Latency& l : latencies) {
        if (!range.contains(l.end)) continue;
        const bool first = most == 0;
        const Duration length = std::max<Duration>(l.length, 1);
        least = first ? length : std::min(least, length);
        most = std::max(most, length);
        ++begins[columnOf(range, columns, l.end) + 1];
    }
    if (most == 0) return map;
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<Duration> lengths(begins.back());  // column by column
    std::vector<std::size_t> next = begins;
    for (const Latency& l : latencies)
        if (range.contains(l.end)) lengths[next[columnOf(range, columns, l.end)]++] = l.length;
    map.rowBegins = rowsFor(least, most, rowsPerDecade);
    map.counts.resize(columns * map.rows());
    const RowFinder rows(map.rowBegins);
    for (std::size_t c = 0; c < columns; ++c) {
        const auto column = std::span(lengths).subspan(begins[c], begins[c + 1] - begins[c]);
        for (const Duration d : column) ++map.counts[c * map.rows() + rows.of(std::max<Duration>(d, 1))];
        map.lines[c] = quantilesOf(column);
    }
    return map;
}

}  // namespace golanes
