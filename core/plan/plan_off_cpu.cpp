// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_off_cpu.h"

#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

namespace {

bool isOff(const KernelSpan& s) {
    return s.state != KernelState::OnCpu;
}

// Time off the CPU in a column.
struct OffTime {
    Duration recorded = 0;
    Duration inferred = 0;
};

bool fillsHalf(Duration off, TimeRange column) {
    return off > 0 && 2 * off >= column.length();
}

// Adds the columns of one running span.
class SpanColumns {
  public:
    SpanColumns(const KernelTrack& track, TimeRange running, const TimeAxis& axis,
                std::vector<PlanStretch>& out)
        : track_(track), running_(running), axis_(axis), out_(out) {}

    void add(int x0, int x1) {
        for (int x = x0; x < x1;) {
            const Timestamp begin = std::max(axis_.column(x).begin, running_.begin);
            const std::uint32_t i = track_.firstEndingAfter(begin);
            if (i >= track_.size() || track_[i].start >= running_.end) return;
            const Timestamp end = std::min(track_[i].end, running_.end);
            const int last = std::min(axis_.pixelFrom(end), x1);
            // As far as one span of the kernel's covers whole columns there is one answer.
            if (track_[i].start <= begin && last - x > 1) {
                if (isOff(track_[i])) put({x, last - 1, track_[i].inferred});
                x = last - 1;
                continue;
            }
            const TimeRange column = axis_.column(x).clippedTo(running_);
            const OffTime off = offWithin(column, i);
            if (fillsHalf(off.recorded + off.inferred, column))
                put({x, x + 1, !fillsHalf(off.recorded, column)});
            ++x;
        }
    }

  private:
    // At most so many spans of a column are looked at: beyond, none of them would be seen.
    static constexpr std::uint32_t kLook = 16;

    OffTime offWithin(TimeRange column, std::uint32_t i) const {
        OffTime off;
        for (std::uint32_t n = 0; n < kLook && i < track_.size() && track_[i].start < column.end; ++n, ++i) {
            if (!isOff(track_[i])) continue;
            const TimeRange time = TimeRange{track_[i].start, track_[i].end}.clippedTo(column);
            (track_[i].inferred ? off.inferred : off.recorded) += time.length();
        }
        return off;
    }
    void put(const PlanStretch& s) {
        if (!out_.empty() && out_.back().x1 == s.x0 && out_.back().inferred == s.inferred)
            out_.back().x1 = s.x1;
        else
            out_.push_back(s);
    }

    const KernelTrack& track_;
    TimeRange running_;
    const TimeAxis& axis_;
    std::vector<PlanStretch>& out_;
};

}  // namespace

std::vector<PlanStretch> planOffCpu(const Sources& sources, const LanePlan& plan, const TimeAxis& axis) {
    std::vector<PlanStretch> out;
    const bool lane = plan.lane.kind == LaneKind::Goroutine || plan.lane.kind == LaneKind::Thread;
    if (!sources.kernel || !lane) return out;
    const Trace& trace = sources.trace;
    for (const PlanSpan& s : plan.spans) {
        if (s.row > 0 || s.ref == kMerged || s.inferred) continue;
        if (trace.stateOf(s.ref).cls != StateClass::Running) continue;
        const KernelTrack track = sources.kernel->ofGoThread(trace.goSpans.thread[s.ref]);
        if (track.size() == 0) continue;
        const TimeRange running{trace.goSpans.start[s.ref], spanEnd(trace, s.ref, goroutineOf(trace, s.ref))};
        SpanColumns(track, running, axis, out).add(std::max(0, s.x0), std::min(s.x1, axis.width()));
    }
    return out;
}

}  // namespace golanes
