// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"
#include "core/plan/gallop.h"
#include "core/plan/span_items.h"
#include "core/store/kernel_tracks.h"

#include <algorithm>
#include <cstdint>

namespace golanes {

// The spans of a thread or a CPU, for DisjointItems.
class KernelItems {
  public:
    static constexpr std::uint32_t kFew = 160;

    explicit KernelItems(const KernelTrack& track) : track_(track) {}

    std::uint32_t size() const { return track_.size(); }
    Timestamp start(std::uint32_t i) const { return track_[i].start; }
    Timestamp end(std::uint32_t i) const { return track_[i].end; }
    bool inferred(std::uint32_t i) const { return track_[i].inferred; }
    ColorRole role(std::uint32_t i) const { return roleOf(track_[i].state); }
    std::uint32_t ref(std::uint32_t i) const { return track_.row(i); }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    void addEach(TimeRange range, std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        for (std::uint32_t i = first; i < last; ++i) {
            const KernelSpan& s = track_[i];
            const Duration in =
                std::min(std::max(s.end, s.start + 1), range.end) - std::max(s.start, range.begin);
            times[static_cast<std::size_t>(roleOf(s.state))] += std::max<Duration>(in, 0);
        }
    }
    WholeStrides addWholeStrides(std::uint32_t first, std::uint32_t last, RoleTimes& times,
                                 RoleTimes& edges) const {
        constexpr std::uint32_t kStride = KernelTrack::kSumStride;
        const std::uint32_t a = (first + kStride - 1) / kStride;
        const std::uint32_t b = last / kStride;
        if (a >= b) return {};
        addStrides(a, b, times);
        addStrides(a - 1, a, edges);  // first > 0: there is one before
        addStrides(b, b + 1, edges);
        return {a * kStride, b * kStride};
    }

  private:
    // What the spans of the strides a … b - 1 have.
    void addStrides(std::uint32_t a, std::uint32_t b, RoleTimes& times) const {
        const auto sums = track_.sums();
        for (std::size_t s = 0; s < kKernelStateCount; ++s) {
            const auto role = static_cast<std::size_t>(roleOf(static_cast<KernelState>(s)));
            times[role] += b < sums.size() ? sums[b][s] - sums[a][s] : kNoBound;
        }
    }

    const KernelTrack& track_;
};

// Times of the rows of system calls, and of samples.
struct CallTimes {
    const KernelTracks& kernel;
    Timestamp start(std::uint32_t row) const { return kernel.callStart[row]; }
    Timestamp end(std::uint32_t row) const { return kernel.callEnd[row]; }
};

struct TickTimes {
    const KernelTracks& kernel;
    Timestamp start(std::uint32_t row) const { return kernel.sampleTime[row]; }
    Timestamp end(std::uint32_t row) const { return kernel.sampleTime[row]; }
};

// Things of one role that do not overlap, in rows of a table of their times: system calls, samples. `Times`
// gives the start and the end of a row.
template <class Times>
class KernelRowItems {
  public:
    static constexpr std::uint32_t kFew = ~std::uint32_t{0};

    KernelRowItems(std::span<const std::uint32_t> rows, ColorRole role, Times times)
        : rows_(rows), role_(role), times_(times) {}

    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
    Timestamp start(std::uint32_t i) const { return times_.start(rows_[i]); }
    Timestamp end(std::uint32_t i) const { return times_.end(rows_[i]); }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t) const { return role_; }
    std::uint32_t ref(std::uint32_t i) const { return rows_[i]; }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    // All are of one role, of which any time will do.
    void addEach(TimeRange range, std::uint32_t, std::uint32_t, RoleTimes& times) const {
        times[static_cast<std::size_t>(role_)] += range.length();
    }
    WholeStrides addWholeStrides(std::uint32_t, std::uint32_t, RoleTimes&, RoleTimes&) const { return {}; }

  private:
    std::span<const std::uint32_t> rows_;
    ColorRole role_;
    Times times_;
};

}  // namespace golanes
