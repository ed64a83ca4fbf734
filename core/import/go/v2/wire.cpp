// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/wire.h"

namespace golanes::v2 {

namespace {

constexpr std::array<Spec, 256> makeSpecs() {
    std::array<Spec, 256> s{};
    s[EvEventBatch] = {"EventBatch"};
    s[EvStacks] = {"Stacks"};
    s[EvStack] = {"Stack"};
    s[EvStrings] = {"Strings"};
    s[EvString] = {"String"};
    s[EvCPUSamples] = {"CPUSamples"};
    s[EvCPUSample] = {"CPUSample"};
    s[EvFrequency] = {"Frequency"};
    s[EvExperimentalBatch] = {"ExperimentalBatch"};
    s[EvSync] = {"Sync"};
    s[EvEndOfGeneration] = {"EndOfGeneration"};
    s[EvProcsChange] = {"ProcsChange", 2, 1};
    s[EvProcStart] = {"ProcStart", 2};
    s[EvProcStop] = {"ProcStop", 0};
    s[EvProcSteal] = {"ProcSteal", 3};
    s[EvProcStatus] = {"ProcStatus", 2};
    s[EvGoCreate] = {"GoCreate", 3, 2};
    s[EvGoCreateSyscall] = {"GoCreateSyscall", 1};
    s[EvGoStart] = {"GoStart", 2};
    s[EvGoDestroy] = {"GoDestroy", 0};
    s[EvGoDestroySyscall] = {"GoDestroySyscall", 0};
    s[EvGoStop] = {"GoStop", 2, 1};
    s[EvGoBlock] = {"GoBlock", 2, 1};
    s[EvGoUnblock] = {"GoUnblock", 3, 2};
    s[EvGoSyscallBegin] = {"GoSyscallBegin", 2, 1};
    s[EvGoSyscallEnd] = {"GoSyscallEnd", 0};
    s[EvGoSyscallEndBlocked] = {"GoSyscallEndBlocked", 0};
    s[EvGoStatus] = {"GoStatus", 3};
    s[EvSTWBegin] = {"STWBegin", 2, 1};
    s[EvSTWEnd] = {"STWEnd", 0};
    s[EvGCActive] = {"GCActive", 1};
    s[EvGCBegin] = {"GCBegin", 2, 1};
    s[EvGCEnd] = {"GCEnd", 1};
    s[EvGCSweepActive] = {"GCSweepActive", 1};
    s[EvGCSweepBegin] = {"GCSweepBegin", 1, 0};
    s[EvGCSweepEnd] = {"GCSweepEnd", 2};
    s[EvGCMarkAssistActive] = {"GCMarkAssistActive", 1};
    s[EvGCMarkAssistBegin] = {"GCMarkAssistBegin", 1, 0};
    s[EvGCMarkAssistEnd] = {"GCMarkAssistEnd", 0};
    s[EvHeapAlloc] = {"HeapAlloc", 1};
    s[EvHeapGoal] = {"HeapGoal", 1};
    s[EvGoLabel] = {"GoLabel", 1};
    s[EvUserTaskBegin] = {"UserTaskBegin", 4, 3};
    s[EvUserTaskEnd] = {"UserTaskEnd", 2, 1};
    s[EvUserRegionBegin] = {"UserRegionBegin", 3, 2};
    s[EvUserRegionEnd] = {"UserRegionEnd", 3, 2};
    s[EvUserLog] = {"UserLog", 4, 3};
    s[EvGoSwitch] = {"GoSwitch", 2};
    s[EvGoSwitchDestroy] = {"GoSwitchDestroy", 2};
    s[EvGoCreateBlocked] = {"GoCreateBlocked", 3, 2};
    s[EvGoStatusStack] = {"GoStatusStack", 4, 3};
    s[EvClockSnapshot] = {"ClockSnapshot", 3};
    s[EvSpan] = {"Span", 3};
    s[EvSpanAlloc] = {"SpanAlloc", 3};
    s[EvSpanFree] = {"SpanFree", 1};
    s[EvHeapObject] = {"HeapObject", 2};
    s[EvHeapObjectAlloc] = {"HeapObjectAlloc", 2};
    s[EvHeapObjectFree] = {"HeapObjectFree", 1};
    s[EvGoroutineStack] = {"GoroutineStack", 2};
    s[EvGoroutineStackAlloc] = {"GoroutineStackAlloc", 2};
    s[EvGoroutineStackFree] = {"GoroutineStackFree", 1};
    return s;
}

constexpr std::array<Spec, 256> kSpecs = makeSpecs();

}  // namespace

const Spec& spec(std::uint8_t type) {
    return kSpecs[type];
}

}  // namespace golanes::v2
