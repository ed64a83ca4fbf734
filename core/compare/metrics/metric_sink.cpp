// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/metric_sink.h"

#include <cmath>

namespace golanes {

namespace {

constexpr MetricKind counted(MetricUnit unit, MetricBasis basis) {
    return {.unit = unit, .basis = basis, .zeroWhenAbsent = true};
}

constexpr MetricRow kCount{"count", "how many", counted(MetricUnit::Count, MetricBasis::Absolute)};
constexpr MetricRow kPerSecond{"per_second", "how many a second",
                               counted(MetricUnit::PerSecond, MetricBasis::PerSecond)};
constexpr MetricRow kMean{"mean", "mean", {.unit = MetricUnit::Nanoseconds, .basis = MetricBasis::PerEvent}};
constexpr MetricRow kMax{"max", "longest", {.unit = MetricUnit::Nanoseconds, .basis = MetricBasis::PerEvent}};

struct QuantileRow {
    MetricRow row;
    double q;
    Duration Quantiles::*value;
};
constexpr MetricKind kQuantile{.unit = MetricUnit::Nanoseconds, .basis = MetricBasis::PerEvent};
constexpr QuantileRow kQuantiles[] = {
    {{"p50", "median", kQuantile}, 0.5, &Quantiles::p50},
    {{"p90", "P90", kQuantile}, 0.9, &Quantiles::p90},
    {{"p99", "P99", kQuantile}, 0.99, &Quantiles::p99},
};

// What durations come to by block.
struct TimesByBlock {
    BlockSums count{}, sum{};
    std::shared_ptr<BlockedTimes> times = std::make_shared<BlockedTimes>();

    TimesByBlock(const BlockGrid& grid, std::span<const Latency> all) {
        for (const Latency& l : all) {
            const std::size_t block = grid.of(l.end);
            ++count[block];
            sum[block] += static_cast<double>(l.length);
            times->add(block, l.length);
        }
    }
    std::shared_ptr<const TimeBlocks> quantile(double q) const {
        return std::make_shared<TimeBlocks>(TimeBlocks{.times = times, .quantile = q});
    }
};

BlockSums ones() {
    BlockSums sums;
    sums.fill(1);
    return sums;
}

}  // namespace

void MetricSink::add(std::string name, std::string words, const MetricKind& kind, double value,
                     std::uint64_t events, std::shared_ptr<const TimeBlocks> blocks) {
    if (std::isfinite(value))
        out_.push_back({std::move(name), std::move(words), kind, value, events, std::move(blocks), partOf});
}

void MetricSink::addTimes(const TimesFamily& family, std::span<const Latency> times) {
    std::vector<Duration> lengths;
    lengths.reserve(times.size());
    for (const Latency& l : times) lengths.push_back(l.length);
    const Quantiles q = quantilesOf(lengths);
    const TimesByBlock blocks(grid, times);
    const auto put = [&](const MetricRow& row, bool isTime, bool headline, double value, auto over) {
        MetricKind kind = row.kind;
        kind.area = family.area;
        kind.sense = isTime ? family.sense : MetricSense::Neutral;
        kind.headline = family.headline && headline;
        kind.withinFormat = family.withinFormat;
        add(family.prefix + '.' + std::string(row.suffix), family.words + ": " + std::string(row.words), kind,
            value, q.count, std::move(over));
    };
    const auto count = static_cast<double>(q.count);
    put(kCount, false, false, count, total(blocks.count));
    put(kPerSecond, false, false, seconds() > 0 ? count / seconds() : 0, rate(blocks.count));
    if (q.count == 0) return;
    put(kMean, true, true, static_cast<double>(q.total) / count, mean(blocks.sum, blocks.count));
    for (const QuantileRow& row : kQuantiles)
        put(row.row, true, row.q != 0.9, static_cast<double>(q.*row.value), blocks.quantile(row.q));
    put(kMax, true, false, static_cast<double>(q.max), nullptr);
}

std::shared_ptr<const TimeBlocks> MetricSink::total(const BlockSums& sums) const {
    return std::make_shared<TimeBlocks>(TimeBlocks{sums, ones(), kTimeBlocks, nullptr, 0});
}

std::shared_ptr<const TimeBlocks> MetricSink::rate(const BlockSums& sums) const {
    return seconds() > 0
               ? std::make_shared<TimeBlocks>(TimeBlocks{sums, ones(), kTimeBlocks / seconds(), nullptr, 0})
               : nullptr;
}

std::shared_ptr<const TimeBlocks> MetricSink::mean(const BlockSums& over, const BlockSums& under) const {
    return std::make_shared<TimeBlocks>(TimeBlocks{over, under, 1, nullptr, 0});
}

std::shared_ptr<const TimeBlocks> MetricSink::perRequest(const BlockSums& sums) const {
    return facts.requests > 0 ? mean(sums, requests) : nullptr;
}

}  // namespace golanes
