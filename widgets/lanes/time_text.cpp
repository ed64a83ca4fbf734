// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/time_text.h"

#include "widgets/session/view_state.h"

#include <QDateTime>

namespace golanes {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr QChar kThin(0x2009);

// Nine digits in groups of three, with thin spaces.
QString fraction(std::int64_t ns) {
    const QString digits = QStringLiteral("%1").arg(ns, 9, 10, QLatin1Char('0'));
    return digits.left(3) + kThin + digits.mid(3, 3) + kThin + digits.mid(6);
}

QString seconds(std::int64_t ns) {
    const bool negative = ns < 0;
    const std::uint64_t magnitude =
        negative ? 0 - static_cast<std::uint64_t>(ns) : static_cast<std::uint64_t>(ns);
    const QString whole = QString::number(magnitude / kSecond);
    return (negative ? QStringLiteral("−") : QString()) + whole + u'.' +
           fraction(static_cast<std::int64_t>(magnitude % kSecond)) + QStringLiteral(" s");
}

}  // namespace

QString rulerTimeText(const ViewState& state, const TimeAxis& axis, Timestamp t) {
    if (!state.trace()) return {};
    return QString::fromStdString(rulerOf(state).exact(axis, t));
}

QString timeText(const ViewState& state, Timestamp t) {
    if (!state.trace()) return {};
    return timeText(*state.trace(), t, state.timeStyle());
}

QString plainTimeText(const ViewState& state, Timestamp t) {
    if (!state.trace()) return {};
    QString plain = timeText(state, t).remove(kThin);
    if (state.timeFormat() == TimeFormat::Wall) {
        const QDateTime date = QDateTime::fromMSecsSinceEpoch((t + *state.wallOffset()) / 1'000'000);
        return date.toString(QStringLiteral("yyyy-MM-dd ")) + plain;
    }
    plain.remove(u' ').replace(QStringLiteral("−"), QStringLiteral("-"));
    if (state.timeFormat() == TimeFormat::Absolute) return u'@' + plain;
    return plain.startsWith(u'-') ? plain : u'+' + plain;
}

QString timeText(const Trace& trace, Timestamp t, const TimeStyle& style) {
    switch (style.format) {
        case TimeFormat::Relative:
            return seconds(t - style.zero.value_or(trace.range.begin));
        case TimeFormat::Absolute:
            return seconds(t);
        case TimeFormat::Wall:
            break;
    }
    const std::int64_t unixNs = t + style.wallOffset;
    const std::int64_t second = unixNs / kSecond - (unixNs % kSecond < 0 ? 1 : 0);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(second);
    return time.toString(QStringLiteral("HH:mm:ss.")) + fraction(unixNs - second * kSecond);
}

}  // namespace golanes
