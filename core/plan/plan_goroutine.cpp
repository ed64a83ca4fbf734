// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pixel_runs.h"
#include "core/plan/planners.h"
#include "core/plan/region_items.h"
#include "core/plan/span_items.h"
#include "core/store/go_track.h"
#include "core/store/timeline_index.h"

namespace golanes {

namespace {

// The states of a goroutine: of one that existed before its first span, that span's state back-dated to the
// start of the trace comes first. Its end is no state.
class States {
  public:
    static constexpr std::uint32_t kFew = 160;

    States(const Trace& trace, GoroutineIndex g)
        : trace_(trace),
          track_(trace, g),
          ended_(trace.goroutine(g).ended ? 1 : 0),
          backDated_(track_.size() > ended_ && !trace.goroutine(g).createdInTrace() &&
                             track_.start(0) > trace.range.begin
                         ? 1
                         : 0) {}

    std::uint32_t size() const { return track_.size() - ended_ + backDated_; }
    Timestamp start(std::uint32_t i) const {
        return inferred(i) ? trace_.range.begin : track_.start(i - backDated_);
    }
    Timestamp end(std::uint32_t i) const {
        return inferred(i) ? track_.start(0) : track_.end(i - backDated_);
    }
    bool inferred(std::uint32_t i) const { return i < backDated_; }
    ColorRole role(std::uint32_t i) const {
        return roleOf(track_.state(inferred(i) ? 0 : i - backDated_).cls);
    }
    std::uint32_t ref(std::uint32_t i) const { return track_.span(inferred(i) ? 0 : i - backDated_); }
    std::uint32_t startedBefore(Timestamp t, std::uint32_t from, std::uint32_t step) const {
        return gallop(
            from, size(), [&](std::uint32_t i) { return start(i) >= t; }, step);
    }
    void addEach(TimeRange range, std::uint32_t first, std::uint32_t last, RoleTimes& times) const {
        while (first < last && start(first) < range.begin) addOne(range, first++, times);
        // Those that lie within the range need no care, but for the inferred one.
        const auto starts = track_.starts();
        const auto states = track_.stateIds();
        ClassSums sums{};
        std::uint32_t i = first - std::min(first, backDated_);
        for (; first > 0 && first + 1 < last && starts[i + 1] <= range.end && starts[i] < range.end;
             ++first, ++i) {
            const Duration length = std::max<Duration>(starts[i + 1] - starts[i], 1);
            sums[static_cast<std::size_t>(trace_.states[states[i]].cls)] += length;
        }
        addSums(sums, times);
        while (first < last) addOne(range, first++, times);
    }
    WholeStrides addWholeStrides(std::uint32_t first, std::uint32_t last, RoleTimes& times,
                                 RoleTimes& edges) const {
        constexpr std::uint32_t kStride = Trace::kSumStride;
        const std::uint32_t a = (first - backDated_ + kStride - 1) / kStride;
        const std::uint32_t b = (last - backDated_) / kStride;
        if (a >= b) return {};
        addStrides(a, b, times);
        addStrides(a - 1, a, edges);  // none before the first: that is the inferred one
        addStrides(b, b + 1, edges);
        return {a * kStride + backDated_, b * kStride + backDated_};
    }

  private:
    // What the spans of the strides a … b - 1 have.
    void addStrides(std::uint32_t a, std::uint32_t b, RoleTimes& times) const {
        const auto rows = track_.sumRows();
        const bool known = a < b && b < rows.size();
        ClassSums sums;
        for (std::size_t c = 0; c < sums.size(); ++c) sums[c] = known ? rows[b][c] - rows[a][c] : kNoBound;
        addSums(sums, times);
    }
    static void addSums(const ClassSums& sums, RoleTimes& times) {
        for (std::size_t c = 0; c < sums.size(); ++c)
            times[static_cast<std::size_t>(roleOf(static_cast<StateClass>(c)))] += sums[c];
    }
    void addOne(TimeRange range, std::uint32_t i, RoleTimes& times) const {
        const Timestamp from = start(i);
        const Duration in = std::min(std::max(end(i), from + 1), range.end) - std::max(from, range.begin);
        times[static_cast<std::size_t>(role(i))] += std::max<Duration>(in, 0);
    }

    const Trace& trace_;
    GoTrack track_;
    std::uint32_t ended_;
    std::uint32_t backDated_;  // 1 when position 0 is inferred
};

}  // namespace

void planGoroutine(const Trace& trace, std::uint32_t entity, const TimeAxis& axis, LanePlan& plan) {
    const GoroutineIndex g(entity);
    const States states(trace, g);
    planRuns(DisjointItems(states), axis, 0, plan.spans);

    const RegionLevels& levels = trace.timeline->regions;
    const std::uint32_t rows = std::min(levels.levelCount(g), kMaxRegionRows);
    for (std::uint32_t level = 0; level < rows; ++level) {
        const RegionItems regions(trace, levels.rows(g, level));
        planRuns(DisjointItems(regions), axis, static_cast<std::uint8_t>(level + 1), plan.spans);
    }
}

}  // namespace golanes
