// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/stay_fit.h"

#include "core/base/int128.h"
#include "core/clock/forbidden_offsets.h"
#include "core/clock/go_moments.h"
#include "core/clock/offset_votes.h"
#include "core/clock/robust_line.h"
#include "core/clock/slice_fit.h"
#include "core/clock/thread_matches.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace golanes {

namespace {

// Times of a forged recording may lie as far from each other as their type allows.
Duration distance(Timestamp a, Timestamp b) {
    return saturate(a < b ? Int128{b} - a : Int128{a} - b);
}
Timestamp middleOf(TimeRange r) {
    return saturate((Int128{r.begin} + r.end) / 2);
}

constexpr std::size_t kMostWindows = 24;
constexpr std::size_t kDeparturesAWindow = 150;  // fewer tell little
constexpr double kMomentsAWindow = 8'000;        // short enough that drift does not matter in it
// Clocks drift apart by no more than this between two windows.
constexpr double kLargestDrift = 500e-6;
constexpr Duration kNearestSearch = 200'000;
constexpr Duration kFarthestSearch = 20'000'000;
constexpr double kProminent = 5;
// A perf record is written some time after what it tells of.
constexpr Duration kRecordingDelay = 500;

// One part of the overlap.
struct Window {
    TimeRange range;  // on the trace's clock
    std::span<const ThreadMoment> moments;
    std::optional<Duration> shift;  // of the map, as found here

    double x(TimeRange overlap) const {
        return static_cast<double>(range.begin + range.length() / 2 - overlap.begin);
    }
};

// Carries what was found of a slice to the whole overlap.
class Extension {
  public:
    Extension(const Trace& trace, const PerfRecording& perf, const KernelStays& stays, const SliceFit& slice,
              const Job& job)
        : trace_(trace), perf_(perf), stays_(stays), slice_(slice), job_(job) {}

    Correlation correlate();
    const Valley& valley() const { return valley_; }

  private:
    void makeWindows();
    void followVotes();
    void drawLine(bool always);
    void matchThreads();
    void settle();
    double confidence() const;
    std::string reason() const;

    const Trace& trace_;
    const PerfRecording& perf_;
    const KernelStays& stays_;
    const SliceFit& slice_;
    const Job& job_;

