// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/span_items.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

// The frames of one row of a stack track.
class Frames {
  public:
    static constexpr std::uint32_t kFew = ~std::uint32_t{0};

    Frames(const StackTrack& track, std::uint32_t row) : track_(track), row_(row) {}

    std::uint32_t size() const { return track_.size(row_); }
    Timestamp start(std::uint32_t i) const { return track_.timeOf(track_.at(row_, i)).begin; }
    Timestamp end(std::uint32_t i) const { return track_.timeOf(track_.at(row_, i)).end; }
    bool inferred(std::uint32_t) const { return false; }
    ColorRole role(std::uint32_t i) const {
        return track_.held()[track_.at(row_, i)].sample() ? ColorRole::Sample : ColorRole::Frame;
    }
    std::uint32_t ref(std::uint32_t i) const { return track_.at(row_, i); }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    // Ends early: samples last 1 ns each, so that a little time of stacks that hold outweighs all of them.
    void addEach(TimeRange range, std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        Duration& frames = times[static_cast<std::size_t>(ColorRole::Frame)];
        for (std::uint32_t i = first; i < last && frames <= Duration{last} - i; ++i) {
            const Timestamp until = std::min(IntervalList::endOf({start(i), end(i)}), range.end);
            times[static_cast<std::size_t>(role(i))] +=
                std::max<Duration>(until - std::max(start(i), range.begin), 0);
        }
    }
    WholeStrides addWholeStrides(std::uint32_t, std::uint32_t, RoleTimes&, RoleTimes&) const { return {}; }

  private:
    const StackTrack& track_;
    std::uint32_t row_;
};

}  // namespace

void planStack(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const auto track = trace.timeline->stacks.of(trace, GoroutineIndex(entity));
    for (std::uint32_t row = 0; row < std::min(track->rows(), kMaxStackRows); ++row) {
        const Frames frames(*track, row);
        planRuns(DisjointItems(frames), axis, static_cast<std::uint8_t>(row), plan.spans);
    }
}

}  // namespace golanes
