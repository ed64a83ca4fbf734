// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The wire format of Go 1.22 and later: golang/go src/internal/trace/tracev2/{events,spec}.go.
namespace golanes::v2 {

enum Ev : std::uint8_t {
    EvNone,
    EvEventBatch,
    EvStacks,
    EvStack,
    EvStrings,
    EvString,
    EvCPUSamples,
    EvCPUSample,
    EvFrequency,
    EvProcsChange,
    EvProcStart,
    EvProcStop,
    EvProcSteal,
    EvProcStatus,
    EvGoCreate,
    EvGoCreateSyscall,
    EvGoStart,
    EvGoDestroy,
    EvGoDestroySyscall,
    EvGoStop,
    EvGoBlock,
    EvGoUnblock,
    EvGoSyscallBegin,
    EvGoSyscallEnd,
    EvGoSyscallEndBlocked,
    EvGoStatus,
    EvSTWBegin,
    EvSTWEnd,
    EvGCActive,
    EvGCBegin,
    EvGCEnd,
    EvGCSweepActive,
    EvGCSweepBegin,
    EvGCSweepEnd,
    EvGCMarkAssistActive,
    EvGCMarkAssistBegin,
    EvGCMarkAssistEnd,
    EvHeapAlloc,
    EvHeapGoal,
    EvGoLabel,
    EvUserTaskBegin,
    EvUserTaskEnd,
    EvUserRegionBegin,
    EvUserRegionEnd,
    EvUserLog,
    // Go 1.23
    EvGoSwitch,
    EvGoSwitchDestroy,
    EvGoCreateBlocked,
    EvGoStatusStack,
    EvExperimentalBatch,
    // Go 1.25
    EvSync,
    EvClockSnapshot,
    // Go 1.26
    EvEndOfGeneration,
    // Experiment AllocFree, Go 1.23
    EvSpan = 128,
    EvSpanAlloc,
    EvSpanFree,
    EvHeapObject,
    EvHeapObjectAlloc,
    EvHeapObjectFree,
    EvGoroutineStack,
    EvGoroutineStackAlloc,
    EvGoroutineStackFree,
};

enum GoStatus : std::uint8_t { GoBad, GoRunnable, GoRunning, GoSyscall, GoWaiting };
enum ProcStatus : std::uint8_t { ProcBad, ProcRunning, ProcIdle, ProcSyscall, ProcSyscallAbandoned };

// Limits of the writers; larger values mean a broken file.
inline constexpr std::uint64_t kMaxBatchSize = 64 << 10;
inline constexpr std::uint64_t kMaxStringSize = 1 << 10;
inline constexpr std::uint64_t kMaxFramesPerStack = 128;
inline constexpr std::uint64_t kNoThread = ~std::uint64_t{0};  // ids of "none" on the wire
inline constexpr std::uint64_t kNoProc = ~std::uint64_t{0};
inline constexpr std::size_t kMaxArgs = 4;  // of a timed event, without its time

// An event type as it stands in a thread's batches.
struct Spec {
    std::string_view name;
    std::int8_t args = -1;   // arguments after the time; -1: not an event with a time
    std::int8_t stack = -1;  // which of them is the stack of the event, -1: none
};

// Spec of a type; name is "" for types that do not exist.
const Spec& spec(std::uint8_t type);

}  // namespace golanes::v2
