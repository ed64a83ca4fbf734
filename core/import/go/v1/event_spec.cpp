// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/event_spec.h"

#include <array>

namespace golanes::v1 {

namespace {

// An ArgShape in letters: g goroutine, s sequence, v value, k stack.
constexpr ArgShape shape(std::string_view letters) {
    ArgShape a;
    for (const char c : letters) {
        a.goroutine |= c == 'g';
        a.sequence |= c == 's';
        a.stack |= c == 'k';
        a.values = static_cast<std::uint8_t>(a.values + (c == 'v'));
    }
    return a;
}

// As Go 1.21 wrote them; specOf() tells what older layouts lack.
constexpr std::array<EventSpec, kEventTypeCount> kSpecs{{
    {"", 5, {}},
    {"Batch", 5, {}},
    {"Frequency", 5, {}},
    {"Stack", 5, {}},
    {"Gomaxprocs", 5, shape("vk")},
    {"ProcStart", 5, shape("v")},
    {"ProcStop", 5, {}},
    {"GCStart", 5, shape("sk")},
    {"GCDone", 5, {}},
    {"STWStart", 5, shape("v")},
    {"STWDone", 5, {}},
    {"GCSweepStart", 5, shape("k")},
    {"GCSweepDone", 5, shape("vv")},
    {"GoCreate", 5, shape("gvk")},
    {"GoStart", 5, shape("gs")},
    {"GoEnd", 5, {}},
    {"GoStop", 5, shape("k")},
    {"GoSched", 5, shape("k")},
    {"GoPreempt", 5, shape("k")},
    {"GoSleep", 5, shape("k")},
    {"GoBlock", 5, shape("k")},
    {"GoUnblock", 5, shape("gsk")},
    {"GoBlockSend", 5, shape("k")},
    {"GoBlockRecv", 5, shape("k")},
    {"GoBlockSelect", 5, shape("k")},
    {"GoBlockSync", 5, shape("k")},
    {"GoBlockCond", 5, shape("k")},
    {"GoBlockNet", 5, shape("k")},
    {"GoSysCall", 5, shape("k")},
    {"GoSysExit", 5, shape("gsv")},
    {"GoSysBlock", 5, {}},
    {"GoWaiting", 5, shape("g")},
    {"GoInSyscall", 5, shape("g")},
    {"HeapAlloc", 5, shape("v")},
    {"HeapGoal", 5, shape("v")},
    {"TimerGoroutine", 5, {}},
    {"FutileWakeup", 5, {}},
    {"String", 7, {}},
    {"GoStartLocal", 7, shape("g")},
    {"GoUnblockLocal", 7, shape("gk")},
    {"GoSysExitLocal", 7, shape("gv")},
    {"GoStartLabel", 8, shape("gsv")},
    {"GoBlockGC", 8, shape("k")},
    {"GCMarkAssistStart", 9, shape("k")},
    {"GCMarkAssistDone", 9, {}},
    {"UserTaskCreate", 11, shape("vvvk")},
    {"UserTaskEnd", 11, shape("vk")},
    {"UserRegion", 11, shape("vvvk")},
    {"UserLog", 11, shape("vvk")},
    {"CPUSample", 19, shape("vvvk")},
}};

}  // namespace

EventSpec specOf(EventType type, int layout) {
    EventSpec spec = kSpecs[index(type)];
    switch (type) {
        case EventType::GCStart:
        case EventType::GoStart:
        case EventType::GoUnblock:
            if (layout < 7) spec.args.sequence = false;
            break;
        case EventType::GCSweepDone:
            if (layout < 9) spec.args.values = 0;
            break;
        case EventType::STWStart:
            if (layout < 10) spec.args.values = 0;
            break;
        default:
            break;
    }
    return spec;
}

int layoutOf(int minor) {
    constexpr std::array kLayouts{21, 19, 11, 10, 9, 8, 7};
    for (const int layout : kLayouts) {
        if (minor >= layout) return layout;
    }
    return 5;
}

}  // namespace golanes::v1
