// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/time_text.h"

#include "widgets/session/view_state.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace golanes {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr QChar kThin(0x2009);

// Digits in groups of three, with thin spaces.
QString grouped(std::int64_t fraction, int digits) {
    QString text = QStringLiteral("%1").arg(fraction, digits, 10, QLatin1Char('0'));
    for (int at = digits - 3; at > 0; at -= 3) text.insert(at, kThin);
    return text;
}

// What times of a recording are told in.
struct Unit {
    std::int64_t ns;
    int digits;  // behind the point, down to single ns
    const char* name;
};
constexpr Unit kUnits[] = {{kSecond, 9, " s"}, {1'000'000, 6, " ms"}, {1'000, 3, " µs"}};

// As the labels of the ruler have it: one that its length, or the farthest reading of its clock, has at least
// one of; so that an instant reads the same wherever it is told.
const Unit& unitOf(const Trace& trace, TimeFormat format) {
    std::int64_t longest = trace.range.length();
    if (format == TimeFormat::Absolute) longest = std::max({longest, -trace.range.begin, trace.range.end});
    for (const Unit& unit : kUnits)
        if (longest >= unit.ns) return unit;
    return kUnits[std::size(kUnits) - 1];
}

QString inUnit(std::int64_t ns, const Unit& unit) {
    const bool negative = ns < 0;
    const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(ns) : static_cast<std::uint64_t>(ns);
    const auto one = static_cast<std::uint64_t>(unit.ns);
    return (negative ? QStringLiteral("−") : QString()) + QString::number(size / one) + u'.' +
           grouped(static_cast<std::int64_t>(size % one), unit.digits) + QString::fromUtf8(unit.name);
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
            return inUnit(t - style.zero.value_or(trace.range.begin), unitOf(trace, style.format));
        case TimeFormat::Absolute:
            return inUnit(t, unitOf(trace, style.format));
        case TimeFormat::Wall:
            break;
    }
    const std::int64_t unixNs = t + style.wallOffset;
    const std::int64_t second = unixNs / kSecond - (unixNs % kSecond < 0 ? 1 : 0);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(second);
    return time.toString(QStringLiteral("HH:mm:ss.")) + grouped(unixNs - second * kSecond, 9);
}

}  // namespace golanes
