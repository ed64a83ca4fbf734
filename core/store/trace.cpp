// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trace.h"

#include "core/store/timeline_index.h"

namespace golanes {

std::string_view name(Metric m) {
    static constexpr std::array<std::string_view, kMetricCount> kNames = {
        "/memory/classes/heap/objects:bytes", "/gc/heap/goal:bytes", "/sched/gomaxprocs:threads"};
    return kNames[static_cast<std::size_t>(m)];
}

// Wire types 128…136 of golang/go src/internal/trace/tracev2/events.go (experiment AllocFree).
std::string_view experimentalEventName(std::uint8_t wireType) {
    static constexpr std::array<std::string_view, 9> kNames = {
        "Span",           "SpanAlloc",           "SpanFree",
        "HeapObject",     "HeapObjectAlloc",     "HeapObjectFree",
        "GoroutineStack", "GoroutineStackAlloc", "GoroutineStackFree"};
    constexpr std::uint8_t kFirst = 128;
    if (wireType < kFirst || wireType >= kFirst + kNames.size()) return {};
    return kNames[wireType - kFirst];
}

namespace {

template <class T>
std::uint64_t heldBy(const std::vector<T>& v) {
    return v.capacity() * sizeof(T);
}

}  // namespace

std::uint64_t Trace::bytes() const {
    std::uint64_t n = sizeof(Trace) + strings.bytes() + stacks.bytes();
    n += goSpans.start.bytes() + goSpans.state.bytes() + goSpans.stack.bytes() + goSpans.actor.bytes();
    n += goSpans.proc.bytes() + goSpans.thread.bytes();
    n += goIndex.bytes() + goSums.bytes() + procRuns.bytes() + threadRuns.bytes() + runStrides.bytes();
    n += heldBy(goroutines) + heldBy(procs) + heldBy(threads) + heldBy(ranges) + heldBy(labels) +
         heldBy(tasks);
    n += heldBy(regions) + heldBy(logs) + heldBy(samples) + heldBy(syncs) + heldBy(repeats) +
         heldBy(experimental);
    n += heldBy(wakes) + heldBy(overview) + heldBy(networkWaits.time) + heldBy(networkWaits.count);
    if (timeline) n += timeline->bytes();
    for (const Proc& p : procs) n += heldBy(p.spans);
    for (const auto& m : metrics) n += heldBy(m);
    return n;
}

}  // namespace golanes
