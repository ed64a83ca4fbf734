// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/kernel_lanes.h"
#include "widgets/tables/sample_rows.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

// A tick in the lane of its thread; those that tracepoints made have none, and are a place there. Idle
// threads have no lane: of them it is a place on their CPU.
std::optional<Target> sampleTarget(const KernelTracks& kernel, std::uint32_t sample) {
    const PerfSampleColumns& samples = kernel.perf->samples;
    const PerfThreadIndex thread = samples.thread[sample];
    const Timestamp time = kernel.sampleTime[sample];
    const LaneKey lane{LaneKind::KernelThread, thread.value};
    const bool shown = kernel.perf->threads[thread.value].tid > 0 && hasLane(kernel, thread);
    if (!shown) {
        const std::uint16_t cpu = samples.cpu[sample];
        if (cpu >= kernel.cpus.size() || kernel.cpus[cpu].count == 0) return std::nullopt;
        return Target::place({LaneKind::Cpu, cpu}, time);
    }
    if (kernel.perf->events[samples.event[sample].value].kind != PerfEventKind::Sampling)
        return Target::place(lane, time);
    Target t = thingTarget(lane, sample, {time, time});
    t.row = kernelRows(kernel, thread).ticks;
    return t;
}

}  // namespace

BoundTablePtr makeSampleTable(const HeldSources& held, const Scope& scope, Job& job) {
    const std::shared_ptr<const SampleRows> rows = SampleRows::make(held, scope, job);
    if (!rows) return nullptr;
    return std::make_shared<BoundTable>(BoundTable{
        rows,
        [kernel = held.kernel, rows](std::uint32_t row) { return sampleTarget(*kernel, rows->indexOf(row)); },
        [kernel = held.kernel, rows](const Target& target) {
            if (!kernel || target.lane.kind != LaneKind::KernelThread || target.ref == kMerged ||
                target.part != Target::Part::Span ||
                target.row != kernelRows(*kernel, PerfThreadIndex(target.lane.entity)).ticks)
                return kNoTableRow;
            const std::size_t row = rows->rowOf(target.ref);
            return row < rows->size() ? static_cast<std::uint32_t>(row) : kNoTableRow;
        }});
}

}  // namespace golanes
