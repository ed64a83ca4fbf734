// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/procs/proc_load.h"

#include "core/analysis/procs/held_back.h"
#include "core/base/cancellable_sort.h"
#include "core/store/run_track.h"
#include "core/store/timeline_index.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace golanes {

namespace {

constexpr Timestamp kNever = std::numeric_limits<Timestamp>::max();

// How many procs are what, how often the world is stopped, and what of it Linux did.
struct Counts {
    std::int64_t procs = 0;  // GOMAXPROCS
    std::int64_t stops = 0;
    std::int64_t throttled = 0;
    std::int64_t preempted = 0;  // goroutines that Go calls running, whose threads wait for a CPU
    std::int64_t queued = 0;     // threads that wait for a CPU
    std::int64_t held = 0;
    std::int64_t carrying = 0;
    std::int64_t collecting = 0;

    std::int64_t idle() const { return std::max<std::int64_t>(procs - held, 0); }
    ProcsState state() const {
        if (throttled > 0) return ProcsState::Throttled;
        if (stops > 0) return ProcsState::Stopped;
        // Where all procs carry goroutines, one of those waits for a CPU; else a thread waits for one that
        // was woken to take an idle proc, or holds one to look for work.
        if (carrying < std::max(procs, held) ? queued > preempted : preempted > 0) return ProcsState::NoCpu;
        if (idle() > 0) return ProcsState::SomeIdle;
        if (carrying < held) return ProcsState::Scheduling;
        return collecting > 0 ? ProcsState::Collecting : ProcsState::AllBusy;
    }
};

// What changes the counts, one thing after the other.
class Stream {
  public:
    virtual ~Stream() = default;
    Timestamp next = kNever;
    // Does what happens at `next`, and sets that to what comes then.
    virtual void apply(Counts& counts) = 0;
};

class HeldStream : public Stream {
  public:
    explicit HeldStream(const Proc& proc) : spans_(proc.spans) { look(); }
    void apply(Counts& counts) override {
        const bool held = spans_[i_++].state == ProcState::Running;
        counts.held += held - held_;
        held_ = held;
        look();
    }

  private:
    void look() { next = i_ < spans_.size() ? spans_[i_].start : kNever; }

    const std::vector<ProcSpan>& spans_;
    std::size_t i_ = 0;
    bool held_ = false;
};

class RunStream : public Stream {
  public:
    RunStream(const Trace& trace, ProcIndex p) : runs_(RunTrack::ofProc(trace, p)) { look(); }
    void apply(Counts& counts) override {
        counts.carrying -= carries_;
        counts.collecting -= collects_;
        carries_ = i_ < runs_.size() && runs_.start(i_) == next;
        collects_ = carries_ && runs_.slot(i_) == 1;
        counts.carrying += carries_;
        counts.collecting += collects_;
        end_ = carries_ ? runs_.end(i_++) : kNever;
        look();
    }

  private:
    void look() {
        next = i_ < runs_.size() ? runs_.start(i_) : kNever;
        if (carries_) next = std::min(next, end_);
    }

    RunTrack runs_;
    std::uint32_t i_ = 0;  // the next run
    bool carries_ = false;
    bool collects_ = false;
    Timestamp end_ = kNever;
};

// Counts how many of some stretches of time there are at once; anything when the job was cancelled.
class RangeStream : public Stream {
  public:
    RangeStream(const std::vector<TimeRange>& ranges, std::int64_t Counts::*count, const Job& job)
        : count_(count) {
        for (const TimeRange r : ranges) {
            if (r.end > r.begin) changes_.push_back({r.begin, 1});
            if (r.end > r.begin) changes_.push_back({r.end, -1});
        }
        stableSort(changes_, &Change::time, job);
        look();
    }
    void apply(Counts& counts) override {
        counts.*count_ += changes_[i_++].by;
        look();
    }

  private:
    struct Change {
        Timestamp time;
        int by;
    };
    void look() { next = i_ < changes_.size() ? changes_[i_].time : kNever; }

