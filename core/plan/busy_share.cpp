// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/busy_share.h"

#include "core/plan/gallop.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

// How long a proc or thread was busy before an instant. Asked for rising instants it walks along the runs,
// and takes the sums of whole strides where it would have to walk far.
class BusyClock {
  public:
    explicit BusyClock(const RunTrack& track) : track_(track) {}

    Duration before(Timestamp t) {
        const std::uint32_t begun = gallop(
            begun_, track_.size(), [&](std::uint32_t i) { return track_.start(i) >= t; }, step_);
        step_ = (begun - begun_) / 2 + 1;
        if (begun - begun_ > RunStride::kRuns) jumpTo((begun - 1) / RunStride::kRuns);
        for (; begun_ < begun; ++begun_) ended_ += lengthOf(begun_);
        if (begun == 0) return 0;
        // The last of them may go on.
        return ended_ - std::max<Duration>(0, track_.end(begun - 1) - t);
    }

  private:
    Duration lengthOf(std::uint32_t i) const {
        return std::max<Duration>(0, track_.end(i) - track_.start(i));
    }
    void jumpTo(std::uint32_t stride) {
        begun_ = stride * RunStride::kRuns;
        ended_ = 0;
        for (const Duration slot : track_.strides()[stride].before) ended_ += slot;
    }

    const RunTrack& track_;
    std::uint32_t begun_ = 0;  // runs that start before the last instant asked for
    std::uint32_t step_ = 1;   // about half of those that start between two instants
    Duration ended_ = 0;       // time of all of those
};

// A span this wide has its ends as edges; what they leave of their columns does not show.
constexpr int kNarrow = 4;

std::uint8_t shareOf(BusyClock& clock, const TimeAxis& axis, TimeRange column) {
    Duration busy = 0, seen = 0;
    axis.forEachPieceOf(column, [&](TimeRange piece) {
        const Duration begin = clock.before(piece.begin);
        busy += clock.before(piece.end) - begin;
        seen += piece.length();
    });
    const double share = static_cast<double>(busy) / static_cast<double>(seen);
    return static_cast<std::uint8_t>(
        std::clamp<long>(std::lround(share * LanePlan::kAllBusy), 1, LanePlan::kAllBusy));
}

bool isShared(const PlanSpan& s) {
    return s.count > 0 && (s.ref == kMerged || s.x1 - s.x0 < kNarrow);
}

}  // namespace

void addBusyShares(const RunTrack& track, const TimeAxis& axis, LanePlan& plan) {
    plan.busy.assign(static_cast<std::size_t>(axis.width()), LanePlan::kAllBusy);
    BusyClock clock(track);
    TimeRange last;
    for (const PlanSpan& s : plan.spans) {
        if (!isShared(s)) continue;
        for (int x = s.x0; x < s.x1; ++x) {
            const TimeRange column = axis.column(x);
            std::uint8_t& share = plan.busy[static_cast<std::size_t>(x)];
            // Finer than a ns, neighbours show the same.
            share =
                column == last ? plan.busy[static_cast<std::size_t>(x) - 1] : shareOf(clock, axis, column);
            last = column;
        }
    }
}

}  // namespace golanes
