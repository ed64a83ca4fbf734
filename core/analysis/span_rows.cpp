// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_rows.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/places.h"
#include "core/analysis/reason_text.h"
#include "core/analysis/waits/blocking.h"
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

template <class Rows, class Row>
std::size_t rowOf(const Rows& rows, const Row& row) {
    return static_cast<std::size_t>(&row - rows.data());
}

// Regions or tasks of one goroutine, by their begins.
template <class Thing>
class Open {
  public:
    void add(const Thing& thing) { things_.push_back(&thing); }

    // Calls f(span, thing) for each span that has one: the newest that is open where it begins, else the
    // first that begins in it. Costs the spans when there are things, and these.
    template <class F>
    void forEachSpan(const Trace& trace, const Goroutine& g, F f) {
        if (things_.empty()) return;
        std::ranges::stable_sort(things_, {}, &Thing::start);
        auto next = things_.begin();
        std::vector<const Thing*> open;  // the newest last
        const SpanIndex end = g.firstSpan + g.spanCount;
        for (SpanIndex s = g.firstSpan; s < end; ++s) {
            const Timestamp begin = trace.goSpans.start[s];
            for (; next != things_.end() && (*next)->start <= begin; ++next) open.push_back(*next);
            while (!open.empty() && open.back()->end <= begin) open.pop_back();
            const bool begins =
                next != things_.end() && (s + 1 == end || (*next)->start < trace.goSpans.start[s + 1]);
            if (!open.empty())
                f(s, *open.back());
            else if (begins)
                f(s, **next);
        }
    }

  private:
    std::vector<const Thing*> things_;
};

}  // namespace

SpanRows::SpanRows(const Trace& trace) : TableRows(spanFields()), trace_(trace) {
    for (const auto& g : trace.goroutines) functionOf_.push_back(functions_.intern(trace.strings[g.name]));
    const ::golanes::Sites sites(trace);
    for (std::uint32_t s = 0; s < trace.stacks.size(); ++s) {
        const FrameId site = sites.of(StackId(s));
        siteOf_.push_back(site.valid() ? sites_.intern(trace.strings[trace.stacks.frame(site).function])
                                       : kNone);
    }
    const TaskNames tasks(trace);
    for (const Region& r : trace.regions) {
        regionOf_.push_back(regionNames_.intern(trace.strings[r.name]));
        const StringId task = tasks.of(r.task);
        taskOf_.push_back(task.valid() ? taskNames_.intern(trace.strings[task]) : kNone);
    }
    for (const Task& t : trace.tasks) nameOf_.push_back(taskNames_.intern(trace.strings[t.name]));
}

void SpanRows::findRegions(std::vector<std::uint32_t>& ids) const {
    for (const Goroutine& g : trace_.goroutines) {
        Open<Region> open;
        for (std::uint32_t r = 0; r < g.regionCount; ++r) open.add(trace_.regions[g.firstRegion + r]);
        open.forEachSpan(trace_, g, [&](SpanIndex s, const Region& region) {
            ids[s] = static_cast<std::uint32_t>(regionOf_[rowOf(trace_.regions, region)]);
        });
    }
}

// Of regions first; what a goroutine does in none of a task is for the task that it began itself.
void SpanRows::findTasks(std::vector<std::uint32_t>& ids) const {
    std::vector<Open<Task>> begun(trace_.goroutines.size());
    for (const Task& task : trace_.tasks)
        if (task.beginContext.goroutine.valid()) begun[task.beginContext.goroutine.value].add(task);
    for (std::size_t i = 0; i < begun.size(); ++i) {
        const Goroutine& g = trace_.goroutines[i];
        begun[i].forEachSpan(trace_, g, [&](SpanIndex s, const Task& task) {
            ids[s] = static_cast<std::uint32_t>(nameOf_[rowOf(trace_.tasks, task)]);
        });
        Open<Region> open;
        for (std::uint32_t r = 0; r < g.regionCount; ++r) open.add(trace_.regions[g.firstRegion + r]);
        open.forEachSpan(trace_, g, [&](SpanIndex s, const Region& region) {
            const std::int64_t task = taskOf_[rowOf(trace_.regions, region)];
            if (task != kNone) ids[s] = static_cast<std::uint32_t>(task);
        });
    }
}

const std::vector<std::uint32_t>& SpanRows::namesOf(Column column) const {
    Names& names = column == TaskName ? tasks_ : regions_;
    std::call_once(names.found, [&] {
        if (trace_.regions.empty() && (column == RegionName || trace_.tasks.empty())) return;
        names.ids.assign(trace_.goSpans.size(), kNoName);
        column == TaskName ? findTasks(names.ids) : findRegions(names.ids);
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
                out[i] = ids.empty() || ids[first + i] == kNoName ? kNone : ids[first + i];
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
