// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wake_index.h"

#include "core/store/wakeup.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

constexpr std::uint32_t kAskEvery = 256;  // goroutines between two looks at the job

}  // namespace

std::shared_ptr<const WakeIndex> WakeIndex::build(const Trace& trace, Job& job) {
    auto index = std::make_shared<WakeIndex>();
    job.enter(Job::Stage::Indexing, 2 * trace.goroutines.size());
    if (!index->collect(trace, job) || !index->sortByWaker(trace, job)) return nullptr;
    return index;
}

bool WakeIndex::collect(const Trace& trace, Job& job) {
    const auto n = static_cast<std::uint32_t>(trace.goroutines.size());
    firstOf_.assign(n + 1, 0);
    firstBy_.assign(n + 1, 0);
    for (std::uint32_t i = 0; i < n; ++i) {
        const GoroutineIndex g(i);
        const Goroutine& go = trace.goroutine(g);
        for (SpanIndex s = go.firstSpan; s < go.firstSpan + go.spanCount; ++s) {
            const GoroutineIndex waker = trace.goSpans.actor[s];
            if (!waker.valid() || waker == g || !beginsAwake(trace, s, g)) continue;
            ofWoken_.push_back(s);
            ++firstBy_[waker.value + 1];
            if (s % (1u << 20) == 0 && job.cancelled()) return false;
        }
        firstOf_[i + 1] = static_cast<std::uint32_t>(ofWoken_.size());
        if (i % kAskEvery == 0) {
            if (job.cancelled()) return false;
            job.advanceTo(i);
        }
    }
    ofWoken_.shrink_to_fit();
    return true;
}

bool WakeIndex::sortByWaker(const Trace& trace, Job& job) {
    const std::size_t n = firstBy_.size() - 1;
    for (std::size_t i = 0; i < n; ++i) firstBy_[i + 1] += firstBy_[i];
    byWaker_.resize(ofWoken_.size());
    std::vector<std::uint32_t> next(firstBy_.begin(), firstBy_.end() - 1);
    for (const SpanIndex s : ofWoken_) byWaker_[next[trace.goSpans.actor[s].value]++] = s;
    const auto earlier = [&](SpanIndex a, SpanIndex b) {
        return std::tuple(trace.goSpans.start[a], a) < std::tuple(trace.goSpans.start[b], b);
    };
    for (std::size_t i = 0; i < n; ++i) {
        std::sort(byWaker_.begin() + firstBy_[i], byWaker_.begin() + firstBy_[i + 1], earlier);
        if (i % kAskEvery == 0) {
            if (job.cancelled()) return false;
            job.advanceTo(n + i);
        }
    }
    return true;
}

std::size_t WakeIndex::bytes() const {
    return 4 * (ofWoken_.capacity() + byWaker_.capacity() + firstOf_.capacity() + firstBy_.capacity());
}

std::span<const SpanIndex> within(const Trace& trace, std::span<const SpanIndex> rows, TimeRange range) {
    const auto before = [&](Timestamp t) {
        return [&trace, t](SpanIndex s) { return trace.goSpans.start[s] < t; };
    };
    const auto first = std::partition_point(rows.begin(), rows.end(), before(range.begin));
    const auto last = std::partition_point(first, rows.end(), before(range.end));
    return {first, last};
}

}  // namespace golanes
