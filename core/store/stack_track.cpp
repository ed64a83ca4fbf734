// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stack_track.h"

#include "core/store/go_track.h"

#include <algorithm>
#include <numeric>

namespace golanes {

namespace {

std::vector<std::uint32_t> samplesOf(const Trace& trace, GoroutineIndex g) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < trace.samples.size(); ++row)
        if (trace.samples[row].goroutine == g) rows.push_back(row);
    return rows;
}

}  // namespace

StackTrack::StackTrack(const Trace& trace, GoroutineIndex g) : StackTrack(trace, g, samplesOf(trace, g)) {}

StackTrack::StackTrack(const Trace& trace, GoroutineIndex g, std::span<const std::uint32_t> samples)
    : trace_(trace), goroutine_(g) {
    addEvents();
    addSamples(samples);
    sortIntoRows();
}

void StackTrack::addEvents() {
    const GoTrack track(trace_, goroutine_);
    const bool created = trace_.goroutine(goroutine_).createdInTrace();
    bool holds = false;  // the last of held_ reaches to the span before
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        const SpanIndex s = track.span(i);
        const GoState state = track.state(i).state;
        if (state == GoState::NotExist) break;
        const StackId stack = trace_.goSpans.stack[s];
        // The first status of one that was there before is told with its own stack.
        const bool own = trace_.goSpans.actor[s] == goroutine_ || (i == 0 && !created);
        if (own && stack.valid()) {
            held_.push_back({s, 1, stack});
            holds = true;
        } else if (holds && state == GoState::Runnable) {
            ++held_.back().spans;
        } else {
            holds = false;
        }
    }
}

void StackTrack::addSamples(std::span<const std::uint32_t> rows) {
    const std::size_t events = held_.size();
    for (const std::uint32_t row : rows) {
        const StackId stack = trace_.samples[row].stack;
        if (stack.valid()) held_.push_back({row, Held::kSample, stack});
    }
    if (held_.size() == events) return;
    const auto middle = held_.begin() + static_cast<std::ptrdiff_t>(events);
    const auto start = [this](const Held& h) {
        return h.sample() ? trace_.samples[h.row].time : trace_.goSpans.start[h.row];
    };
    std::ranges::inplace_merge(held_, middle, {}, start);
    // What lies in a time of which the stack is known, or at the instant of another sample, goes.
    Timestamp known = trace_.range.begin;
    std::size_t kept = 0;
    for (std::uint32_t i = 0; i < held_.size(); ++i) {
        if (held_[i].sample() && start(held_[i]) < known) continue;
        const bool last = i + 1 == held_.size();
        const bool before = held_[i].sample() && !last && start(held_[i + 1]) == start(held_[i]);
        if (before && !held_[i + 1].sample()) continue;
        held_[kept] = held_[i];
        known = timeOf(static_cast<std::uint32_t>(kept++)).end;
    }
    held_.resize(kept);
}

void StackTrack::sortIntoRows() {
    const auto depth = [this](const Held& h) {
        return std::min(static_cast<std::uint32_t>(trace_.stacks[h.stack].size()), kMaxRows);
    };
    std::uint32_t least = kMaxRows, most = 0;
    for (const Held& h : held_) {
        least = std::min(least, depth(h));
        most = std::max(most, depth(h));
    }
    deep_.resize(most);
    if (least == most) return;
    for (std::uint32_t i = 0; i < held_.size(); ++i)
        for (std::uint32_t r = least; r < depth(held_[i]); ++r) deep_[r].push_back(i);
}

TimeRange StackTrack::timeOf(std::uint32_t i) const {
    const Held& h = held_[i];
    if (h.sample()) return {trace_.samples[h.row].time, trace_.samples[h.row].time + 1};
    return {trace_.goSpans.start[h.row], spanEnd(trace_, h.row + h.spans - 1, goroutine_)};
}

std::uint32_t StackTrack::size(std::uint32_t r) const {
    return static_cast<std::uint32_t>(deep_[r].empty() ? held_.size() : deep_[r].size());
}

const Frame& StackTrack::frame(std::uint32_t i, std::uint32_t r) const {
    const std::span<const FrameId> frames = trace_.stacks[held_[i].stack];
    return trace_.stacks.frame(frames[frames.size() - 1 - r]);
}

std::uint32_t StackTrack::lastAtOrBefore(Timestamp t) const {
    const auto after = std::partition_point(held_.begin(), held_.end(), [&](const Held& h) {
        return timeOf(static_cast<std::uint32_t>(&h - held_.data())).begin <= t;
    });
    return after == held_.begin() ? static_cast<std::uint32_t>(held_.size())
                                  : static_cast<std::uint32_t>(after - held_.begin()) - 1;
}

std::size_t StackTrack::bytes() const {
    std::size_t n = sizeof(*this) + held_.capacity() * sizeof(Held);
    for (const auto& row : deep_) n += sizeof(row) + row.capacity() * sizeof(std::uint32_t);
    return n;
}

StackTrack StackTracks::make(const Trace& trace, GoroutineIndex g) const {
    std::call_once(samplesSorted_, [&] { sortSamples(trace); });
    const std::uint32_t first = firstSample_[g.value];
    return {trace, g, std::span(samples_).subspan(first, firstSample_[g.value + 1] - first)};
}

void StackTracks::sortSamples(const Trace& trace) const {
    firstSample_.assign(trace.goroutines.size() + 1, 0);
    for (const CpuSample& sample : trace.samples)
        if (sample.goroutine.valid()) ++firstSample_[sample.goroutine.value + 1];
    std::partial_sum(firstSample_.begin(), firstSample_.end(), firstSample_.begin());
    samples_.resize(firstSample_.back());
    std::vector<std::uint32_t> next = firstSample_;
    for (std::uint32_t row = 0; row < trace.samples.size(); ++row)
        if (const GoroutineIndex g = trace.samples[row].goroutine; g.valid()) samples_[next[g.value]++] = row;
}

std::shared_ptr<const StackTrack> StackTracks::of(const Trace& trace, GoroutineIndex g) const {
    {
        const std::lock_guard lock(mutex_);
        const auto it = kept_.find(g.value);
        if (it != kept_.end()) {
            it->second.used = ++clock_;
            return it->second.track;
        }
    }
    auto made = std::make_shared<const StackTrack>(make(trace, g));
    const std::lock_guard lock(mutex_);
    Kept& kept = kept_[g.value];
    if (!kept.track) {
        kept.track = made;
        bytes_ += made->bytes();
    }
    kept.used = ++clock_;
    while (bytes_ > kLimit && kept_.size() > 1) {
        const auto oldest = std::ranges::min_element(kept_, {}, [](const auto& k) { return k.second.used; });
        bytes_ -= oldest->second.track->bytes();
        kept_.erase(oldest);
    }
    return made;
}

}  // namespace golanes
