// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/counter_track.h"

#include "core/base/int128.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace golanes {

namespace {

// So many rows lie in the shortest stretch that a rate is told of, on average.
constexpr std::int64_t kRowsOfStretch = 16;

std::span<const std::uint32_t> rowsOf(const KernelTracks& kernel, const PerfCounter& counter) {
    return counter.isRead ? kernel.countsByEvent[counter.event.value]
                          : kernel.perf->samplesByEvent[counter.event.value];
}

std::uint64_t valueOf(const KernelTracks& kernel, const PerfCounter& counter, std::uint32_t row) {
    if (counter.isRead) return kernel.perf->counts[row].delta;
    return counter.told ? kernel.perf->samples.period[row] : 1;
}

// Adds up the values of a counter of which all else is known.
void addSums(const KernelTracks& kernel, PerfCounter& counter) {
    const auto rows = rowsOf(kernel, counter);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % PerfCounter::kSumStride == 0) counter.sums.push_back(sum);
        sum += valueOf(kernel, counter, rows[i]);
    }
}

}  // namespace

CounterTrack::CounterTrack(const KernelTracks& kernel, const PerfCounter& counter)
    : kernel_(kernel), counter_(counter), rows_(rowsOf(kernel, counter)) {}

Timestamp CounterTrack::time(std::uint32_t i) const {
    return counter_.isRead ? kernel_.countTime[rows_[i]] : kernel_.sampleTime[rows_[i]];
}

std::uint64_t CounterTrack::value(std::uint32_t i) const {
    return valueOf(kernel_, counter_, rows_[i]);
}

CounterTrack::Unit CounterTrack::unit() const {
    if (!counter_.isRead && !counter_.told) return Unit::Samples;
    const PerfRecording& perf = *kernel_.perf;
    const std::string_view name = perf.strings[perf.events[counter_.event.value].name];
    const bool clock = name.starts_with("cpu-clock") || name.starts_with("task-clock");
    return clock ? Unit::Cpus : Unit::Events;
}

std::uint64_t CounterTrack::upTo(Timestamp t) const {
    std::uint32_t low = 0, high = size();
    while (low < high) {
        const std::uint32_t mid = low + (high - low) / 2;
        time(mid) < t ? low = mid + 1 : high = mid;
    }
    if (low == 0) return 0;
    std::uint32_t i = (low - 1) / PerfCounter::kSumStride * PerfCounter::kSumStride;
    std::uint64_t sum = counter_.sums[i / PerfCounter::kSumStride];
    for (; i < low; ++i) sum += value(i);
    return sum;
}

double CounterTrack::rate(TimeRange range) const {
    range = range.clippedTo(kernel_.range);
    if (range.empty()) return 0;
    constexpr double kNsOfSecond = 1e9;
    const double counted = static_cast<double>(upTo(range.end) - upTo(range.begin));
    const double length = static_cast<double>(range.length());
    return unit() == Unit::Cpus ? counted / length : counted / (length / kNsOfSecond);
}

Duration CounterTrack::stretchLength(Duration least) const {
    constexpr Int128 kLongest = Int128{1} << 62;
    const Int128 average = product(kernel_.range.length(), kRowsOfStretch) / std::max(size(), 1u);
    const Int128 wanted = std::clamp<Int128>(std::max<Int128>(least, average), 1, kLongest);
    return static_cast<Duration>(std::bit_ceil(static_cast<std::uint64_t>(wanted)));
}

TimeRange CounterTrack::stretchAt(Timestamp t, Duration length) {
    const Int128 begin = product(floorDiv(t, length), length);
    return {saturate(begin), saturate(begin + length)};
}

std::vector<PerfCounter> findCounters(const KernelTracks& kernel) {
    const PerfRecording& perf = *kernel.perf;
    std::vector<PerfCounter> counters;
    for (std::size_t e = 0; e < perf.events.size(); ++e) {
        PerfCounter counter;
        counter.event = PerfEventIndex(static_cast<std::uint16_t>(e));
        counter.isRead = !kernel.countsByEvent[e].empty();
        const auto samples = perf.samplesByEvent[e];
        const bool sampling = perf.events[e].kind == PerfEventKind::Sampling && !samples.empty();
        if (!counter.isRead && !sampling) continue;
        counter.told =
            std::ranges::any_of(samples, [&](std::uint32_t row) { return perf.samples.period[row] != 1; });
        addSums(kernel, counter);
        counters.push_back(std::move(counter));
    }
    return counters;
}

}  // namespace golanes
