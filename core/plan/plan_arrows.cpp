// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_arrows.h"

#include "core/store/go_track.h"
#include "core/store/wakeup.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

class ArrowPlanner {
  public:
    ArrowPlanner(const Trace& trace, const WakeIndex& index, std::span<const GoroutineIndex> lanes,
                 const TimeAxis& axis, ArrowKinds kinds)
        : trace_(trace), index_(index), lanes_(lanes), axis_(axis), kinds_(kinds) {}

    ArrowPlan plan(std::size_t limit, std::size_t lookAt) {
        collect(lookAt);
        plan_.found = arrows_.size();
        std::ranges::sort(arrows_, {}, [](const PlanArrow& a) { return std::tuple(a.x, a.span); });
        for (int bucket = 2; arrows_.size() > limit && bucket < 2 * axis_.width(); bucket *= 2) join(bucket);
        if (arrows_.size() > limit) keepCommonest(limit);
        std::ranges::sort(arrows_, {}, [](const PlanArrow& a) { return std::tuple(a.x, a.span); });
        for (const PlanArrow& a : arrows_) plan_.shown += a.count;
        plan_.arrows = std::move(arrows_);
        return std::move(plan_);
    }

  private:
    bool inLanes(GoroutineIndex g) const { return std::ranges::binary_search(lanes_, g); }

    void collect(std::size_t lookAt) {
        const TimeRange seen = axis_.range();
        std::uint64_t all = 0;
        for (const GoroutineIndex g : lanes_) {
            all += within(trace_, index_.by(g), seen).size() + within(trace_, index_.of(g), seen).size();
        }
        plan_.every = std::max<std::uint64_t>(1, (all + lookAt - 1) / lookAt);
        for (const GoroutineIndex g : lanes_) {
            const auto out = within(trace_, index_.by(g), seen);
            for (std::size_t i = 0; i < out.size(); i += plan_.every)
                add(out[i], g, goroutineOf(trace_, out[i]));
            const auto in = within(trace_, index_.of(g), seen);
            for (std::size_t i = 0; i < in.size(); i += plan_.every) {
                // One whose waker is among the lanes was found there.
                const GoroutineIndex waker = trace_.goSpans.actor[in[i]];
                if (!inLanes(waker)) add(in[i], waker, g);
            }
        }
    }

    void add(SpanIndex s, GoroutineIndex from, GoroutineIndex to) {
        const bool creation = s == trace_.goroutine(to).firstSpan;
        if (creation ? !kinds_.creations : !kinds_.wakeups) return;
        arrows_.push_back({axis_.pixelOf(trace_.goSpans.start[s]), s, from, to, creation, 1});
    }

    // Makes those of the same two goroutines within `bucket` columns one.
    void join(int bucket) {
        const auto key = [bucket](const PlanArrow& a) {
            return std::tuple(a.from.value, a.to.value, a.x / bucket, a.x, a.span);
        };
        std::ranges::sort(arrows_, {}, key);
        std::size_t kept = 0;
        for (std::size_t i = 1; i < arrows_.size(); ++i) {
            PlanArrow& last = arrows_[kept];
            const PlanArrow& a = arrows_[i];
            if (last.from == a.from && last.to == a.to && last.x / bucket == a.x / bucket)
                last.count += a.count;
            else
                arrows_[++kept] = a;
        }
        arrows_.resize(std::min(arrows_.size(), kept + 1));
    }

    void keepCommonest(std::size_t limit) {
        std::ranges::sort(arrows_, {},
                          [](const PlanArrow& a) { return std::tuple(-std::int64_t{a.count}, a.x, a.span); });
        arrows_.resize(limit);
    }

    const Trace& trace_;
    const WakeIndex& index_;
    std::span<const GoroutineIndex> lanes_;
    const TimeAxis& axis_;
    ArrowKinds kinds_;
    std::vector<PlanArrow> arrows_;
    ArrowPlan plan_;
};

}  // namespace

ArrowPlan planArrows(const Trace& trace, const WakeIndex& index, std::span<const GoroutineIndex> lanes,
                     const TimeAxis& axis, ArrowKinds kinds, std::size_t limit, std::size_t lookAt) {
    return ArrowPlanner(trace, index, lanes, axis, kinds).plan(limit, lookAt);
}

}  // namespace golanes
