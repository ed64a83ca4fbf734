// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace golanes::v1 {

// Events of the v1 format, named and numbered as Go's runtime does (golang/go src/runtime/trace.go, Go 1.21).
enum class EventType : std::uint8_t {
    None = 0,
    Batch = 1,
    Frequency = 2,
    Stack = 3,
    Gomaxprocs = 4,
    ProcStart = 5,
    ProcStop = 6,
    GCStart = 7,
    GCDone = 8,
    STWStart = 9,
    STWDone = 10,
    GCSweepStart = 11,
    GCSweepDone = 12,
    GoCreate = 13,
    GoStart = 14,
    GoEnd = 15,
    GoStop = 16,
    GoSched = 17,
    GoPreempt = 18,
    GoSleep = 19,
    GoBlock = 20,
    GoUnblock = 21,
    GoBlockSend = 22,
    GoBlockRecv = 23,
    GoBlockSelect = 24,
    GoBlockSync = 25,
    GoBlockCond = 26,
    GoBlockNet = 27,
    GoSysCall = 28,
    GoSysExit = 29,
    GoSysBlock = 30,
    GoWaiting = 31,
    GoInSyscall = 32,
    HeapAlloc = 33,
    HeapGoal = 34,
    TimerGoroutine = 35,
    FutileWakeup = 36,
    String = 37,
    GoStartLocal = 38,
    GoUnblockLocal = 39,
    GoSysExitLocal = 40,
    GoStartLabel = 41,
    GoBlockGC = 42,
    GCMarkAssistStart = 43,
    GCMarkAssistDone = 44,
    UserTaskCreate = 45,
    UserTaskEnd = 46,
    UserRegion = 47,
    UserLog = 48,
    CPUSample = 49,
};
inline constexpr std::size_t kEventTypeCount = 50;

constexpr std::size_t index(EventType t) {
    return static_cast<std::size_t>(t);
}

// The running goroutine begins to wait. (In a syscall it does so at GoSysBlock.)
constexpr bool isBlocking(EventType t) {
    switch (t) {
        case EventType::GoSleep:
        case EventType::GoBlock:
        case EventType::GoBlockSend:
        case EventType::GoBlockRecv:
        case EventType::GoBlockSelect:
        case EventType::GoBlockSync:
        case EventType::GoBlockCond:
        case EventType::GoBlockNet:
        case EventType::GoBlockGC:
            return true;
        default:
            return false;
    }
}

}  // namespace golanes::v1
