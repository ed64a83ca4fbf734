// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/event_map.h"
#include "widgets/charts/chart.h"

#include <array>
#include <optional>

namespace golanes {

// When events happened, as FlameScope draws it: each column is a stretch of time (a second), and time runs up
// in it. Brushing selects from cell to cell, in the order of time. Events are those of perf data, or of Go.
class EventChart : public Chart {
    Q_OBJECT

  public:
    explicit EventChart(Theme* theme, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("events"); }
    QList<ChartOption> options(const Sources& sources) const override;
    void choose(const QString& id, const QString& key) override;
    ChartWork ask(const ChartQuestion& question) const override;
    void show(const ChartQuestion& question, const ChartDataPtr& computed) override;
    QString emptyHint() const override;
    QString summary() const override;
    QString tipAt(QPointF at) const override;
    bool overRows() const override { return true; }
    QCPRange stretchAt(QPointF at) const override;
    // What is shown; null before there is something.
    const EventMap* map() const { return answer_ ? &answer_->map : nullptr; }

  protected:
    void restyle() override;
    double nextStop(double x, int direction) const override;
    void place(Mark mark, std::optional<QCPRange> range) override;

  private:
    struct Answer : ChartData {
        EventMap map;
        QString event;
    };
    struct Cell {
        std::size_t column, row;
    };
    std::optional<Cell> cellAt(QPointF at) const;
    QString eventFor(const Sources& sources) const;
    Duration periodFor(TimeRange seen, int width) const;

    QCPColorMap* cells_;
    QCPColorScale* scale_;
    std::array<std::array<QCPItemRect*, 3>, 2> marks_;  // by Mark: in the first column, between, in the last
    QString event_;                                     // key; "" or of no event that there is: the first
    int period_ = 0;                                    // 0: by what is seen
    Timestamp origin_ = 0;
    TimeRange seen_;
    std::shared_ptr<const Answer> answer_;
};

}  // namespace golanes
