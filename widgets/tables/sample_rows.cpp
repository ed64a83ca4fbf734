// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/sample_rows.h"

#include "core/analysis/kernel/goroutine_on.h"
#include "core/store/frame_text.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

std::vector<Field> sampleFields() {
    return {
        column("time", FieldType::Time, T::tr("Time"), T::tr("When it was taken")),
        column("event", FieldType::Word, T::tr("Event"), T::tr("What made it")),
        column("leaf", FieldType::Text, T::tr("Function"), T::tr("Where the thread was, kernel or program")),
        column("program", FieldType::Text, T::tr("In the program"),
               T::tr("The innermost function on the stack outside of the kernel")),
        column("tid", FieldType::Id, T::tr("Thread"), T::tr("The number that Linux gave the thread")),
        column("comm", FieldType::Text, T::tr("Name"), T::tr("Last name of the thread"), true),
        column("pid", FieldType::Id, T::tr("Process"), T::tr("The process of the thread"), true),
        column("cpu", FieldType::Id, T::tr("CPU"), T::tr("On which CPU; none: not recorded")),
        column("g", FieldType::Goroutine, T::tr("Goroutine"),
               T::tr("Whom the thread carried; none: the runtime itself, or a thread without Go")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("weight", FieldType::Count, T::tr("Stands for"),
               T::tr("Counts of its event, ns of a clock, since the sample before"), true),
        column("depth", FieldType::Count, T::tr("Frames"), T::tr("How deep its stack is"), true),
    };
}

std::string leafName(const PerfRecording& perf, const PerfSymbols* symbols, PerfFrameId id) {
    const std::string_view name = symbols ? symbols->nameOf(symbols->of(id).front().function) : "";
    return name.empty() ? golanes::frameText(perf, perf.stacks.frame(id)) : std::string(name);
}

}  // namespace

SampleRows::SampleRows(const HeldSources& held) : IndexRows(sampleFields()), held_(held) {
    for (std::uint32_t g = 0; g < held_.trace->goroutines.size(); ++g)
        functions_.add(startFunction(*held_.trace, GoroutineIndex(g)));
    if (held_.kernel) nameThings(*held_.kernel->perf);
}

void SampleRows::nameThings(const PerfRecording& perf) {
    for (const PerfEvent& e : perf.events) events_.add(perf.strings[e.name]);
    for (const PerfThread& t : perf.threads) comms_.add(perf.strings[t.comm]);
    for (std::uint32_t f = 0; f < perf.stacks.frames().size(); ++f)
        frames_.add(leafName(perf, held_.symbols.get(), PerfFrameId(f)));
    findProgramFrames(perf.stacks);
}

// Parents come before their children.
void SampleRows::findProgramFrames(const PerfStacks& stacks) {
    program_.resize(stacks.nodes().size());
    for (std::size_t s = 0; s < program_.size(); ++s) {
        const PerfStacks::Node& node = stacks.nodes()[s];
        if (!node.frame.valid()) continue;
        const PerfMode mode = stacks.frame(node.frame).mode;
        const bool outside = mode != PerfMode::Kernel && mode != PerfMode::Hypervisor;
        program_[s] = outside                       ? node.frame
                      : node.parent != kNoPerfStack ? program_[node.parent.value]
                                                    : PerfFrameId();
    }
}

std::shared_ptr<const SampleRows> SampleRows::make(const HeldSources& held, const Scope& scope, Job& job) {
    std::shared_ptr<SampleRows> rows(new SampleRows(held));
    return held.kernel && !rows->find(scope, job) ? nullptr : rows;
}

bool SampleRows::find(const Scope& scope, Job& job) {
    const KernelTracks& kernel = *held_.kernel;
    CancelCheck cancelled(job);
    for (std::uint32_t i = 0; i < kernel.sampleTime.size(); ++i) {
        if (cancelled()) return false;
        const Timestamp time = kernel.sampleTime[i];
        if (!scope.range.contains(time)) continue;
        if (!scope.goroutines.empty() &&
            !scope.has(goroutineOn(*held_, kernel.perf->samples.thread[i], time)))
            continue;
        indexes_.push_back(i);
    }
    return true;
}

GoroutineIndex SampleRows::goroutine(std::size_t row) const {
    const std::uint32_t i = indexOf(row);
    return goroutineOn(*held_, held_.kernel->perf->samples.thread[i], held_.kernel->sampleTime[i]);
}

std::int64_t SampleRows::frameText(PerfFrameId frame) const {
    return frame.valid() ? frames_[frame.value] : kNone;
}

std::int64_t SampleRows::valueAt(std::size_t column, std::size_t row) const {
    const PerfRecording& perf = *held_.kernel->perf;
    const std::uint32_t i = indexOf(row);
    const PerfStackId stack = perf.samples.stack[i];
    const PerfThreadIndex thread = perf.samples.thread[i];
    switch (static_cast<Column>(column)) {
        case Time:
            return held_.kernel->sampleTime[i];
        case Event:
            return events_[perf.samples.event[i].value];
        case Leaf:
            return stack == kNoPerfStack ? kNone : frameText(perf.stacks[stack].frame);
        case Program:
            return stack == kNoPerfStack ? kNone : frameText(program_[stack.value]);
        case ThreadId:
            return perf.threads[thread.value].tid;
        case Comm:
            return comms_[thread.value];
        case Process:
            return perf.threads[thread.value].pid;
        case Cpu:
            return perf.samples.cpu[i] == kNoCpu ? kNone : perf.samples.cpu[i];
        case Go:
            return numberOf(*held_.trace, goroutine(row));
        case Function: {
            const GoroutineIndex g = goroutine(row);
            return g.valid() ? functions_[g.value] : kNone;
        }
        case Weight:
            return static_cast<std::int64_t>(perf.samples.period[i]);
        case Depth:
            break;
    }
    return static_cast<std::int64_t>(perf.stacks.depth(stack));
}

const TextColumn& SampleRows::textsOf(std::size_t column) const {
    switch (static_cast<Column>(column)) {
        case Event:
            return events_;
        case Comm:
            return comms_;
        case Function:
            return functions_;
        default:
            return frames_;
    }
}

TimeRange SampleRows::timeOf(std::size_t row) const {
    const Timestamp t = held_.kernel->sampleTime[indexOf(row)];
    return {t, t};
}

}  // namespace golanes
