// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/call_rows.h"

#include "core/analysis/kernel/goroutine_on.h"
#include "widgets/session/kernel_text.h"
#include "widgets/tables/table_makers.h"

namespace golanes {

namespace {

std::vector<Field> callFields() {
    return {
        column("start", FieldType::Time, T::tr("Start"), T::tr("When the thread entered the kernel")),
        column("dur", FieldType::Length, T::tr("Duration"), T::tr("Until it returned")),
        column("call", FieldType::Text, T::tr("Call"), T::tr("Its name, or its number when that is all")),
        column("args", FieldType::Text, T::tr("Arguments"), T::tr("Those that matter")),
        column("result", FieldType::Text, T::tr("Result"),
               T::tr("What it returned; none: its return was not recorded")),
        column("failed", FieldType::Flag, T::tr("Failed"), T::tr("It returned an error")),
        column("tid", FieldType::Id, T::tr("Thread"), T::tr("The number that Linux gave the thread")),
        column("comm", FieldType::Text, T::tr("Name"), T::tr("Last name of the thread"), true),
        column("pid", FieldType::Id, T::tr("Process"), T::tr("The process of the thread"), true),
        column("g", FieldType::Goroutine, T::tr("Goroutine"),
               T::tr("Whom the thread carried when the call began; none: the runtime itself")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("value", FieldType::Count, T::tr("Returned"), T::tr("What it returned, as a number"), true),
    };
}

bool hasReturned(const PerfSyscall& call) {
    return call.exit != kNoPerfSample;
}

}  // namespace

CallRows::CallRows(const HeldSources& held) : IndexRows(callFields()), held_(held) {
    for (std::uint32_t g = 0; g < held_.trace->goroutines.size(); ++g)
        functions_.add(startFunction(*held_.trace, GoroutineIndex(g)));
    if (!held_.kernel) return;
    const PerfRecording& perf = *held_.kernel->perf;
    for (const PerfThread& t : perf.threads) comms_.add(perf.strings[t.comm]);
}

std::shared_ptr<const CallRows> CallRows::make(const HeldSources& held, const Scope& scope, Job& job) {
    std::shared_ptr<CallRows> rows(new CallRows(held));
    return held.kernel && !rows->find(scope, job) ? nullptr : rows;
}

bool CallRows::find(const Scope& scope, Job& job) {
    const KernelTracks& kernel = *held_.kernel;
    const PerfRecording& perf = *kernel.perf;
    CancelCheck cancelled(job);
    for (std::uint32_t i = 0; i < perf.syscalls.size(); ++i) {
        if (cancelled()) return false;
        const PerfSyscall& call = perf.syscalls[i];
        if (!kernel.callTime(i).overlaps(scope.range)) continue;
        if (!scope.goroutines.empty() && !scope.has(goroutineOn(*held_, call.thread, kernel.callStart[i])))
            continue;
        indexes_.push_back(i);
        names_.add(callText(perf, call).toStdString());
        arguments_.add(argumentsText(perf, call).toStdString());
        outcomes_.add(hasReturned(call) ? resultText(call.result).toStdString() : std::string());
    }
    return true;
}

GoroutineIndex CallRows::goroutine(std::size_t row) const {
    const std::uint32_t i = indexOf(row);
    return goroutineOn(*held_, held_.kernel->perf->syscalls[i].thread, held_.kernel->callStart[i]);
}

std::int64_t CallRows::valueAt(std::size_t column, std::size_t row) const {
    const KernelTracks& kernel = *held_.kernel;
    const PerfSyscall& call = kernel.perf->syscalls[indexOf(row)];
    switch (static_cast<Column>(column)) {
        case Start:
            return kernel.callStart[indexOf(row)];
        case Length:
            return kernel.callTime(indexOf(row)).length();
        case Name:
            return names_[row];
        case Arguments:
            return arguments_[row];
        case Outcome:
            return hasReturned(call) ? outcomes_[row] : kNone;
        case Failed:
            return hasReturned(call) && isError(call.result) ? 1 : 0;
        case ThreadId:
            return kernel.perf->threads[call.thread.value].tid;
        case Comm:
            return comms_[call.thread.value];
        case Process:
            return kernel.perf->threads[call.thread.value].pid;
        case Go:
            return numberOf(*held_.trace, goroutine(row));
        case Function: {
            const GoroutineIndex g = goroutine(row);
            return g.valid() ? functions_[g.value] : kNone;
        }
        case Result:
            break;
    }
    return hasReturned(call) ? call.result : kNone;
}

const TextColumn& CallRows::textsOf(std::size_t column) const {
    switch (static_cast<Column>(column)) {
        case Name:
            return names_;
        case Arguments:
            return arguments_;
        case Outcome:
            return outcomes_;
        case Comm:
            return comms_;
        default:
            return functions_;
    }
}

TimeRange CallRows::timeOf(std::size_t row) const {
    return held_.kernel->callTime(indexOf(row));
}

}  // namespace golanes
