// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/ticks.h"
#include "widgets/charts/custom_plot.h"

#include <functional>

namespace golanes {

// Ticks of an axis of instants, those of the lanes' ruler. Coordinates are ns after the origin.
class TimeTicks : public QCPAxisTicker {
  public:
    // What a drawing asks for: what the labels are in, the origin, and over how many logical pixels the axis
    // goes.
    std::function<Ruler()> ruler;
    std::function<Timestamp()> origin;
    std::function<int()> pixels;

    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override;
};

// Ticks of an axis of durations by decades: coordinates are the logarithm to base 10 of ns. Labels stand at
// the decades, between them too when few decades are seen.
class LogDurationTicks : public QCPAxisTicker {
  public:
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override;
};

// Ticks of an axis of durations, ns.
class DurationTicks : public QCPAxisTicker {
  protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

// Ticks of shares, 0…1, in percent.
class ShareTicks : public QCPAxisTicker {
  protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

// Ticks of counts: whole numbers, thousands separated.
class CountTicks : public QCPAxisTicker {
  protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double step) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

// Ticks of counts on a logarithmic axis: 1, 10, 100…, written as numbers.
class LogCountTicks : public QCPAxisTickerLog {
  protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

}  // namespace golanes
