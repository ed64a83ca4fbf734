// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/busy_share.h"

#include "core/plan/gallop.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace golanes {

namespace {

// How long a proc or thread was busy before an instant; asked for rising instants. Runs lie all over memory:
// within a stride of them whose busy time is less than `slack`, it is taken to be even.
class BusyClock {
  public:
    explicit BusyClock(const RunTrack& track) : track_(track), strides_(track.strides()) {}

    Duration before(Timestamp t, Duration slack) {
        stride_ = gallop(stride_, static_cast<std::uint32_t>(strides_.size()),
                         [&](std::uint32_t k) { return strides_[k].start >= t; });
        if (stride_ == 0) return 0;
        const std::uint32_t at = stride_ - 1;
        const Duration busy = sumBefore(at);
        if (stride_ < strides_.size() && sumBefore(stride_) - busy < slack) return busy + evenShare(at, t);
        if (begun_ < at * RunStride::kRuns) {
            begun_ = at * RunStride::kRuns;
            ended_ = busy;
        }
        for (; begun_ < track_.size() && track_.start(begun_) < t; ++begun_) ended_ += lengthOf(begun_);
        // The last of them may go on.
        return ended_ - std::max<Duration>(0, track_.end(begun_ - 1) - t);
    }

  private:
    Duration lengthOf(std::uint32_t i) const {
        return std::max<Duration>(0, track_.end(i) - track_.start(i));
    }
    Duration sumBefore(std::uint32_t stride) const {
        Duration sum = 0;
        for (const Duration slot : strides_[stride].before) sum += slot;
        return sum;
    }
    Duration evenShare(std::uint32_t stride, Timestamp t) const {
        const Timestamp begin = strides_[stride].start, end = strides_[stride + 1].start;
        const auto busy = static_cast<double>(sumBefore(stride + 1) - sumBefore(stride));
        return std::llround(busy * static_cast<double>(t - begin) / static_cast<double>(end - begin));
    }

    const RunTrack& track_;
    std::span<const RunStride> strides_;
    std::uint32_t stride_ = 0;  // those that start before the last instant asked for
    std::uint32_t begun_ = 0;   // runs walked along, all of which start before it,
    Duration ended_ = 0;        // and their time
};

// For how long at least one woken goroutine did not run before an instant; asked for rising instants, as
// BusyClock.
class WaitingClock {
  public:
    WaitingClock(const Trace& trace, const IntervalList& wakes) : trace_(trace), wakes_(wakes) {}

    Duration before(Timestamp t, Duration slack) {
        const auto& starts = wakes_.strideStarts();
        stride_ = gallop(stride_, static_cast<std::uint32_t>(starts.size()),
                         [&](std::uint32_t k) { return starts[k] >= t; });
        if (stride_ == 0) return 0;
        const std::uint32_t at = stride_ - 1;
        const Duration sum = beforeStride(at);
        if (stride_ < starts.size()) {
            const Duration more = beforeStride(stride_) - sum;
            if (more < slack) return sum + shareOf(more, t - starts[at], starts[stride_] - starts[at]);
        }
        if (begun_ <= at * IntervalList::kStride) {
            begun_ = at * IntervalList::kStride;
            covered_ = wakes_.covered()[at];
        }
        for (; begun_ < wakes_.size() && timeOf(begun_).begin < t; ++begun_) {
            const TimeRange time = timeOf(begun_);
            covered_.add({time.begin, IntervalList::endOf(time)});
        }
        return covered_.before(t);
    }

  private:
    TimeRange timeOf(std::uint32_t i) const { return readyToRunning(trace_, trace_.wakes[wakes_.row(i)]); }
    Duration beforeStride(std::uint32_t k) const {
        return wakes_.covered()[k].before(wakes_.strideStarts()[k]);
    }
    static Duration shareOf(Duration whole, Duration part, Duration of) {
        return std::llround(static_cast<double>(whole) * static_cast<double>(part) / static_cast<double>(of));
    }

    const Trace& trace_;
    const IntervalList& wakes_;
    std::uint32_t stride_ = 0;
    std::uint32_t begun_ = 0;  // things walked along, all of which began before the last instant asked for,
    IntervalList::Covered covered_;  // and what they cover
};

// What a share may be off by, at either end of a column: less than a pixel of the height of a lane.
constexpr Duration kSlack = 32;

// A span this wide has its ends as edges; what they leave of their columns does not show.
constexpr int kNarrow = 4;

template <class Clock>
std::uint8_t shareOf(Clock& clock, const TimeAxis& axis, TimeRange column) {
    Duration busy = 0, seen = 0;
    const Duration slack = column.length() / kSlack;
    axis.forEachPieceOf(column, [&](TimeRange piece) {
        const Duration begin = clock.before(piece.begin, slack);
        busy += clock.before(piece.end, slack) - begin;
        seen += piece.length();
    });
    const double share = static_cast<double>(busy) / static_cast<double>(seen);
    return static_cast<std::uint8_t>(
        std::clamp<long>(std::lround(share * LanePlan::kAllBusy), 1, LanePlan::kAllBusy));
}

bool isShared(const PlanSpan& s) {
    return s.count > 0 && (s.ref == kMerged || s.x1 - s.x0 < kNarrow);
}

template <class Clock>
void addShares(Clock clock, const TimeAxis& axis, LanePlan& plan) {
    plan.busy.assign(static_cast<std::size_t>(axis.width()), LanePlan::kAllBusy);
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

}  // namespace

void addBusyShares(const RunTrack& track, const TimeAxis& axis, LanePlan& plan) {
    addShares(BusyClock(track), axis, plan);
}

void addWaitingShares(const Trace& trace, const IntervalList& wakes, const TimeAxis& axis, LanePlan& plan) {
    addShares(WaitingClock(trace, wakes), axis, plan);
}

Duration waitingTime(const Trace& trace, const IntervalList& wakes, TimeRange range) {
    WaitingClock clock(trace, wakes);
    const Duration before = clock.before(range.begin, 0);
    return clock.before(range.end, 0) - before;
}

}  // namespace golanes
