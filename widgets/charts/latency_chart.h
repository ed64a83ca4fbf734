// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/latency_kinds.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace golanes {

struct LatencyChartData;

// What the rows and the colours of a heat map span.
struct LatencyScale {
    int low = 0, high = 0;   // rows, counted from 1 ns up; the one after the last
    std::uint32_t most = 1;  // things in one cell

    // Of both maps.
    LatencyScale joined(const LatencyScale& o) const;
    bool operator==(const LatencyScale&) const = default;
};

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
    // The scale that suits what is shown; none where nothing is.
    std::optional<LatencyScale> ownScale() const;
    // A scale that it has together with other maps; none: its own.
    void setScale(std::optional<LatencyScale> scale);
    // The scale of what is shown.
    const LatencyScale& scale() const { return scaleNow_; }

  protected:
    void restyle() override;
    double nextStop(double x, int direction) const override;
    double cursorHeight(double x) const override;

  private:
    void clear();
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
    std::optional<LatencyScale> shared_;   // with other maps
    LatencyScale scaleNow_;
};

// What it computes.
struct LatencyChartData : ChartData {
    LatencyKind kind = LatencyKind::Task;
    LatencyMap map;     // of what is seen
    Quantiles inScope;  // of what the question is about
    bool any = false;   // the recording has some
};

}  // namespace golanes
