// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_rows.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/places.h"
#include "core/analysis/reason_text.h"
#include "core/analysis/span_contexts.h"
#include "core/store/go_track.h"

#include <algorithm>

namespace golanes {

namespace {

std::vector<Field> spanFields() {
    using enum FieldType;
    return {
        {"g", "Goroutine", "Whose span it is", Goroutine},
        {"func", "Start function", "What that goroutine started with", Text},
        {"state", "State", "What it was doing", Word},
        {"reason", "Reason", "What it waited for, in Go's words; none: it did not wait", Word},
        {"start", "Start", "When it began", Time},
        {"dur", "Duration", "How long it lasted", Length},
        {"site", "Where", "The innermost function of the program's own code on the stack with which it began",
         Text},
        {"region", "Region",
         "The innermost region of its goroutine that was open when it began; else the first that began in it",
         Text},
        {"task", "Task", "The name of the task of that region; else of the one that its goroutine began",
         Text},
    };
}

// Calls f(i, span, its goroutine) for n spans in a row.
template <class F>
void eachSpan(const Trace& trace, std::size_t first, std::size_t n, F f) {
    if (n == 0) return;
    auto g = goroutineOf(trace, static_cast<SpanIndex>(first));
    for (std::size_t i = 0; i < n; ++i) {
        const auto span = static_cast<SpanIndex>(first + i);
        while (span >= trace.goroutine(g).firstSpan + trace.goroutine(g).spanCount)
            g = GoroutineIndex(g.value + 1);
        f(i, span, g);
    }
}

}  // namespace

SpanRows::SpanRows(const Trace& trace) : TableRows(spanFields()), trace_(trace) {
    for (const auto& g : trace.goroutines) functionOf_.push_back(functions_.intern(trace.strings[g.name]));
    const ::golanes::Sites sites(trace);
    for (std::uint32_t s = 0; s < trace.stacks.size(); ++s) {
        const FrameId site = sites.of(StackId(s));
        siteOf_.push_back(site.valid() ? sites_.intern(trace.strings[trace.stacks.frame(site).function])
                                       : kNone);
    }
    for (const Region& r : trace.regions) regionOf_.push_back(regionNames_.intern(trace.strings[r.name]));
    for (const Task& t : trace.tasks) taskOf_.push_back(taskNames_.intern(trace.strings[t.name]));
}

const std::vector<std::uint32_t>& SpanRows::namesOf(Column column) const {
    Names& names = column == TaskName ? tasks_ : regions_;
    std::call_once(names.found, [&] {
        if (trace_.regions.empty() && (column == RegionName || trace_.tasks.empty())) return;
        names.ids.resize(trace_.goSpans.size());
        const SpanContexts contexts(trace_);
        for (std::uint32_t i = 0; i < trace_.goroutines.size(); ++i) {
            const Goroutine& g = trace_.goroutines[i];
            const std::span<std::uint32_t> own = std::span(names.ids).subspan(g.firstSpan, g.spanCount);
            const GoroutineIndex index(i);
            column == TaskName ? contexts.tasks(index, own) : contexts.regions(index, own);
            const std::vector<std::int64_t>& nameOf = column == TaskName ? taskOf_ : regionOf_;
            for (std::uint32_t& id : own)
                if (id != SpanContexts::kNone) id = static_cast<std::uint32_t>(nameOf[id]);
        }
    });
    return names.ids;
}

void SpanRows::read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const {
    const GoSpanColumns& spans = trace_.goSpans;
    switch (static_cast<Column>(column)) {
        case Go:
            return eachSpan(trace_, first, out.size(), [&](std::size_t i, SpanIndex, GoroutineIndex g) {
                out[i] = static_cast<std::int64_t>(trace_.goroutine(g).id);
            });
        case Function:
            return eachSpan(trace_, first, out.size(), [&](std::size_t i, SpanIndex, GoroutineIndex g) {
                out[i] = functionOf_[g.value];
            });
        case State:
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = static_cast<std::int64_t>(trace_.states[spans.state[first + i]].cls);
            return;
        case Reason:
            for (std::size_t i = 0; i < out.size(); ++i) {
                const StateId state = spans.state[first + i];
                out[i] = isWait(trace_.states[state].state) ? state.value : kNone;
            }
            return;
        case Start:
            for (std::size_t i = 0; i < out.size(); ++i) out[i] = spans.start[first + i];
            return;
        case Length:
            return eachSpan(trace_, first, out.size(), [&](std::size_t i, SpanIndex s, GoroutineIndex g) {
                out[i] = spanEnd(trace_, s, g) - spans.start[s];
            });
        case RegionName:
        case TaskName: {
            const auto& ids = namesOf(static_cast<Column>(column));
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = ids.empty() || ids[first + i] == SpanContexts::kNone ? kNone : ids[first + i];
            return;
        }
        case Site:
            break;
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        const StackId stack = spans.stack[first + i];
        out[i] = stack.valid() ? siteOf_[stack.value] : kNone;
    }
}

std::size_t SpanRows::textCount(std::size_t column) const {
    switch (static_cast<Column>(column)) {
        case State:
            return kStateClassCount;
        case Reason:
            return trace_.states.size();
        case Site:
            return sites_.size();
        case RegionName:
            return regionNames_.size();
        case TaskName:
            return taskNames_.size();
        default:
            return functions_.size();
    }
}

std::string_view SpanRows::text(std::size_t column, std::int64_t id) const {
    if (id == kNone) return {};
    switch (static_cast<Column>(column)) {
        case State: {
            const auto cls = static_cast<StateClass>(id);
            return cls == StateClass::NotExist ? "" : name(cls);
        }
        case Reason: {
            const StateId state(static_cast<std::uint8_t>(id));
            return isWait(trace_.states[state].state) ? reasonText(trace_, state) : "";
        }
        case Site:
            return sites_[static_cast<std::size_t>(id)];
        case RegionName:
            return regionNames_[static_cast<std::size_t>(id)];
        case TaskName:
            return taskNames_[static_cast<std::size_t>(id)];
        default:
            return functions_[static_cast<std::size_t>(id)];
    }
}

bool SpanRows::readTimes(std::size_t first, std::span<TimeRange> out) const {
    eachSpan(trace_, first, out.size(), [&](std::size_t i, SpanIndex s, GoroutineIndex g) {
        out[i] = {trace_.goSpans.start[s], spanEnd(trace_, s, g)};
    });
    return true;
}

FilterSchema spanSchema(const Trace& trace) {
    return schemaOf(SpanRows(trace), filterPeriods(trace), trace.range.begin);
}

}  // namespace golanes
