// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/latency_kinds.h"

namespace golanes {

struct LatencyChartData;

// Latency over time: how many of a kind took how long when, as a heat map with lines for percentiles. The map
// is of what is seen; an area narrows it to its goroutines, and the line in words to its time.
class LatencyChart : public Chart {
    Q_OBJECT

  public:
    explicit LatencyChart(Theme* theme, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("latency"); }
    QList<ChartOption> options(const Sources& sources) const override;
    void choose(const QString& id, const QString& key) override;
    ChartWork ask(const ChartQuestion& question) const override;
    void show(const ChartQuestion& question, const ChartDataPtr& data) override;
    QString emptyHint() const override;
    QString summary() const override;
    QString tipAt(QPointF at) const override;
    const LatencyChartData* data() const { return data_.get(); }

  protected:
    void restyle() override;
    double nextStop(double x, int direction) const override;
    double cursorHeight(double x) const override;

  private:
    void showCells();
    void showLines();
    void styleLines();
    int rowsPerDecade() const;
    // Column and row of the map at a place; none beside it.
    struct Cell {
        std::size_t column = 0, row = 0;
    };
    std::optional<Cell> cellAt(QPointF at) const;

    QCPColorMap* map_;
    QCPColorScale* scale_;
    struct Line {
        QCPGraph* line;
        QCPGraph* edge;  // in the colour of the background, so that the line stands out of any cell
        QCPItemText* label;
    };
    std::array<Line, 3> lines_;  // P50, P90, P99
    LatencyChoice choice_;
    int buckets_ = 1;  // 0 coarse, 1 medium, 2 fine
    ChartQuestion question_;
    std::shared_ptr<const LatencyChartData> data_;
    std::shared_ptr<LatencyCache> cache_;  // the computing thread's
};

// What it computes.
struct LatencyChartData : ChartData {
    LatencyKind kind = LatencyKind::Task;
    LatencyMap map;     // of what is seen
    Quantiles inScope;  // of what the question is about
    bool any = false;   // the recording has some
};

}  // namespace golanes
