// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/hanging_calls.h"
#include "core/analysis/places.h"
#include "widgets/session/kernel_text.h"
#include "widgets/session/target_span.h"
#include "widgets/tables/table_makers.h"

#include <map>
#include <string>
#include <string_view>

namespace golanes {

namespace {

// English: what is drawn of it is another matter.
std::string_view causeText(DelayCause cause) {
    switch (cause) {
        case DelayCause::Throttled:
            return "throttled";
        case DelayCause::NoCpu:
            return "no CPU";
        case DelayCause::Stopped:
            return "world stopped";
        case DelayCause::Collecting:
            return "no P: collector";
        case DelayCause::NoProc:
            return "no P";
        case DelayCause::Scheduling:
            return "scheduling";
        case DelayCause::NoThread:
            return "no M";
        case DelayCause::Runtime:
            return "runtime";
        case DelayCause::Unknown:
            break;
    }
    return "not known";
}

// `told`: the recording holds system calls, without which there is nothing to say of them.
std::vector<Field> fields(bool told) {
    return {
        column("g", FieldType::Goroutine, T::tr("Goroutine"), T::tr("Who hung")),
        column("func", FieldType::Text, T::tr("Start function"), T::tr("What that goroutine started with")),
        column("what", FieldType::Word, T::tr("In"),
               T::tr("The system call (by perf data: which), or the network")),
        column("args", FieldType::Text, T::tr("Arguments"), T::tr("Those that matter; of perf data"), !told),
        column("start", FieldType::Time, T::tr("Start"), T::tr("When it began")),
        column("dur", FieldType::Length, T::tr("Until it ran"), T::tr("From the start until it ran again")),
        column("late", FieldType::Length, T::tr("Ready, not running"),
               T::tr("From when the kernel returned, or the network was ready, until it ran")),
        column("cause", FieldType::Word, T::tr("Why"),
               T::tr("What was most in the way of a goroutine that was ready (throttling is inferred)")),
        column("open", FieldType::Flag, T::tr("Still in"), T::tr("It did not return while it was recorded")),
        column("kernel", FieldType::Text, T::tr("Slept in"),
               T::tr("Where in the kernel the thread gave its CPU up; of perf data"), !told),
        column("oncpu", FieldType::Length, T::tr("On CPU"),
               T::tr("How long its thread had a CPU in the call; of perf data"), !told),
        column("asleep", FieldType::Length, T::tr("Asleep"),
               T::tr("How long its thread slept, or waited for a disk, in the call; of perf data"), !told),
        column("runq", FieldType::Length, T::tr("Run queue"),
               T::tr("How long its thread could run in the call, but had no CPU; of perf data"), !told),
        column("returned", FieldType::Time, T::tr("Returned"),
               T::tr("When the kernel returned, or the network was ready"), true),
        column("site", FieldType::Text, T::tr("Where"),
               T::tr("The innermost function of the program's own code on the stack"), true),
    };
}

// The function of the kernel behind its scheduler in which a thread gave up its CPU.
std::string sleptIn(const HeldSources& held, PerfSampleRow sample) {
    if (sample == kNoPerfSample || !held.symbols) return {};
    const PerfRecording& perf = *held.kernel->perf;
    for (PerfStackId s = perf.samples.stack[sample]; s != kNoPerfStack; s = perf.stacks[s].parent) {
        const PerfFrameId frame = perf.stacks[s].frame;
        if (!frame.valid() || perf.stacks.frame(frame).mode != PerfMode::Kernel) break;
        const std::string_view name = held.symbols->nameOf(held.symbols->of(frame).front().function);
        if (!name.empty() && name.find("schedule") == std::string_view::npos) return std::string(name);
    }
    return {};
}

std::string whatText(const HeldSources& held, const HangingCall& call) {
    if (call.network) return "network";
    if (call.call == HangingCall::kNoCall) return "system call";
    return callText(*held.kernel->perf, held.kernel->perf->syscalls[call.call]).toStdString();
}

std::string argsText(const HeldSources& held, const HangingCall& call) {
    if (call.call == HangingCall::kNoCall) return {};
    return argumentsText(*held.kernel->perf, held.kernel->perf->syscalls[call.call]).toStdString();
}

void addRow(ColumnTable& table, const HeldSources& held, const Sites& sites, const HangingCall& call) {
    const Trace& trace = *held.trace;
    const bool told = held.kernel && call.call != HangingCall::kNoCall;
    const auto in = [&](KernelState s) { return call.kernel[static_cast<std::size_t>(s)]; };
    const auto ofPerf = [&](Duration d) { return told ? d : TableRows::kNone; };
    const bool late = !call.open && call.late() > 0;
    table.add({call.wait.begin, call.ran},
              {numberOf(trace, call.goroutine), table.intern(1, startFunction(trace, call.goroutine)),
               table.intern(2, whatText(held, call)), table.intern(3, argsText(held, call)), call.wait.begin,
               call.length(), call.late(), late ? table.intern(7, causeText(call.cause())) : TableRows::kNone,
               call.open, table.intern(9, sleptIn(held, call.stack)), ofPerf(in(KernelState::OnCpu)),
               ofPerf(in(KernelState::Sleeping) + in(KernelState::Disk)),
               ofPerf(in(KernelState::Preempted) + in(KernelState::Woken)),
               call.open ? TableRows::kNone : call.returned,
               table.intern(14, functionText(trace, sites.of(trace.goSpans.stack[call.span])))});
}

}  // namespace

BoundTablePtr makeHangingTable(const HeldSources& held, const Scope& scope, Duration least, Job& job) {
    const TracePtr& trace = held.trace;
    auto calls =
        std::make_shared<const std::vector<HangingCall>>(hangingCalls(*held, scope, least, job).calls);
    if (job.cancelled()) return nullptr;
    auto table = std::make_shared<ColumnTable>(fields(held.kernel && !held.kernel->perf->syscalls.empty()));
    internWords(*table, 2, {"network", "system call"});
    const Sites sites(*trace);
    auto rows = std::make_shared<std::map<SpanIndex, std::uint32_t>>();
    for (const HangingCall& call : *calls) {
        (*rows)[call.span] = static_cast<std::uint32_t>(table->size());
        addRow(*table, held, sites, call);
    }
    return std::make_shared<BoundTable>(BoundTable{
        table,
        [trace, calls](std::uint32_t row) { return std::optional(spanTarget(*trace, (*calls)[row].span)); },
        [trace, rows](const Target& target) {
            const auto found = rows->find(spanOf(*trace, target));
            return found == rows->end() ? kNoTableRow : found->second;
        }});
}

}  // namespace golanes
