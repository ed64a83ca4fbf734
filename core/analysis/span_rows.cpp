// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/span_rows.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/own_code.h"
#include "core/analysis/reason_text.h"
#include "core/base/id_map.h"
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
    // first that begins in it. Costs the spans when there are things, and these. False when the job was
    // cancelled.
    template <class F>
    bool forEachSpan(const Trace& trace, const Goroutine& g, CancelCheck& cancelled, F f) {
        if (things_.empty()) return true;
        std::ranges::stable_sort(things_, {}, &Thing::start);
        auto next = things_.begin();
        std::vector<const Thing*> open;  // the newest last
        const SpanIndex end = g.firstSpan + g.spanCount;
        for (SpanIndex s = g.firstSpan; s < end; ++s) {
            if (cancelled()) return false;
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
        return true;
    }

  private:
    std::vector<const Thing*> things_;
};

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
    for (const Task& t : trace.tasks) nameOf_.push_back(tasks.of(t.name));
}

bool SpanRows::findRegions(std::vector<std::uint32_t>& ids, CancelCheck& cancelled) const {
    for (const Goroutine& g : trace_.goroutines) {
        Open<Region> open;
        for (std::uint32_t r = 0; r < g.regionCount; ++r) open.add(trace_.regions[g.firstRegion + r]);
        const bool whole = open.forEachSpan(trace_, g, cancelled, [&](SpanIndex s, const Region& region) {
            ids[s] = static_cast<std::uint32_t>(regionOf_[rowOf(trace_.regions, region)]);
        });
        if (!whole) return false;
    }
    return true;
}

// Of regions first; what a goroutine does in none of a task is for the task that it began itself.
bool SpanRows::findTasks(std::vector<std::uint32_t>& ids, CancelCheck& cancelled) const {
    std::vector<Open<Task>> begun(trace_.goroutines.size());
    IdMap<std::int64_t> nameOf;  // by number of the task
    for (const Task& task : trace_.tasks) {
        if (cancelled()) return false;
        nameOf.set(task.id, nameOf_[rowOf(trace_.tasks, task)]);
        if (task.beginContext.goroutine.valid()) begun[task.beginContext.goroutine.value].add(task);
    }
    for (std::size_t i = 0; i < begun.size(); ++i) {
        const Goroutine& g = trace_.goroutines[i];
        const auto ofTask = [&](SpanIndex s, const Task& task) {
            ids[s] = static_cast<std::uint32_t>(nameOf_[rowOf(trace_.tasks, task)]);
        };
        if (!begun[i].forEachSpan(trace_, g, cancelled, ofTask)) return false;
        Open<Region> open;
        for (std::uint32_t r = 0; r < g.regionCount; ++r) open.add(trace_.regions[g.firstRegion + r]);
        const auto ofRegion = [&](SpanIndex s, const Region& region) {
            if (const std::int64_t* name = nameOf.find(region.task))
                ids[s] = static_cast<std::uint32_t>(*name);
        };
        if (!open.forEachSpan(trace_, g, cancelled, ofRegion)) return false;
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
        ids.assign(trace_.goSpans.size(), kNoName);
        CancelCheck cancelled(job);
        if (!(column == TaskName ? findTasks(ids, cancelled) : findRegions(ids, cancelled))) return false;
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
