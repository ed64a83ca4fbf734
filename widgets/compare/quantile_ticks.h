// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/custom_plot.h"

#include <QString>

namespace golanes {

// "P50", "P99.9", of a place on the axis −log10(1 − p), see QuantileShift.
QString quantileName(double tail);

// Ticks of an axis of quantiles that gives as much room to each further nine.
class QuantileTicks : public QCPAxisTicker {
  public:
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override;
};

// Ticks of ratios: "×1.5".
class RatioTicks : public QCPAxisTicker {
  protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

}  // namespace golanes
