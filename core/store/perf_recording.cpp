// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_recording.h"

#include "core/store/syscall_numbers.h"

#include <algorithm>

namespace golanes {

namespace {

template <class T>
std::size_t held(const std::vector<T>& table) {
    return table.capacity() * sizeof(T);
}

}  // namespace

StringId PerfRecording::commAt(PerfThreadIndex thread, Timestamp time) const {
    const PerfThread& t = threads[thread.value];
    const auto own = std::span(comms).subspan(t.firstComm, t.commCount);
    const auto after = std::ranges::upper_bound(own, time, {}, &PerfComm::time);
    if (own.empty()) return t.comm;
    return after == own.begin() ? kEmptyString : std::prev(after)->name;
}

std::string_view PerfRecording::callName(const PerfSyscall& call) const {
    const PerfSampleRow told = call.enter != kNoPerfSample ? call.enter : call.exit;
    const std::string_view event = strings[events[samples.event[told].value].name];
    for (const std::string_view prefix : {"syscalls:sys_enter_", "syscalls:sys_exit_"}) {
        if (event.starts_with(prefix)) return event.substr(prefix.size());
    }
    return syscallName(info.arch, call.number);
}

std::size_t PerfRecording::bytes() const {
    const std::size_t columns = samples.time.bytes() + samples.period.bytes() + samples.thread.bytes() +
                                samples.stack.bytes() + samples.cpu.bytes() + samples.event.bytes();
    const std::size_t indexes = samplesByThread.bytes() + samplesByCpu.bytes() + samplesByEvent.bytes() +
                                runsByThread.bytes() + runsByCpu.bytes() + syscallsByThread.bytes();
    const std::size_t tables = held(threads) + held(mappings) + held(buildIds) + held(comms) + held(tasks) +
                               held(switches) + held(switchRecords) + held(runs) + held(wakeups) +
                               held(syscalls) + held(syscallArguments) + held(values) + held(counts) +
                               held(branchStacks) + held(branches) + held(userStates) + held(userRegisters) +
                               held(userStack) + held(rawPayloads) + held(rawBytes) + held(losses) +
                               held(throttles) + held(kernelSymbols) + held(cgroups);
    return strings.bytes() + stacks.bytes() + columns + indexes + tables;
}

}  // namespace golanes
