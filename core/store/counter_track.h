// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_tracks.h"

#include <cstdint>
#include <span>

namespace golanes {

// What a counter of perf data counted, by time on the clock of the trace. Each of its rows stands for what
// was counted since the row before. Refers to the KernelTracks.
class CounterTrack {
  public:
    // What a rate of it is told in.
    enum class Unit : std::uint8_t {
        Cpus,     // it counts ns on CPUs: how many were busy
        Events,   // what its name says, a second
        Samples,  // what a sample stands for was not recorded: samples a second
    };

    CounterTrack(const KernelTracks& kernel, const PerfCounter& counter);

    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
    Timestamp time(std::uint32_t i) const;
    std::uint64_t value(std::uint32_t i) const;
    Unit unit() const;
    // What was counted before a time. O(log n).
    std::uint64_t upTo(Timestamp t) const;
    // Within the recording, a second (of Cpus: a ns a ns); 0 of an empty range and outside of it. O(log n).
    double rate(TimeRange range) const;

    // Rates are told over stretches of a power of two ns, which stay where they are whatever is looked at: as
    // long as `least` at least, and not so short that they would tell of single samples.
    Duration stretchLength(Duration least) const;
    // The stretch of that length that holds a time.
    static TimeRange stretchAt(Timestamp t, Duration length);

  private:
    const KernelTracks& kernel_;
    const PerfCounter& counter_;
    std::span<const std::uint32_t> rows_;
};

// The counters of a recording: events that sample by a counter or a clock, and those that were read. `kernel`
// has the times of samples and counts.
std::vector<PerfCounter> findCounters(const KernelTracks& kernel);

}  // namespace golanes
