// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gc/mmu_curve.h"
#include "widgets/charts/chart.h"

#include <array>

namespace golanes {

// Minimum mutator utilization: how little of the Ps the collector left to the program in the worst window,
// over the length of the window. A click leads to the worst window of that length.
class MmuChart : public Chart {
    Q_OBJECT

  public:
    explicit MmuChart(Theme* theme, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("mmu"); }
    bool ofAll() const override { return true; }
    bool ofGoroutines() const override { return false; }
    QList<ChartOption> options(const Sources& sources) const override;
    void choose(const QString& id, const QString& key) override;
    ChartWork ask(const ChartQuestion& question) const override;
    void show(const ChartQuestion& question, const ChartDataPtr& data) override;
    QString emptyHint() const override;
    QString summary() const override;
    QString tipAt(QPointF at) const override;
    TimeRange answerAt(QPointF at) const override;
    std::optional<QPointF> placeWithin(QCPRange x) const override;
    QString answerName(QPointF at) const override;
    const MmuCurve* curve() const { return curve_ ? &*curve_ : nullptr; }

  protected:
    void restyle() override;
    double nextStop(double x, int direction) const override;
    double cursorHeight(double x) const override;

  private:
    std::optional<std::size_t> nearest(double x) const;

    std::array<QCPGraph*, 4> lines_{};  // of MmuCurve::kShares
    GcWork work_ = GcWork::All;
    std::optional<MmuCurve> curve_;
};

}  // namespace golanes
