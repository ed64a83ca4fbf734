// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/order_rule.h"

namespace golanes::v1 {

namespace {

constexpr OrderRule ruleOf(EventType type) {
    using enum OrderStatus;
    using Of = OrderSubject;
    using Seq = OrderSequence;
    if (isBlocking(type)) return {Of::Self, Running, Waiting, Seq::Keep};
    switch (type) {
        case EventType::GoCreate:
            return {Of::Target, Dead, Runnable, Seq::Create};
        case EventType::GoWaiting:
        case EventType::GoInSyscall:
            return {Of::Self, Runnable, Waiting, Seq::Status};
        case EventType::GoStart:
        case EventType::GoStartLabel:
            return {Of::Self, Runnable, Running, Seq::Exact};
        case EventType::GoStartLocal:
            return {Of::Self, Runnable, Running, Seq::Count};
        case EventType::GoSysBlock:
            return {Of::Self, Running, Waiting, Seq::Keep};
        case EventType::GoSched:
        case EventType::GoPreempt:
            return {Of::Self, Running, Runnable, Seq::Keep};
        case EventType::GoUnblock:
        case EventType::GoSysExit:
            return {Of::Target, Waiting, Runnable, Seq::Exact};
        case EventType::GoUnblockLocal:
        case EventType::GoSysExitLocal:
            return {Of::Target, Waiting, Runnable, Seq::Count};
        case EventType::GCStart:
            return {Of::Collector, Dead, Dead, Seq::Exact};
        default:
            return {};
    }
}

}  // namespace

constexpr std::array<OrderRule, kEventTypeCount> kOrderRules = [] {
    std::array<OrderRule, kEventTypeCount> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = ruleOf(static_cast<EventType>(i));
    return table;
}();

}  // namespace golanes::v1
