// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/go/v1/event_type.h"

#include <array>
#include <compare>
#include <cstdint>

namespace golanes::v1 {

// What ordering knows of a goroutine, after golang/go src/internal/trace/internal/tracev1/order.go: an event
// may come next when the goroutine it changes is in the state, and at the sequence number, that it expects.
enum class OrderStatus : std::uint8_t { Dead, Runnable, Running, Waiting };

struct OrderState {
    std::uint64_t sequence = 0;
    OrderStatus status = OrderStatus::Dead;
};

// Whose state an event changes.
enum class OrderSubject : std::uint8_t { None, Self, Target, Collector };
// Which sequence number it expects and leaves behind.
enum class OrderSequence : std::uint8_t {
    Keep,    // any; stays
    Count,   // any; one more
    Exact,   // the event's own; one more
    Create,  // 0; then 1
    Status,  // 1; then 2
};

// What a goroutine must be like before an event may come.
struct OrderNeed {
    OrderStatus status = OrderStatus::Dead;
    bool anySequence = false;
    std::uint64_t sequence = 0;  // 0 when any will do
    auto operator<=>(const OrderNeed&) const = default;
};

struct OrderRule {
    OrderSubject subject = OrderSubject::None;
    OrderStatus from = OrderStatus::Dead;
    OrderStatus to = OrderStatus::Dead;
    OrderSequence sequence = OrderSequence::Keep;

    // The event, with its own sequence number, may happen now.
    bool allows(const OrderState& state, std::uint64_t own) const {
        if (state.status != from) return false;
        switch (sequence) {
            case OrderSequence::Exact:
                return state.sequence == own;
            case OrderSequence::Create:
                return state.sequence == 0;
            case OrderSequence::Status:
                return state.sequence == 1;
            default:
                return true;
        }
    }
    // The same as a thing to look for: allows() is true when the goroutine has the status, and the sequence
    // number or any.
    OrderNeed need(std::uint64_t own) const {
        switch (sequence) {
            case OrderSequence::Exact:
                return {from, false, own};
            case OrderSequence::Create:
                return {from, false, 0};
            case OrderSequence::Status:
                return {from, false, 1};
            default:
                return {from, true, 0};
        }
    }
    void apply(OrderState& state, std::uint64_t own) const {
        state.status = to;
        switch (sequence) {
            case OrderSequence::Keep:
                break;
            case OrderSequence::Count:
                ++state.sequence;
                break;
            case OrderSequence::Exact:
                state.sequence = own + 1;
                break;
            case OrderSequence::Create:
                state.sequence = 1;
                break;
            case OrderSequence::Status:
                state.sequence = 2;
                break;
        }
    }
};

extern const std::array<OrderRule, kEventTypeCount> kOrderRules;

inline const OrderRule& orderRule(EventType type) {
    return kOrderRules[index(type)];
}

}  // namespace golanes::v1
