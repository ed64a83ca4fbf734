// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/places.h"
#include "core/plan/lane.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

std::optional<Target> sampleTarget(const CpuSample& sample) {
    if (sample.goroutine.valid())
        return Target::place({LaneKind::Goroutine, sample.goroutine.value}, sample.time);
    if (sample.thread.valid()) return Target::place({LaneKind::Thread, sample.thread.value}, sample.time);
    return std::nullopt;
}

std::vector<Field> fields() {
    return {
        column("time", FieldType::Time, T::tr("Time"), T::tr("When it was taken")),
        column("leaf", FieldType::Text, T::tr("Function"), T::tr("Where the thread was: the innermost one")),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("The innermost function of the program's own code on the stack")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"),
               T::tr("What ran on the thread; none: the runtime itself")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("p", FieldType::Id, T::tr("P"), T::tr("On which P; none: the thread had none")),
        column("m", FieldType::Id, T::tr("Thread"), T::tr("The number that Linux gave the thread")),
        column("depth", FieldType::Count, T::tr("Frames"), T::tr("How deep its stack is"), true),
    };
}

}  // namespace

BoundTablePtr makeGoSampleTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    auto table = std::make_shared<ColumnTable>(fields());
    const Sites sites(*trace);
    auto shown = std::make_shared<std::vector<std::uint32_t>>();
    CancelCheck cancelled(job);
    for (std::uint32_t i = 0; i < trace->samples.size(); ++i) {
        if (cancelled()) return nullptr;
        const CpuSample& s = trace->samples[i];
        if (!scope.range.contains(s.time) || !scope.has(s.goroutine)) continue;
        const auto frames = trace->stacks[s.stack];
        const FrameId leaf = frames.empty() ? FrameId::none() : frames.front();
        const FrameId site = sites.of(s.stack);
        shown->push_back(i);
        table->add({s.time, s.time},
                   {s.time, table->intern(1, functionText(*trace, leaf)),
                    table->intern(2, functionText(*trace, site)), table->intern(3, lineText(*trace, site)),
                    numberOf(*trace, s.goroutine), table->intern(5, startFunction(*trace, s.goroutine)),
                    numberOf(*trace, s.proc),
                    s.thread.valid() ? static_cast<std::int64_t>(trace->threads[s.thread.value].id)
                                     : TableRows::kNone,
                    static_cast<std::int64_t>(frames.size())});
    }
    return std::make_shared<BoundTable>(BoundTable{
        table, [trace, shown](std::uint32_t row) { return sampleTarget(trace->samples[(*shown)[row]]); },
        [](const Target&) { return kNoTableRow; }});
}

}  // namespace golanes
