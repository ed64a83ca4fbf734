// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/search_index.h"

#include "core/store/range_name.h"

namespace golanes {

namespace {

using Counts = std::vector<std::uint64_t>;  // by the value of an id

constexpr std::size_t kCancelStride = 1 << 18;

// How often each string names a row of a table.
template <class Table, class NameOf>
Counts countNames(const Trace& trace, const Table& table, NameOf&& nameOf) {
    Counts counts(trace.strings.size());
    for (const auto& row : table) {
        if (const StringId name = nameOf(row); name.valid()) ++counts[name.value];
    }
    return counts;
}

// From the times that each stack was seen to the times that each function was on one; a function that
// stands on a stack twice counts once.
Counts countFunctions(const Trace& trace, const Counts& byStack) {
    Counts counts(trace.strings.size());
    std::vector<std::uint32_t> lastStack(trace.strings.size());  // 0 is no stack
    for (std::uint32_t s = 1; s < byStack.size(); ++s) {
        if (byStack[s] == 0) continue;
        for (const FrameId id : trace.stacks[StackId(s)]) {
            const std::uint32_t function = trace.stacks.frame(id).function.value;
            if (lastStack[function] == s) continue;
            lastStack[function] = s;
            counts[function] += byStack[s];
        }
    }
    return counts;
}

}  // namespace

std::shared_ptr<const SearchIndex> SearchIndex::make(const Trace& trace, Job& job) {
    auto index = std::make_shared<SearchIndex>();
    const auto add = [&](SearchKind kind, const auto& table, auto&& nameOf) {
        index->addStrings(trace, kind, countNames(trace, table, nameOf));
    };
    add(SearchKind::Function, trace.goroutines, [](const Goroutine& g) { return g.name; });
    add(SearchKind::Task, trace.tasks, [](const Task& t) { return t.name; });
    add(SearchKind::Region, trace.regions, [](const Region& r) { return r.name; });
    add(SearchKind::LogCategory, trace.logs, [](const Log& l) { return l.category; });
    add(SearchKind::LogMessage, trace.logs, [](const Log& l) { return l.message; });
    index->addRanges(trace);
    return index->addFrames(trace, job) ? index : nullptr;
}

void SearchIndex::addStrings(const Trace& trace, SearchKind kind, const Counts& counts) {
    for (std::uint32_t i = 1; i < counts.size(); ++i) {  // 0 is the empty string
        if (counts[i] > 0) of(kind).push_back({trace.strings[StringId(i)], i, counts[i]});
    }
}

void SearchIndex::addRanges(const Trace& trace) {
    Counts pauses(trace.strings.size());
    std::array<std::uint64_t, 4> kinds{};
    for (const Range& r : trace.ranges) {
        if (r.kind == RangeKind::StopTheWorld)
            ++pauses[r.reason.value];
        else
            ++kinds[static_cast<std::size_t>(r.kind)];
    }
    const auto add = [&](SearchKind kind, RangeKind range, std::string_view reason, std::uint32_t key,
                         std::uint64_t places) {
        if (places > 0) of(kind).push_back({texts_.emplace_back(rangeName(range, reason)), key, places});
    };
    for (std::uint32_t i = 0; i < pauses.size(); ++i)
        add(SearchKind::Pause, RangeKind::StopTheWorld, trace.strings[StringId(i)], i, pauses[i]);
    for (std::uint32_t k = 0; k < kinds.size(); ++k)
        add(SearchKind::Gc, static_cast<RangeKind>(k), {}, k, kinds[k]);
}

bool SearchIndex::addFrames(const Trace& trace, Job& job) {
    Counts byStack(trace.stacks.size());
    for (std::size_t i = 0; i < trace.goSpans.size(); ++i) {
        if (i % kCancelStride == 0 && job.cancelled()) return false;
        const StackId stack = trace.goSpans.stack[i];
        // The end of a goroutine is not drawn: there is no span to go to.
        if (stack.valid() && trace.stateOf(static_cast<SpanIndex>(i)).state != GoState::NotExist)
            ++byStack[stack.value];
    }
    addStrings(trace, SearchKind::Frame, countFunctions(trace, byStack));
    byStack.assign(trace.stacks.size(), 0);
    for (const CpuSample& s : trace.samples) {
        if (s.stack.valid()) ++byStack[s.stack.value];
    }
    addStrings(trace, SearchKind::Sample, countFunctions(trace, byStack));
    return true;
}

}  // namespace golanes
