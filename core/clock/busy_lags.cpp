// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/busy_lags.h"

#include "core/clock/fourier.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>

namespace golanes {

namespace {

constexpr std::uint64_t kFinestBin = 16'384;
constexpr std::uint64_t kMostBins = std::uint64_t{1} << 18;
constexpr std::uint8_t kWhole = 16;  // of a bin in which the thread was busy all the time
// Peaks are as wide as what threads do in one go.
constexpr std::size_t kApart = 128;

// Where all lists lie, and how they are cut into bins.
struct Grid {
    TimeRange busy;
    Timestamp firstSeen = 0;
    std::uint64_t seenLength = 0;
    std::uint64_t bin = 1;

    std::size_t busyBins() const { return static_cast<std::uint64_t>(busy.length()) / bin + 1; }
    std::size_t seenBins() const { return seenLength / bin + 1; }
};

std::optional<Grid> gridOf(std::span<const BusyThread> threads, TimeRange range) {
    std::optional<Timestamp> first, last;
    for (const BusyThread& t : threads) {
        if (t.seen.empty()) continue;
        first = std::min(first.value_or(t.seen.front()), t.seen.front());
        last = std::max(last.value_or(t.seen.back()), t.seen.back());
    }
    if (!first || range.empty()) return std::nullopt;
    const std::uint64_t length = static_cast<std::uint64_t>(*last) - static_cast<std::uint64_t>(*first);
    const Int128 all = Int128{length} + range.length();
    return Grid{range, *first, length, std::max(kFinestBin, static_cast<std::uint64_t>(all / kMostBins) + 1)};
}

std::vector<std::uint8_t> busyBins(const BusyThread& thread, const Grid& grid) {
    std::vector<std::uint64_t> ns(grid.busyBins());
    for (const TimeRange& b : thread.busy) {
        const TimeRange in = b.clippedTo(grid.busy);
        auto at = static_cast<std::uint64_t>(in.begin - grid.busy.begin);
        const auto end = static_cast<std::uint64_t>(in.end - grid.busy.begin);
        while (at < end) {
            const std::uint64_t until = std::min(end, (at / grid.bin + 1) * grid.bin);
            ns[at / grid.bin] += until - at;
            at = until;
        }
    }
    std::vector<std::uint8_t> bins(ns.size());
    std::ranges::transform(ns, bins.begin(), [&](std::uint64_t n) {
        return static_cast<std::uint8_t>(
            std::min<std::uint64_t>(n / std::max<std::uint64_t>(grid.bin / kWhole, 1), kWhole));
    });
    return bins;
}

std::vector<std::uint8_t> seenBins(const BusyThread& thread, const Grid& grid) {
    std::vector<std::uint8_t> bins(grid.seenBins());
    for (const Timestamp t : thread.seen) {
        std::uint8_t& n =
            bins[(static_cast<std::uint64_t>(t) - static_cast<std::uint64_t>(grid.firstSeen)) / grid.bin];
        if (n < kWhole) ++n;
    }
    return bins;
}

// For every shift: how often the threads were seen busy, what chance would give, and its variance.
struct Sums {
    std::vector<double> seen, expected, variance;

    void add(const BusyThread& thread, const Grid& grid, const Job& job) {
        const std::vector<std::uint8_t> busy = busyBins(thread, grid);
        const std::vector<std::uint8_t> sightings = seenBins(thread, grid);
        const std::vector<double> together = crossCorrelation(busy, sightings, job);
        const double share =
            static_cast<double>(std::accumulate(busy.begin(), busy.end(), std::uint64_t{0})) /
            static_cast<double>(busy.size() * kWhole);
        std::vector<std::uint64_t> until(sightings.size() + 1);
        std::partial_sum(sightings.begin(), sightings.end(), until.begin() + 1, std::plus<std::uint64_t>());
        seen.resize(together.size());
        expected.resize(together.size());
        variance.resize(together.size());
        const auto n = static_cast<std::ptrdiff_t>(together.size());
        for (std::ptrdiff_t i = 0; i < n; ++i) {
            // Those that fall into the range when shifted by so many bins.
            const std::ptrdiff_t shift = i < std::ssize(busy) ? i : i - n;
            const auto from = std::clamp<std::ptrdiff_t>(-shift, 0, std::ssize(sightings));
            const auto to = std::clamp<std::ptrdiff_t>(std::ssize(busy) - shift, from, std::ssize(sightings));
            const auto inRange = static_cast<double>(until[static_cast<std::size_t>(to)] -
                                                     until[static_cast<std::size_t>(from)]);
            const auto at = static_cast<std::size_t>(i);
            seen[at] += together[at] / kWhole;
            expected[at] += inRange * share;
            variance[at] += inRange * share * (1 - share);
        }
    }
};

}  // namespace

std::vector<Lag> searchBusyLags(std::span<const BusyThread> threads, TimeRange range, std::size_t most,
                                const Job& job) {
    const auto grid = gridOf(threads, range);
    if (!grid) return {};
    Sums sums;
    for (const BusyThread& t : threads) {
        sums.add(t, *grid, job);
        if (job.cancelled()) return {};
    }
    std::vector<double> prominence(sums.seen.size());
    for (std::size_t i = 0; i < prominence.size(); ++i)
        prominence[i] = (sums.seen[i] - sums.expected[i]) / std::sqrt(sums.variance[i] + 1);
    std::vector<Lag> lags;
    while (lags.size() < most) {
        const auto peak = std::ranges::max_element(prominence);
        if (peak == prominence.end() || *peak <= 0) break;
        const auto at = static_cast<std::size_t>(peak - prominence.begin());
        const Int128 n = static_cast<std::int64_t>(prominence.size());
        const Int128 shift = static_cast<std::int64_t>(at) - (at < grid->busyBins() ? Int128{0} : n);
        lags.push_back({shift * grid->bin + grid->busy.begin - grid->firstSeen,
                        static_cast<Duration>(grid->bin), *peak});
        const std::size_t from = at - std::min(at, kApart);
        const std::size_t to = std::min(at + kApart, prominence.size());
        std::fill(prominence.begin() + static_cast<std::ptrdiff_t>(from),
                  prominence.begin() + static_cast<std::ptrdiff_t>(to), 0.0);
    }
    return lags;
}

}  // namespace golanes
