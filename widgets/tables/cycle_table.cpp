// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/gc_cycles.h"
#include "widgets/tables/table_makers.h"

#include <algorithm>

namespace golanes {

BoundTablePtr makeCycleTable(const HeldSources& held, const Scope& scope, Job& job) {
    auto cycles = std::make_shared<const std::vector<GcCycle>>(gcCycles(*held.trace, scope, job));
    if (job.cancelled()) return nullptr;
    const auto time = [](const char* name, const QString& title, const QString& help, bool extra = false) {
        return column(name, FieldType::Length, title, help, extra);
    };
    const auto heap = [](const char* name, const QString& title, const QString& help) {
        return column(name, FieldType::Bytes, title, help);
    };
    auto table = std::make_shared<ColumnTable>(std::vector<Field>{
        column("start", FieldType::Time, T::tr("Start"), T::tr("When its first pause was asked for")),
        time("dur", T::tr("Duration"), T::tr("From its first pause to the end of its last")),
        time("mark", T::tr("Marking"), T::tr("Marking beside the program")),
        time("pauses", T::tr("Pauses"), T::tr("Both pauses together")),
        heap("before", T::tr("Heap before"), T::tr("The live heap as marking began")),
        heap("goal", T::tr("Goal"), T::tr("The heap goal as marking began")),
        heap("peak", T::tr("Peak"), T::tr("The most while marking went on")),
        heap("after", T::tr("Heap after"), T::tr("What was found to be live")),
        time("sweep", T::tr("Sweeping"), T::tr("How long pieces of sweeping lasted together")),
        column("sweeps", FieldType::Count, T::tr("Sweeps"), T::tr("Pieces of sweeping"), true),
        column("retries", FieldType::Count, T::tr("Retries"),
               T::tr("Further mark termination pauses: work had been left"), true),
        column("complete", FieldType::Flag, T::tr("Whole"), T::tr("It began and ended within the trace"),
               true),
    });
    const auto bytes = [](std::optional<std::uint64_t> n) {
        return n ? static_cast<std::int64_t>(*n) : TableRows::kNone;
    };
    for (const GcCycle& c : *cycles)
        table->add(c.time, {c.time.begin, c.time.length(), c.mark.length(),
                            c.sweepTermination.length() + c.markTermination.length(), bytes(c.heapBefore),
                            bytes(c.heapGoal), bytes(c.heapPeak), bytes(c.heapAfter), c.sweepTime,
                            static_cast<std::int64_t>(c.sweeps), c.retries, c.complete ? 1 : 0});
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace = held.trace, cycles](std::uint32_t row) {
            const Range& range = trace->ranges[(*cycles)[row].row];
            return std::optional(
                thingTarget({LaneKind::GcCycles, 0}, (*cycles)[row].row, {range.start, range.end}));
        },
        [cycles](const Target& target) {
            if (target.lane.kind != LaneKind::GcCycles && target.lane.kind != LaneKind::GcMark)
                return kNoTableRow;
            const auto found =
                std::ranges::find_if(*cycles, [&](const GcCycle& c) { return c.time.contains(target.time); });
            return found == cycles->end() ? kNoTableRow : static_cast<std::uint32_t>(found - cycles->begin());
        }});
}

}  // namespace golanes
