// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/state_series.h"
#include "core/plan/color_role.h"
#include "widgets/charts/chart.h"

#include <vector>

namespace golanes {

// What goroutines, or Ps, were at over time: how many of each state, stacked.
class StatesChart : public Chart {
    Q_OBJECT

  public:
    explicit StatesChart(Theme* theme, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("states"); }
    bool ofGoroutines() const override { return subject_ != Subject::Procs; }
    QList<ChartOption> options(const Sources& sources) const override;
    void choose(const QString& id, const QString& key) override;
    ChartWork ask(const ChartQuestion& question) const override;
    void show(const ChartQuestion& question, const ChartDataPtr& computed) override;
    QString emptyHint() const override;
    QString summary() const override;
    QString tipAt(QPointF at) const override;
    const StateSeries* series() const { return answer_ ? &answer_->seen : nullptr; }
    // The number of what has this role in a column of the series, as it is drawn.
    double valueOf(const StateSeries& series, std::size_t column, ColorRole role) const;

  protected:
    void restyle() override;
    double nextStop(double x, int direction) const override;
    double cursorHeight(double x) const override;

  private:
    enum class Subject : std::uint8_t { Active, Goroutines, Procs };
    struct Answer : ChartData {
        StateSeries seen;   // of what is seen
        StateSeries whole;  // one column: of what the question is about
    };
    // From below.
    std::span<const ColorRole> roles() const;
    std::optional<std::size_t> columnAt(double x) const;

    std::vector<QCPGraph*> graphs_;  // by role from below; each reaches down to 0, behind those below it
    Subject subject_ = Subject::Active;
    Timestamp origin_ = 0;
    std::shared_ptr<const Answer> answer_;
};

}  // namespace golanes
