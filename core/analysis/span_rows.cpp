// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_rows.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/own_code.h"
#include "core/analysis/reason_text.h"
#include "core/analysis/span_contexts.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <utility>

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

// Ids of the texts of a trace: each is interned once, however many things have it.
class StringIds {
  public:
    StringIds(const Trace& trace, TextIds& ids)
        : trace_(trace), ids_(ids), known_(trace.strings.size(), kUnknown) {}

    std::int64_t of(StringId s) {
        std::int64_t& id = known_[s.value];
        if (id == kUnknown) id = ids_.intern(trace_.strings[s]);
        return id;
    }

  private:
    static constexpr std::int64_t kUnknown = -1;

    const Trace& trace_;
    TextIds& ids_;
    std::vector<std::int64_t> known_;  // by string
};

}  // namespace

SpanRows::SpanRows(const Trace& trace) : TableRows(spanFields()), trace_(trace) {
    StringIds functions(trace, functions_), sites(trace, sites_);
    for (const auto& g : trace.goroutines) functionOf_.push_back(functions.of(g.name));
    const OwnCode own(trace);
    for (std::uint32_t s = 0; s < trace.stacks.size(); ++s) {
        const FrameId site = own.siteOf(StackId(s));
        siteOf_.push_back(site.valid() ? sites.of(trace.stacks.frame(site).function) : kNone);
    }
    StringIds regions(trace, regionNames_), tasks(trace, taskNames_);
    for (const Region& r : trace.regions) regionOf_.push_back(regions.of(r.name));
    for (const Task& t : trace.tasks) taskOf_.push_back(tasks.of(t.name));
}

bool SpanRows::findNames(Column column, std::vector<std::uint32_t>& ids, const Job& job) const {
    const SpanContexts contexts(trace_);
    const std::vector<std::int64_t>& nameOf = column == TaskName ? taskOf_ : regionOf_;
    for (std::uint32_t i = 0; i < trace_.goroutines.size(); ++i) {
        if (job.cancelled()) return false;
        const Goroutine& g = trace_.goroutines[i];
        const std::span<std::uint32_t> own = std::span(ids).subspan(g.firstSpan, g.spanCount);
        const GoroutineIndex index(i);
        column == TaskName ? contexts.tasks(index, own) : contexts.regions(index, own);
        for (std::uint32_t& id : own)
            if (id != SpanContexts::kNone) id = static_cast<std::uint32_t>(nameOf[id]);
    }
    return true;
}

bool SpanRows::prepare(std::size_t column, const Job& job) const {
    if (column != RegionName && column != TaskName) return true;
    Names& names = namesOf(static_cast<Column>(column));
    if (names.found.load(std::memory_order_acquire)) return true;
    const std::lock_guard lock(names.finding);
    if (names.found.load(std::memory_order_relaxed)) return true;
    std::vector<std::uint32_t> ids;
    if (!trace_.regions.empty() || (column == TaskName && !trace_.tasks.empty())) {
        ids.resize(trace_.goSpans.size());
        if (!findNames(static_cast<Column>(column), ids, job)) return false;
    }
    names.ids = std::move(ids);
    names.found.store(true, std::memory_order_release);
    return true;
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
            prepare(column, Job());
            const auto& ids = namesOf(static_cast<Column>(column)).ids;
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
