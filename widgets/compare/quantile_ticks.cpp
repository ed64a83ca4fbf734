// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/quantile_ticks.h"

#include "core/compare/statistics/quantile_shift.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace golanes {

namespace {

constexpr int kMostNines = 9;
constexpr std::array kBelowP90{0.5, 0.75};

}  // namespace

QString quantileName(double tail) {
    // As many digits as tell the nines apart, but none that say nothing.
    const int digits = std::max(0, static_cast<int>(std::floor(tail + 1e-9)) - 1);
    QString percent = QString::number(100 * quantileAt(tail), 'f', digits);
    while (percent.contains(u'.') && (percent.endsWith(u'0') || percent.endsWith(u'.'))) percent.chop(1);
    return u'P' + percent;
}

void QuantileTicks::generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks,
                             QVector<double>* subTicks, QVector<QString>* labels) {
    ticks.clear();
    if (subTicks) subTicks->clear();
    if (labels) labels->clear();
    const auto add = [&](double tail) {
        if (!range.contains(tail)) return;
        ticks << tail;
        if (labels) *labels << quantileName(tail);
    };
    for (int nines = 0; nines <= kMostNines; ++nines) {
        add(nines);
        if (nines == 0)
            for (const double p : kBelowP90) add(-std::log10(1 - p));
    }
}

QString RatioTicks::getTickLabel(double tick, const QLocale&, QChar, int) {
    return QStringLiteral("×%1").arg(tick, 0, 'g', 4);
}

}  // namespace golanes
