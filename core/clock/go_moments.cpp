// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/go_moments.h"

#include "core/base/cancellable_sort.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::size_t kMost = std::size_t{1} << 22;

bool addProcs(const Trace& trace, const TimeWindows& windows, std::vector<ThreadMoment>& moments,
              const Job& job) {
    CancelCheck cancelled(job);
    for (const Proc& proc : trace.procs) {
        for (const ProcSpan& span : proc.spans) {
            if (cancelled()) return false;
            // Of one that is stolen the thread is the thief in some versions and the victim in others.
            if (!span.thread.valid() || span.stolen || moments.size() >= kMost) continue;
            if (windows.at(span.start) != TimeWindows::kNone)
                moments.push_back({span.start, span.thread.value});
        }
    }
    return true;
}

}  // namespace

std::vector<ThreadMoment> goMoments(const Trace& trace, const TimeWindows& windows, const Job& job) {
    std::vector<ThreadMoment> moments;
    CancelCheck cancelled(job);
    const GoSpanColumns& spans = trace.goSpans;
    for (std::size_t s = 0; s < spans.size() && moments.size() < kMost; ++s) {
        if (cancelled()) return {};
        if (windows.at(spans.start[s]) == TimeWindows::kNone || !spans.thread[s].valid()) continue;
        moments.push_back({spans.start[s], spans.thread[s].value});
    }
    const bool done = addProcs(trace, windows, moments, job) && stableSort(moments, &ThreadMoment::time, job);
    return done ? std::move(moments) : std::vector<ThreadMoment>();
}

double momentsPerNs(const Trace& trace) {
    std::size_t count = trace.goSpans.size();
    for (const Proc& proc : trace.procs) count += proc.spans.size();
    return static_cast<double>(count) / static_cast<double>(std::max<Duration>(trace.range.length(), 1));
}

}  // namespace golanes
