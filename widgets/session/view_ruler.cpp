// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_ruler.h"

#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"

#include <QDateTime>

#include <cstdlib>

namespace golanes {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::int64_t zoneOffsetNs(std::int64_t unixNs) {
    return QDateTime::fromSecsSinceEpoch(unixNs / kSecond).offsetFromUtc() * kSecond;
}

}  // namespace

QString zoneName(const ViewState& state) {
    const Timestamp start = state.wallOffset().value_or(0) + state.bounds().begin;
    const auto seconds = static_cast<int>(zoneOffsetNs(start) / kSecond);
    if (seconds == 0) return QStringLiteral("UTC");
    const int minutes = std::abs(seconds) / 60;
    const QString hours = QStringLiteral("UTC%1%2").arg(QChar(seconds < 0 ? u'−' : u'+')).arg(minutes / 60);
    return minutes % 60 == 0 ? hours
                             : QStringLiteral("%1:%2").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Ruler rulerOf(const ViewState& state) {
    std::int64_t wall = state.wallOffset().value_or(0);
    wall += zoneOffsetNs(wall + state.bounds().begin);
    return Ruler(state.timeFormat(), state.timeZero()->chosen().value_or(state.bounds().begin), wall,
                 state.bounds().length());
}

}  // namespace golanes
