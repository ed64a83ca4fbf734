// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_ticks.h"

#include "core/base/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace golanes {

namespace {

constexpr double kSpacing = 100;  // logical pixels between labels of instants

QString toText(const std::string& text) {
    return QString::fromStdString(text);
}

QString countText(double n) {
    return toText(formatCount(static_cast<std::uint64_t>(std::max(0.0, std::round(n)))));
}

// "10 ns", "2 ms": a round duration, without the digits that formatDuration() adds.
QString roundDuration(double ns) {
    constexpr std::array kUnits{"ns", "µs", "ms", "s"};
    std::size_t unit = 0;
    while (unit + 1 < kUnits.size() && ns > 999.5) {
        ns /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QString::number(ns, 'g', 4), QString::fromUtf8(kUnits[unit]));
}

}  // namespace

void TimeTicks::generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks,
                         QVector<double>* subTicks, QVector<QString>* labels) {
    ticks.clear();
    if (subTicks) subTicks->clear();
    if (labels) labels->clear();
    const auto begin = static_cast<Timestamp>(std::floor(range.lower));
    const auto end = std::max(begin + 1, static_cast<Timestamp>(std::ceil(range.upper)));
    const Timestamp zero = origin();
    const TimeAxis axis({zero + begin, zero + end}, std::max(1, pixels()));
    for (const Tick& t : ruler().ticks(axis, kSpacing)) {
        const auto at = static_cast<double>(t.time - zero);
        if (t.major) {
            ticks << at;
            if (labels) *labels << toText(t.label);
        } else if (subTicks) {
            *subTicks << at;
        }
    }
}

void LogDurationTicks::generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks,
                                QVector<double>* subTicks, QVector<QString>* labels) {
    ticks.clear();
    if (subTicks) subTicks->clear();
    if (labels) labels->clear();
    const bool close = range.size() < 2.2;  // decades
    const int every = std::max(1, static_cast<int>(std::ceil(range.size() / 8)));
    const int first = std::max(0, static_cast<int>(std::floor(range.lower)));
    const int last = std::min(18, static_cast<int>(std::ceil(range.upper)));
    for (int decade = first; decade <= last; ++decade) {
        for (int digit = 1; digit <= 9; ++digit) {
            const double at = decade + std::log10(digit);
            if (at < range.lower - 1e-9 || at > range.upper + 1e-9) continue;
            const bool labelled = digit == 1 ? decade % every == 0 : close && (digit == 2 || digit == 5);
            if (!labelled) {
                if (subTicks && every == 1) *subTicks << at;
                continue;
            }
            ticks << at;
            if (labels) *labels << roundDuration(digit * std::pow(10.0, decade));
        }
    }
}

QString DurationTicks::getTickLabel(double tick, const QLocale&, QChar, int) {
    return QString::fromStdString(formatDuration(std::llround(tick)));
}

QString ShareTicks::getTickLabel(double tick, const QLocale&, QChar, int) {
    return QStringLiteral("%1 %").arg(QString::number(100 * tick, 'g', 4));
}

double CountTicks::getTickStep(const QCPRange& range) {
    return std::max(1.0, QCPAxisTicker::getTickStep(range));
}

int CountTicks::getSubTickCount(double step) {
    return step < 10 ? 0 : QCPAxisTicker::getSubTickCount(step);
}

QString CountTicks::getTickLabel(double tick, const QLocale&, QChar, int) {
    return countText(tick);
}

QString LogCountTicks::getTickLabel(double tick, const QLocale&, QChar, int) {
    return countText(tick);
}

}  // namespace golanes
