// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/freezes.h"

#include "core/store/run_track.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace golanes {

namespace {

// Which small parts of the range hold an event, so that one unordered pass finds the gaps.
class EventMap {
  public:
    static constexpr Duration kPart = Duration{1} << 19;             // ns
    static constexpr std::size_t kMostParts = std::size_t{1} << 21;  // of longer ranges they are longer

    explicit EventMap(TimeRange range)
        : range_(range),
          shift_(bits(static_cast<std::uint64_t>(
              std::max<Duration>(kPart, range.length() / static_cast<Duration>(kMostParts) + 1) - 1))),
          first_(static_cast<std::size_t>(range.length() >> shift_) + 1, range.end),
          last_(first_.size(), range.begin) {}

    void add(Timestamp t) {
        if (!range_.contains(t)) return;
        const auto i = static_cast<std::size_t>((t - range_.begin) >> shift_);
        first_[i] = std::min(first_[i], t);
        last_[i] = std::max(last_[i], t);
    }

    // Gaps of at least `least` ns between two events of different parts.
    std::vector<TimeRange> gaps(Duration least) const {
        std::vector<TimeRange> gaps;
        Timestamp last = range_.end;  // no event yet
        for (std::size_t i = 0; i < first_.size(); ++i) {
            if (last_[i] == range_.begin && first_[i] == range_.end) continue;
            if (first_[i] - last >= least) gaps.push_back({last, first_[i]});
            last = last_[i];
        }
        return gaps;
    }

  private:
    static int bits(std::uint64_t n) { return static_cast<int>(std::bit_width(n)); }

    TimeRange range_;
    int shift_;                            // parts are 2 to that power long, ns
    std::vector<Timestamp> first_, last_;  // events by part
};

std::vector<ProcIndex> busyProcs(const Trace& trace, TimeRange gap) {
    std::vector<ProcIndex> busy;
    for (std::uint32_t p = 0; p < trace.procs.size(); ++p) {
        const ProcIndex proc(static_cast<std::uint16_t>(p));
        const RunTrack runs = RunTrack::ofProc(trace, proc);
        const std::uint32_t i = runs.lastAtOrBefore(gap.begin);
        if (i == runs.size()) continue;
        const Run run = runs[i];
        if (run.cls == StateClass::Running && run.time.end >= gap.end) busy.push_back(proc);
    }
    return busy;
}

bool touchesStop(const Trace& trace, TimeRange gap) {
    const IntervalList& stops = trace.timeline->stopTheWorld;
    const auto timeOf = [&](std::uint32_t row) {
        return TimeRange{trace.ranges[row].start, trace.ranges[row].end};
    };
    const auto startOf = [&](std::uint32_t row) { return trace.ranges[row].start; };
    const auto after = std::ranges::lower_bound(stops.rows(), gap.end, {}, startOf);
    const auto begun = static_cast<std::uint32_t>(after - stops.rows().begin());
    return begun > 0 && timeOf(stops.row(stops.latestOf(begun, timeOf))).end > gap.begin;
}

// Before Go 1.21 most stops of the world are not in the trace: only who stopped it is on a proc.
bool mayBeUnrecordedStop(const Trace& trace, const Freeze& f) {
    return trace.info.v1 && trace.info.formatMinor < 21 && f.procs.size() == 1;
}

Duration timeOf(const Freeze& f) {
    return f.time.length();
}

// Which of the silent stretches are a quota's: those that end in the part of the period where most of the
// time ends. None when there are too few.
std::vector<bool> ofQuota(const std::vector<Freeze>& silent) {
    std::vector<std::pair<Duration, std::size_t>> ends;  // place in the period, index
    Duration total = 0;
    for (std::size_t i = 0; i < silent.size(); ++i) {
        ends.emplace_back(silent[i].time.end % Freezes::kQuotaPeriod, i);
        total += timeOf(silent[i]);
    }
    std::ranges::sort(ends);
    const std::size_t n = ends.size();
    for (std::size_t i = 0; i < n; ++i)  // the period is a circle
        ends.emplace_back(ends[i].first + Freezes::kQuotaPeriod, ends[i].second);
    std::size_t bestFirst = 0, bestLast = 0, last = 0;
    Duration best = 0, sum = 0;
    for (std::size_t first = 0; first < n; ++first) {
        for (; last < first + n && ends[last].first - ends[first].first <= Freezes::kQuotaSlack; ++last)
            sum += timeOf(silent[ends[last].second]);
        if (sum > best) {
            best = sum;
            bestFirst = first;
            bestLast = last;
        }
        sum -= timeOf(silent[ends[first].second]);
    }
    std::vector<bool> chosen(silent.size());
    const bool enough = bestLast - bestFirst >= Freezes::kQuotaCount &&
                        static_cast<double>(best) >= Freezes::kQuotaShare * static_cast<double>(total);
    for (std::size_t i = bestFirst; enough && i < bestLast; ++i) chosen[ends[i].second] = true;
    return chosen;
}

// Stretches in which goroutines were on procs and nothing happened.
std::vector<Freeze> silentStretches(const Trace& trace, TimeRange range, Job& job) {
    EventMap events(range);
    CancelCheck cancelled(job);
    for (const Timestamp t : trace.goSpans.start.span()) {
        if (cancelled()) return {};
        events.add(t);
    }
    std::vector<Freeze> silent;
    for (const TimeRange gap : events.gaps(Freezes::kQuotaLeast)) {
        if (job.cancelled()) return {};
        if (touchesStop(trace, gap)) continue;
        Freeze f{gap, busyProcs(trace, gap)};
        if (!f.procs.empty()) silent.push_back(std::move(f));
    }
    return silent;
}

}  // namespace

Freezes findFreezes(const Trace& trace, TimeRange range, Job& job) {
    Freezes freezes;
    range = range.clippedTo(trace.range);
    if (range.length() < Freezes::kLeast) return freezes;
    std::vector<Freeze> silent = silentStretches(trace, range, job);
    const std::vector<bool> quota = ofQuota(silent);
    for (std::size_t i = 0; i < silent.size(); ++i) {
        const bool isLong = timeOf(silent[i]) >= Freezes::kLeast && !mayBeUnrecordedStop(trace, silent[i]);
        if (!quota[i] && !isLong) continue;
        freezes.ofQuota += quota[i] ? 1 : 0;
        freezes.total += timeOf(silent[i]);
        freezes.all.push_back(std::move(silent[i]));
    }
    return freezes;
}

std::vector<TimeRange> silentTimes(const Trace& trace, Job& job) {
    std::vector<TimeRange> times;
    for (const Freeze& f : silentStretches(trace, trace.range, job)) times.push_back(f.time);
    return times;
}

}  // namespace golanes
