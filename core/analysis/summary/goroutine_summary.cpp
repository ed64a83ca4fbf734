// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/goroutine_summary.h"

#include "core/analysis/summary/range_times.h"
#include "core/analysis/waits/syscall_blocks.h"
#include "core/store/trace_times.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace golanes {

namespace {

void addBlocked(GoroutineSummary& s, StringId reason, Duration d) {
    const auto it = std::ranges::find(s.blocked, reason, &std::pair<StringId, Duration>::first);
    if (it == s.blocked.end()) {
        s.blocked.emplace_back(reason, d);
    } else {
        it->second += d;
    }
}

class Summarizer {
  public:
    explicit Summarizer(const Trace& trace)
        : trace_(trace), last_(lastEventTime(trace)), blocks_(syscallBlocks(trace)) {}

    GoroutineSummary summarize(GoroutineIndex index) const {
        const Goroutine& g = trace_.goroutine(index);
        GoroutineSummary s;
        s.goroutine = index;
        if (g.spanCount == 0) return s;
        const Timestamp born = trace_.goSpans.start[g.firstSpan];
        s.creation = g.createdInTrace() ? born : lastSyncTime(trace_, born);
        if (g.firstFrom == GoState::Undetermined) addBefore(s, g.firstSpan, born - s.creation);
        Timestamp totalUntil = last_;
        for (SpanIndex span = g.firstSpan; span < g.firstSpan + g.spanCount; ++span) {
            const Timestamp start = trace_.goSpans.start[span];
            const bool open = span + 1 == g.firstSpan + g.spanCount;
            const Timestamp end = open ? last_ : trace_.goSpans.start[span + 1];
            const StateInfo& state = trace_.stateOf(span);
            if (endsGoroutine(state)) {
                if (s.end == 0) totalUntil = start;
                s.end = start;
            } else {
                addSpan(s, span, state, start, end, open);
            }
        }
        s.total = totalUntil - s.creation;
        return s;
    }

  private:
    bool endsGoroutine(const StateInfo& state) const {
        return state.state == GoState::NotExist ||
               (state.state == GoState::Waiting && trace_.strings[state.reason] == "forever");
    }

    // Time from the Sync to the status that tells the first state: the goroutine was in it already. Without a
    // proc, a system call was blocking.
    void addBefore(GoroutineSummary& s, SpanIndex span, Duration d) const {
        const StateInfo& state = trace_.stateOf(span);
        switch (state.state) {
            case GoState::Running:
                s.exec += d;
                break;
            case GoState::Runnable:
                s.schedWait += d;
                break;
            case GoState::Waiting:
                addBlocked(s, state.reason, d);
                break;
            case GoState::Syscall:
                (trace_.goSpans.proc[span].valid() ? s.syscall : s.syscallBlock) += d;
                break;
            case GoState::Undetermined:
            case GoState::NotExist:
                break;
        }
    }

    void addSpan(GoroutineSummary& s, SpanIndex span, const StateInfo& state, Timestamp start, Timestamp end,
                 bool open) const {
        switch (state.state) {
            case GoState::Running:
                s.exec += end - start;
                if (s.firstRun == 0) s.firstRun = start;
                break;
            case GoState::Runnable:
                s.schedWait += end - start;
                break;
            case GoState::Waiting:
                addBlocked(s, state.reason, end - start);
                break;
            case GoState::Syscall:
                addSyscall(s, span, start, end, open);
                break;
            case GoState::Undetermined:
            case GoState::NotExist:
                break;
        }
    }

    void addSyscall(GoroutineSummary& s, SpanIndex span, Timestamp start, Timestamp end, bool open) const {
        const auto block = blocks_.find(span);
        if (block == blocks_.end()) {
            s.syscall += end - start;
        } else if (open) {
            s.syscall += end - start;
            s.schedWait += end - block->second;
        } else {
            s.syscall += block->second - start;
            s.syscallBlock += end - block->second;
        }
    }

    const Trace& trace_;
    const Timestamp last_;
    const std::unordered_map<SpanIndex, Timestamp> blocks_;
};

}  // namespace

std::vector<GoroutineSummary> goroutineSummaries(const Trace& trace) {
    const Summarizer summarizer(trace);
    std::vector<GoroutineSummary> summaries;
    summaries.reserve(trace.goroutines.size());
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        summaries.push_back(summarizer.summarize(GoroutineIndex(g)));
    }
    addRangeTimes(trace, summaries);
    return summaries;
}

void sortByExec(const Trace& trace, std::vector<GoroutineSummary>& summaries) {
    // Summaries are large: what orders them is sorted first, and each of them moved once.
    std::vector<std::tuple<Duration, std::uint64_t, std::size_t>> order;
    order.reserve(summaries.size());
    for (const GoroutineSummary& s : summaries)
        order.emplace_back(-s.exec, trace.goroutine(s.goroutine).id, order.size());
    std::ranges::sort(order);
    std::vector<GoroutineSummary> sorted;
    sorted.reserve(summaries.size());
    for (const auto& [exec, id, at] : order) sorted.push_back(std::move(summaries[at]));
    summaries = std::move(sorted);
}

std::map<std::string, NamedGoroutines> goroutinesByName(const Trace& trace,
                                                        const std::vector<GoroutineSummary>& summaries) {
    std::unordered_map<StringId, NamedGoroutines> byId;
    for (const GoroutineSummary& s : summaries) {
        NamedGoroutines& sum = byId[trace.goroutine(s.goroutine).name];
        ++sum.count;
        sum.exec += s.exec;
        sum.total += s.total;
    }
    std::map<std::string, NamedGoroutines> byName;
    for (const auto& [id, sum] : byId) byName.emplace(trace.strings[id], sum);
    return byName;
}

}  // namespace golanes
