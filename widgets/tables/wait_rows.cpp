// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/wait_rows.h"

#include "core/analysis/places.h"
#include "core/analysis/reason_text.h"
#include "core/analysis/span_contexts.h"
#include "core/store/go_track.h"
#include "core/store/wakeup.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

std::vector<Field> waitFields() {
    return {
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who waited")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("reason", FieldType::Word, T::tr("Reason"), T::tr("What for, in Go's words")),
        column("start", FieldType::Time, T::tr("Start"), T::tr("When the wait began")),
        column("dur", FieldType::Length, T::tr("Duration"), T::tr("How long it lasted")),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("The innermost function of the program's own code on the stack")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function")),
        column("waker", FieldType::Goroutine, T::tr("Ended by"),
               T::tr("The goroutine that ended the wait; none: the network, a timer, or nobody yet")),
        column("wakerfunc", FieldType::Text, T::tr("Its function"),
               T::tr("What the goroutine that ended the wait started with"), true),
        column("delay", FieldType::Length, T::tr("Then runnable"),
               T::tr("From the end of the wait until it ran"), true),
        column("region", FieldType::Text, T::tr("Region"), T::tr("The innermost region that it began in")),
        column("task", FieldType::Text, T::tr("Task"),
               T::tr("The name of the task of that region; else of the one that its goroutine began")),
    };
}

}  // namespace

WaitRows::WaitRows(TracePtr trace) : IndexRows(waitFields()), trace_(std::move(trace)) {}

void WaitRows::nameThings() {
    // States that are no waits have no word.
    for (std::size_t s = 0; s < trace_->states.size(); ++s) {
        const StateId id(static_cast<std::uint8_t>(s));
        reasons_.add(isWait(trace_->states[id].state) ? reasonText(*trace_, id) : "");
    }
    const Sites sites(*trace_);
    for (std::uint32_t s = 0; s < trace_->stacks.size(); ++s) {
        const FrameId site = sites.of(StackId(s));
        if (!site.valid()) {
            sites_.addNone();
            lines_.addNone();
            continue;
        }
        sites_.add(functionText(*trace_, site));
        lines_.add(lineText(*trace_, site));
    }
    for (const Region& r : trace_->regions) regionNames_.add(trace_->strings[r.name]);
    for (const Task& t : trace_->tasks) taskNames_.add(trace_->strings[t.name]);
    for (std::uint32_t g = 0; g < trace_->goroutines.size(); ++g)
        functions_.add(startFunction(*trace_, GoroutineIndex(g)));
}

std::shared_ptr<const WaitRows> WaitRows::make(TracePtr held, const Scope& scope, Job& job) {
    std::shared_ptr<WaitRows> rows(new WaitRows(std::move(held)));
    const Trace& trace = *rows->trace_;
    rows->nameThings();
    const SpanContexts contexts(trace);
    std::vector<std::uint32_t> regions, tasks;  // by span of a goroutine
    CancelCheck cancelled(job);
    job.enter(Job::Stage::Indexing, trace.goSpans.size());
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (!scope.has(GoroutineIndex(g))) continue;
        const GoTrack track(trace, GoroutineIndex(g));
        regions.resize(trace.goroutines[g].spanCount);
        tasks.resize(trace.goroutines[g].spanCount);
        contexts.regions(GoroutineIndex(g), regions);
        contexts.tasks(GoroutineIndex(g), tasks);
        if (g % 64 == 0) job.advanceTo(trace.goroutines[g].firstSpan);
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (cancelled()) return nullptr;
            if (!isWait(track.state(i).state)) continue;
            if (!TimeRange{track.start(i), track.end(i)}.overlaps(scope.range)) continue;
            rows->indexes_.push_back(track.span(i));
            rows->goroutines_.emplace_back(g);
            const std::uint32_t own = track.span(i) - trace.goroutines[g].firstSpan;
            if (!trace.regions.empty()) rows->regions_.push_back(regions[own]);
            if (!trace.tasks.empty()) rows->tasks_.push_back(tasks[own]);
        }
    }
    return job.cancelled() ? nullptr : rows;
}

TimeRange WaitRows::timeOf(std::size_t row) const {
    return {trace_->goSpans.start[indexOf(row)], spanEnd(*trace_, indexOf(row), goroutines_[row])};
}

// Who made the next span begin, when that is another goroutine.
GoroutineIndex WaitRows::wakerOf(std::size_t row) const {
    const Goroutine& g = trace_->goroutine(goroutines_[row]);
    const SpanIndex next = indexOf(row) + 1;
    if (next >= g.firstSpan + g.spanCount) return {};
    const GoroutineIndex actor = trace_->goSpans.actor[next];
    return actor == goroutines_[row] ? GoroutineIndex() : actor;
}

std::int64_t WaitRows::valueAt(std::size_t column, std::size_t row) const {
    const SpanIndex span = indexOf(row);
    const auto ofStack = [&](const TextColumn& texts) {
        const StackId stack = trace_->goSpans.stack[span];
        return stack.valid() ? texts[stack.value] : kNone;
    };
    const auto ofContext = [&](const std::vector<std::uint32_t>& rows, const TextColumn& texts) {
        return rows.empty() || rows[row] == SpanContexts::kNone ? kNone : texts[rows[row]];
    };
    switch (static_cast<Column>(column)) {
        case Go:
            return numberOf(*trace_, goroutines_[row]);
        case Function:
            return functions_[goroutines_[row].value];
        case Reason:
            return reasons_[trace_->goSpans.state[span].value];
        case Start:
            return trace_->goSpans.start[span];
        case Length:
            return timeOf(row).length();
        case Site:
            return ofStack(sites_);
        case Line:
            return ofStack(lines_);
        case Waker:
            return numberOf(*trace_, wakerOf(row));
        case WakerFunction: {
            const GoroutineIndex waker = wakerOf(row);
            return waker.valid() ? functions_[waker.value] : kNone;
        }
        case RegionName:
            return ofContext(regions_, regionNames_);
        case TaskName:
            return ofContext(tasks_, taskNames_);
        case Delay:
            break;
    }
    const Goroutine& g = trace_->goroutine(goroutines_[row]);
    if (span + 1 >= g.firstSpan + g.spanCount || trace_->stateOf(span + 1).state != GoState::Runnable)
        return kNone;
    return spanEnd(*trace_, span + 1, goroutines_[row]) - trace_->goSpans.start[span + 1];
}

const TextColumn& WaitRows::textsOf(std::size_t column) const {
    switch (static_cast<Column>(column)) {
        case Reason:
            return reasons_;
        case Site:
            return sites_;
        case Line:
            return lines_;
        case RegionName:
            return regionNames_;
        case TaskName:
            return taskNames_;
        default:
            return functions_;
    }
}

}  // namespace golanes
