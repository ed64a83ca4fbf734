// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/v2_spec.h"

#include <algorithm>

namespace golanes::test {

namespace {

constexpr V2EventSpec kSpecs[] = {
    {9, "ProcsChange", {"procs_value", "stack"}},
    {10, "ProcStart", {"p", "p_seq"}},
    {11, "ProcStop", {}},
    {12, "ProcSteal", {"p", "p_seq", "m"}},
    {13, "ProcStatus", {"p", "pstatus"}},
    {14, "GoCreate", {"new_g", "new_stack", "stack"}},
    {15, "GoCreateSyscall", {"new_g"}},
    {16, "GoStart", {"g", "g_seq"}},
    {17, "GoDestroy", {}},
    {18, "GoDestroySyscall", {}},
    {19, "GoStop", {"reason_string", "stack"}},
    {20, "GoBlock", {"reason_string", "stack"}},
    {21, "GoUnblock", {"g", "g_seq", "stack"}},
    {22, "GoSyscallBegin", {"p_seq", "stack"}},
    {23, "GoSyscallEnd", {}},
    {24, "GoSyscallEndBlocked", {}},
    {25, "GoStatus", {"g", "m", "gstatus"}},
    {26, "STWBegin", {"kind_string", "stack"}},
    {27, "STWEnd", {}},
    {28, "GCActive", {"gc_seq"}},
    {29, "GCBegin", {"gc_seq", "stack"}},
    {30, "GCEnd", {"gc_seq"}},
    {31, "GCSweepActive", {"p"}},
    {32, "GCSweepBegin", {"stack"}},
    {33, "GCSweepEnd", {"swept_value", "reclaimed_value"}},
    {34, "GCMarkAssistActive", {"g"}},
    {35, "GCMarkAssistBegin", {"stack"}},
    {36, "GCMarkAssistEnd", {}},
    {37, "HeapAlloc", {"heapalloc_value"}},
    {38, "HeapGoal", {"heapgoal_value"}},
    {39, "GoLabel", {"label_string"}},
    {40, "UserTaskBegin", {"task", "parent_task", "name_string", "stack"}},
    {41, "UserTaskEnd", {"task", "stack"}},
    {42, "UserRegionBegin", {"task", "name_string", "stack"}},
    {43, "UserRegionEnd", {"task", "name_string", "stack"}},
    {44, "UserLog", {"task", "key_string", "value_string", "stack"}},
    {45, "GoSwitch", {"g", "g_seq"}},
    {46, "GoSwitchDestroy", {"g", "g_seq"}},
    {47, "GoCreateBlocked", {"new_g", "new_stack", "stack"}},
    {48, "GoStatusStack", {"g", "m", "gstatus", "stack"}},
    {128, "Span", {"id", "npages_value", "kindclass"}},
    {129, "SpanAlloc", {"id", "npages_value", "kindclass"}},
    {130, "SpanFree", {"id"}},
    {131, "HeapObject", {"id", "type"}},
    {132, "HeapObjectAlloc", {"id", "type"}},
    {133, "HeapObjectFree", {"id"}},
    {134, "GoroutineStack", {"id", "order"}},
    {135, "GoroutineStackAlloc", {"id", "order"}},
    {136, "GoroutineStackFree", {"id"}},
};

}  // namespace

std::size_t V2EventSpec::argCount() const {
    return static_cast<std::size_t>(std::find(args.begin(), args.end(), std::string_view()) - args.begin());
}

std::span<const V2EventSpec> v2Specs() {
    return kSpecs;
}

const V2EventSpec* v2Spec(std::string_view name) {
    const auto found = std::find_if(std::begin(kSpecs), std::end(kSpecs),
                                    [&](const V2EventSpec& s) { return s.name == name; });
    return found == std::end(kSpecs) ? nullptr : found;
}

}  // namespace golanes::test
