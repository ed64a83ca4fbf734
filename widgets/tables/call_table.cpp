// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/kernel_lanes.h"
#include "widgets/tables/call_rows.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

BoundTablePtr makeCallTable(const HeldSources& held, const Scope& scope, Job& job) {
    const std::shared_ptr<const CallRows> rows = CallRows::make(held, scope, job);
    if (!rows) return nullptr;
    return std::make_shared<BoundTable>(BoundTable{
        rows,
        [kernel = held.kernel, rows](std::uint32_t row) {
            const std::uint32_t call = rows->indexOf(row);
            const PerfThreadIndex thread = kernel->perf->syscalls[call].thread;
            Target t = thingTarget({LaneKind::KernelThread, thread.value}, call, kernel->callTime(call));
            t.row = kernelRows(*kernel, thread).calls;
            return std::optional(t);
        },
        [kernel = held.kernel, rows](const Target& target) {
            if (!kernel || target.lane.kind != LaneKind::KernelThread || target.ref == kMerged ||
                target.row != kernelRows(*kernel, PerfThreadIndex(target.lane.entity)).calls)
                return kNoTableRow;
            const std::size_t row = rows->rowOf(target.ref);
            return row < rows->size() ? static_cast<std::uint32_t>(row) : kNoTableRow;
        }});
}

}  // namespace golanes