    std::int64_t Counts::*count_;
    std::vector<Change> changes_;
    std::size_t i_ = 0;
};

class ProcCountStream : public Stream {
  public:
    explicit ProcCountStream(const Trace& trace)
        : samples_(trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)]) {
        look();
    }
    void apply(Counts& counts) override {
        counts.procs = static_cast<std::int64_t>(std::min<std::uint64_t>(samples_[i_++].value, kMost));
        look();
    }

    static constexpr std::uint64_t kMost = 0xffff;
    // In force before the first change that is in the trace.
    static std::int64_t first(const Trace& trace) {
        const auto& samples = trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)];
        std::uint64_t procs = trace.procs.size();
        if (!samples.empty()) procs = samples.front().value;
        if (trace.info.startProcs) procs = trace.info.startProcs->value;
        return static_cast<std::int64_t>(std::min(procs, kMost));
    }

  private:
    void look() { next = i_ < samples_.size() ? samples_[i_].time : kNever; }

    const std::vector<MetricSample>& samples_;
    std::size_t i_ = 0;
};

// Streams by the time of what comes next: a heap of which the first is looked at, and put back in place.
class NextStreams {
  public:
    void add(Stream& stream) {
        if (stream.next == kNever) return;
        heap_.push_back({stream.next, &stream});
        std::ranges::push_heap(heap_, std::greater(), &Entry::next);
    }
    bool empty() const { return heap_.empty(); }
    Timestamp time() const { return heap_.front().next; }
    // Lets the first stream do what is next.
    void apply(Counts& counts) {
        Entry first = heap_.front();
        first.stream->apply(counts);
        first.next = first.stream->next;
        if (first.next == kNever) {
            first = heap_.back();
            heap_.pop_back();
        }
        if (!heap_.empty()) sink(first);
    }

  private:
    struct Entry {
        Timestamp next;
        Stream* stream;
    };
    // Puts the entry where it belongs, with that at the front gone.
    void sink(Entry entry) {
        std::size_t i = 0;
        for (std::size_t child = 1; child < heap_.size(); child = 2 * i + 1) {
            if (child + 1 < heap_.size() && heap_[child + 1].next < heap_[child].next) ++child;
            if (entry.next <= heap_[child].next) break;
            heap_[i] = heap_[child];
            i = child;
        }
        heap_[i] = entry;
    }

    std::vector<Entry> heap_;
};

std::vector<TimeRange> stopsOf(const Trace& trace) {
    std::vector<TimeRange> stops;
    for (const std::uint32_t row : trace.timeline->stopTheWorld.rows())
        stops.push_back({trace.ranges[row].start, trace.ranges[row].end});
    return stops;
}

std::vector<std::unique_ptr<Stream>> streamsOf(const Trace& trace, const HeldBack& held, const Job& job) {
    std::vector<std::unique_ptr<Stream>> streams;
    streams.push_back(std::make_unique<RangeStream>(stopsOf(trace), &Counts::stops, job));
    streams.push_back(std::make_unique<RangeStream>(held.throttled, &Counts::throttled, job));
    streams.push_back(std::make_unique<RangeStream>(held.preempted, &Counts::preempted, job));
    streams.push_back(std::make_unique<RangeStream>(held.queued, &Counts::queued, job));
    streams.push_back(std::make_unique<ProcCountStream>(trace));
    for (std::size_t p = 0; p < trace.procs.size(); ++p) {
        streams.push_back(std::make_unique<HeldStream>(trace.procs[p]));
        streams.push_back(std::make_unique<RunStream>(trace, ProcIndex(static_cast<std::uint16_t>(p))));
    }
    return streams;
}

// No less than there are.
std::size_t mostChanges(const Trace& trace, const HeldBack& held) {
    std::size_t n = 1 + 2 * trace.timeline->stopTheWorld.rows().size() +
                    trace.metrics[static_cast<std::size_t>(Metric::GoMaxProcs)].size() +
                    2 * (held.throttled.size() + held.preempted.size() + held.queued.size());
    for (const Proc& p : trace.procs) n += p.spans.size() + 2 * std::size_t{p.runs.count};
    return n;
}

}  // namespace

std::string_view name(ProcsState s) {
    static constexpr std::array<std::string_view, kProcsStateCount> kNames = {
        "throttled", "stop-the-world", "kernel", "procs idle", "scheduling", "gc", "all procs busy"};
    return kNames[static_cast<std::size_t>(s)];
}

