// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_contexts.h"

#include "core/base/id_map.h"

#include <algorithm>
#include <numeric>

namespace golanes {

namespace {

// Calls f(i, thing) for the i-th span of a goroutine when it has one of the things, which are sorted by their
// begins: the newest that is open where the span begins, else the first that begins in it. Costs the spans
// when there are things, and these.
template <class Things, class F>
void forEachSpan(const Trace& trace, const Goroutine& g, const Things& table,
                 std::span<const std::uint32_t> things, F f) {
    if (things.empty()) return;
    auto next = things.begin();
    std::vector<std::uint32_t> open;  // the newest last
    for (std::uint32_t i = 0; i < g.spanCount; ++i) {
        const SpanIndex s = g.firstSpan + i;
        const Timestamp begin = trace.goSpans.start[s];
        for (; next != things.end() && table[*next].start <= begin; ++next) open.push_back(*next);
        while (!open.empty() && table[open.back()].end <= begin) open.pop_back();
        const bool last = i + 1 == g.spanCount;
        if (!open.empty())
            f(i, open.back());
        else if (next != things.end() && (last || table[*next].start < trace.goSpans.start[s + 1]))
            f(i, *next);
    }
}

}  // namespace

SpanContexts::SpanContexts(const Trace& trace) : trace_(trace), begun_(trace.goroutines.size()) {
    IdMap<std::uint32_t> rows;  // by number of the task
    for (std::uint32_t t = 0; t < trace.tasks.size(); ++t) {
        const Task& task = trace.tasks[t];
        rows.set(task.id, t);
        const GoroutineIndex g = task.beginContext.goroutine;
        if (g.valid()) begun_[g.value].push_back(t);
    }
    for (auto& tasks : begun_)
        std::ranges::stable_sort(tasks, {}, [&](std::uint32_t t) { return trace.tasks[t].start; });
    taskOf_.reserve(trace.regions.size());
    for (const Region& r : trace.regions) {
        const std::uint32_t* row = rows.find(r.task);
        taskOf_.push_back(row ? *row : kNone);
    }
}

void SpanContexts::regions(GoroutineIndex g, std::span<std::uint32_t> out) const {
    std::ranges::fill(out, kNone);
    const Goroutine& goroutine = trace_.goroutine(g);
    std::vector<std::uint32_t> own(goroutine.regionCount);  // they are sorted by start
    std::iota(own.begin(), own.end(), goroutine.firstRegion);
    forEachSpan(trace_, goroutine, trace_.regions, own,
                [&](std::uint32_t i, std::uint32_t region) { out[i] = region; });
}

void SpanContexts::tasks(GoroutineIndex g, std::span<std::uint32_t> out) const {
    regions(g, out);
    for (std::uint32_t& row : out)
        if (row != kNone) row = taskOf_[row];
    forEachSpan(trace_, trace_.goroutine(g), trace_.tasks, begun_[g.value],
                [&](std::uint32_t i, std::uint32_t task) {
                    if (out[i] == kNone) out[i] = task;
                });
}

}  // namespace golanes
