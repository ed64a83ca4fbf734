// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_files.h"
#include "widgets/charts/latency_chart.h"
#include "widgets/compare/side.h"
#include "widgets/session/background.h"
#include "widgets/session/narrowed_scope.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCPTextElement;

namespace golanes {

class Theme;
class ViewState;

// The heat map of one side, with the name of the side above it.
class SideHeatMap : public LatencyChart {
    Q_OBJECT

  public:
    SideHeatMap(Side side, Theme* theme, QWidget* parent = nullptr);

    void setHeading(const QString& heading);

  protected:
    void restyle() override;

  private:
    QCPTextElement* heading_;
};

// Latency over time of what both sides show, as heat maps beside each other: one axis of latencies and one
// scale of colours for both. Time is that of the lanes: what one zooms or moves here, they do.
class HeatMaps : public QWidget {
    Q_OBJECT

  public:
    explicit HeatMaps(Theme* theme, QWidget* parent = nullptr);
    ~HeatMaps() override;

    // What both sides show; both must outlive the next call.
    void follow(const PerSide<ViewState*>& states);
    // What is measured, and of which name ("": any).
    void measure(LatencyKind kind, const QString& name);
    void setHeadings(const PerSide<QString>& headings);

    const SideHeatMap& map(Side side) const { return *maps_[side]; }
    // Both, to be saved.
    ChartRow row() const { return std::vector<PlotView*>{maps_.base, maps_.candidate}; }
    // Nothing is being counted, nor about to be.
    bool settled() const { return !later_.isActive() && !counting_.busy(); }

  signals:
    // A stretch of time of one side is being selected; `done`: the hand has let go.
    void brushed(golanes::Side side, golanes::TimeRange range, bool done);
    void menuRequested(QPoint onScreen);
    void copyRequested();

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void connectMap(Side side);
    void takeArea(Side side);
    void takeCursor(Side side);
    void showTip(Side side, QPointF at, QPoint onScreen);
    void ask();
    void count();
    bool knows(Side side) const;
    ChartQuestion question(Side side) const;
    TimeRange rangeOf(Side side, double from, double to) const;

    PerSide<QPointer<ViewState>> states_;
    PerSide<NarrowingWatch> narrowed_;  // areas, and filters of the lanes
    PerSide<SideHeatMap*> maps_;
    LatencyChoice choice_;
    PerSide<std::optional<ChartQuestion>> asked_;
    QTimer later_;  // gathers changes
    Background counting_;
};

}  // namespace golanes