ProcLoad ProcLoad::build(const Sources& sources, Job& job) {
    const Trace& trace = sources.trace;
    const HeldBack held = heldBack(sources, job);
    ProcLoad load;
    load.knowsKernel_ = held.knowsKernel;
    load.reserve(mostChanges(trace, held));
    load.end_ = trace.range.end;
    Counts counts;
    counts.procs = ProcCountStream::first(trace);
    load.append(trace.range.begin, counts.state(), static_cast<std::uint16_t>(counts.idle()));
    const auto streams = streamsOf(trace, held, job);
    if (job.cancelled()) return {};
    NextStreams next;
    for (const auto& s : streams) next.add(*s);
    CancelCheck cancelled(job);
    while (!next.empty()) {
        if (cancelled()) return {};
        const Timestamp t = next.time();
        do {
            next.apply(counts);
        } while (!next.empty() && next.time() == t);
        load.append(t, counts.state(), static_cast<std::uint16_t>(counts.idle()));
    }
    load.sumUp();
    return load;
}

void ProcLoad::reserve(std::size_t changes) {
    // Room that is not used costs no memory.
    times_.reserve(changes);
    states_.reserve(changes);
    idle_.reserve(changes);
}

void ProcLoad::append(Timestamp t, ProcsState state, std::uint16_t idle) {
    if (!times_.empty() && times_.back() == t) {  // the last of all that happens at once counts
        times_.pop_back();
        states_.pop_back();
        idle_.pop_back();
    }
    if (!times_.empty() && states_.back() == state && idle_.back() == idle) return;
    times_.push_back(t);
    states_.push_back(state);
    idle_.push_back(idle);
}

void ProcLoad::sumUp() {
    Sums sums;
    sums_.reserve(size() / kStride + 1);
    for (std::size_t i = 0; i < size(); ++i) {
        if (i % kStride == 0) sums_.push_back(sums);
        add(sums, i, timeOf(i).length());
    }
}

void ProcLoad::add(Sums& sums, std::size_t i, Duration time) const {
    sums.time[static_cast<std::size_t>(states_[i])] += time;
    if (states_[i] != ProcsState::Stopped) sums.idleProcs += time * idle_[i];
}

// The change in force at `t`, found from `hint` on by steps that double.
std::size_t ProcLoad::find(Timestamp t, std::size_t hint) const {
    std::size_t first = std::min(hint, size() - 1), last = first + 1;
    for (std::size_t step = 1; first > 0 && times_[first] > t; step *= 2) {
        last = first;
        first -= std::min(first, step);
    }
    for (std::size_t step = 1; last < size() && times_[last] <= t; step *= 2) {
        first = last;
        last = std::min(size(), last + step);
    }
    const auto begin = times_.begin();
    const auto after = std::upper_bound(begin + static_cast<std::ptrdiff_t>(first),
                                        begin + static_cast<std::ptrdiff_t>(last), t);
    return after == begin ? 0 : static_cast<std::size_t>(after - begin - 1);
}

// Of all before `t`, which change `i` is in force at.
ProcLoad::Sums ProcLoad::before(Timestamp t, std::size_t i) const {
    Sums sums = sums_[i / kStride];
    for (std::size_t k = i / kStride * kStride; k < i; ++k) add(sums, k, times_[k + 1] - times_[k]);
    add(sums, i, std::max<Duration>(t - times_[i], 0));
    return sums;
}

ProcLoad::Sums ProcLoad::within(TimeRange range, std::size_t& hint) const {
    if (range.empty() || size() == 0) return {};
    hint = find(range.end, hint);
    const std::size_t last = hint, first = find(range.begin, last);
    if (last - first < kStride) {
        Sums sums;
        for (std::size_t i = first; i <= last; ++i) add(sums, i, timeOf(i).clippedTo(range).length());
        return sums;
    }
    const Sums until = before(range.end, last);
    Sums sums = before(range.begin, first);
    for (std::size_t s = 0; s < kProcsStateCount; ++s) sums.time[s] = until.time[s] - sums.time[s];
    sums.idleProcs = until.idleProcs - sums.idleProcs;
    return sums;
}

}  // namespace golanes