    TimeRange overlap_;  // on the trace's clock
    std::vector<ThreadMoment> moments_;
    std::vector<Window> windows_;
    ClockMap map_;
    double drifted_ = 0;  // ns that the drift can be wrong by, from the middle to an end of the overlap
    double spread_ = 0;
    std::vector<ThreadMatch> matches_;
    bool sameNumbers_ = false;
    Valley valley_;
};

void Extension::makeWindows() {
    map_ = slice_.map;
    const TimeRange perf{map_(stays_.all.front().begin), map_(stays_.all.back().begin)};
    overlap_ = trace_.range.clippedTo(perf);
    map_ = map_.pivotedAt(map_.inverse(overlap_.begin + overlap_.length() / 2));
    const std::size_t departures = stayingIn(stays_.departures, overlap_, map_).size();
    const std::size_t count = std::clamp<std::size_t>(departures / kDeparturesAWindow, 1, kMostWindows);
    const double fitting = kMomentsAWindow / std::max(momentsPerNs(trace_), 1e-12);
    const TimeWindows windows(overlap_, count, static_cast<Duration>(std::min(fitting, 1e15)));
    moments_ = goMoments(trace_, windows, job_);
    for (std::size_t i = 0; i < windows.count(); ++i)
        windows_.push_back({windows[i], within(moments_, windows[i]), std::nullopt});
}

// From the slice outwards, so that each window is looked for near to one that was found.
void Extension::followVotes() {
    const Timestamp start = middleOf(slice_.slice);
    const auto away = [&](const Window* w) { return distance(middleOf(w->range), start); };
    std::vector<Window*> order;
    for (Window& w : windows_) order.push_back(&w);
    std::ranges::sort(order, {}, away);
    struct Known {
        Timestamp at;
        Duration shift;
    };
    Known before{start, 0}, after{start, 0};
    for (Window* w : order) {
        if (job_.cancelled()) return;
        const Timestamp at = middleOf(w->range);
        Known& nearest = at < start ? before : after;
        const double farther = static_cast<double>(distance(at, nearest.at)) * kLargestDrift;
        const auto search = std::min(kNearestSearch + static_cast<Duration>(farther), kFarthestSearch);
        const ClockMap expected = map_.shifted(nearest.shift);
        const auto votes =
            voteOffset(w->moments, stayingIn(stays_.departures, w->range, expected), expected, search);
        if (votes.prominence() < kProminent) continue;
        nearest = {at, nearest.shift + votes.shift};
        w->shift = nearest.shift;
    }
}

// `always`: however uncertain the drift is.
void Extension::drawLine(bool always) {
    std::vector<LinePoint> points;
    const double middle = static_cast<double>(overlap_.length()) / 2;
    for (const Window& w : windows_) {
        if (w.shift) points.push_back({w.x(overlap_) - middle, static_cast<double>(*w.shift)});
    }
    RobustLine line = robustLine(points);
    const bool told = always || std::abs(line.slope) > 3 * line.slopeError;
    if (!told) line.slope = 0;
    spread_ = line.spread;
    drifted_ = line.slopeError * middle;
    map_ = map_.shifted(std::llround(line.middle));
    const double drift = line.slope * static_cast<double>(ClockMap::kDriftUnit);
    const double largest = static_cast<double>(ClockMap::kLargestDrift);
    map_.drift = std::clamp<std::int64_t>(map_.drift + std::llround(std::clamp(drift, -largest, largest)),
                                          -ClockMap::kLargestDrift, ClockMap::kLargestDrift);
}

void Extension::matchThreads() {
    ThreadVotes votes;
    for (const Window& w : windows_) {
        if (job_.cancelled()) return;
        votes.add(w.moments, stayingIn(stays_.departures, w.range, map_), map_);
    }
    matches_ = votes.matches();
    // Where nothing coincides, the numbers still tell whether the threads contradict.
    if (matches_.empty()) matches_ = threadsByNumber(trace_, perf_);
    sameNumbers_ = matchByNumber(trace_, perf_, matches_);
}

// The rule that threads write nothing in the kernel, in each window and then over all.
void Extension::settle() {
    const auto forbid = [&](ForbiddenOffsets& all, const Window& w) {
        all.add(w.moments, stayingIn(stays_.all, w.range, map_), map_);
    };
    for (Window& w : windows_) {
        if (job_.cancelled()) return;
        ForbiddenOffsets forbidden(goThreads(matches_, perf_.threads.size()));
        forbid(forbidden, w);
        const Valley valley = forbidden.valley();
        w.shift = valley.open ? std::nullopt : std::optional(valley.shift);
    }
    drawLine(false);
    ForbiddenOffsets forbidden(goThreads(matches_, perf_.threads.size()));
    for (const Window& w : windows_) forbid(forbidden, w);
    valley_ = forbidden.valley();
    map_ = map_.shifted(valley_.shift);
}

// Contradictions left over weigh against it; with few observations so could some more of them.
double Extension::confidence() const {
    constexpr double kSome = 10;
    return std::clamp(1 - valley_.remaining(), 0.0, 1.0) * valley_.usual / (valley_.usual + kSome);
}

std::string Extension::reason() const {
    const char* what = stays_.fromSyscalls ? "system calls and switches" : "switches of threads";
    const char* threads = sameNumbers_ ? "the same thread ids" : "threads matched by what they did";
    return fmt::format("fitted to {} by {}; {:.1f} % of what would contradict a wrong offset remains", what,
                       threads, 100 * valley_.remaining());
}

Correlation Extension::correlate() {
    makeWindows();
    followVotes();
    drawLine(true);
    matchThreads();
    settle();
    Correlation result;
    if (job_.cancelled() || !isSure(valley_)) return unknownCorrelation("the threads do not confirm it");
    result.method = CorrelationMethod::Fitted;
    result.map = map_;
    result.error = valley_.half + kRecordingDelay + static_cast<Duration>(std::min(drifted_ + spread_, 1e15));
    result.confidence = confidence();
    result.anchors = static_cast<std::uint64_t>(std::llround(valley_.usual));
    result.reason = reason();
    result.threads = std::move(matches_);
    return result;
}

}  // namespace

Result<NearFit> fitNear(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                        const ClockMap& map, const Job& job) {
    constexpr double kWellSeen = 100;
    constexpr double kWrong = 0.5;
    NearFit near{unknownCorrelation("perf saw no thread leave its CPU"), false};
    if (!stays.departures.empty()) {
        SliceFit slice;
        slice.slice = trace.range.clippedTo({map(perf.range.begin), map(perf.range.end)});
        slice.map = map;
        Extension extension(trace, perf, stays, slice, job);
        near.correlation = extension.correlate();
        const Valley& valley = extension.valley();
        near.contradicts =
            !near.correlation.known() && valley.usual >= kWellSeen && valley.remaining() > kWrong;
    }
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Stopped.");
    return near;
}

Result<Correlation> fitStays(const Trace& trace, const PerfRecording& perf, const KernelStays& stays,
                             const Job& job) {
    const SliceSearch search = searchSlices(trace, perf, stays, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Stopped.");
    if (!search.found) return unknownCorrelation(search.reason);
    Correlation result = Extension(trace, perf, stays, *search.found, job).correlate();
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "Stopped.");
    return result;
}

}  // namespace golanes
