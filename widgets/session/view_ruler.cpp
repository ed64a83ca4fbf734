// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_ruler.h"

#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <QDateTime>

namespace golanes {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::int64_t zoneOffsetNs(std::int64_t unixNs) {
    return QDateTime::fromSecsSinceEpoch(unixNs / kSecond).offsetFromUtc() * kSecond;
}

}  // namespace

Ruler rulerOf(const ViewState& state) {
    std::int64_t wall = state.wallOffset().value_or(0);
    wall += zoneOffsetNs(wall + state.bounds().begin);
    return Ruler(state.timeFormat(), state.timeZero()->chosen().value_or(state.bounds().begin), wall,
                 state.bounds().length());
}

}  // namespace golanes
