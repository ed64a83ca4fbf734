// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/latency_kinds.h"
#include "widgets/compare/distribution_plot.h"
#include "widgets/compare/heat_maps.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;

namespace golanes {

class SideNames;
struct Page;
struct ReportItem;

// How long things of one kind took, on both sides, over each other or over time: what is measured, of which
// name, and how it is drawn. Gathers that of all runs while it is shown.
class DistributionPanel : public QWidget {
    Q_OBJECT

  public:
    // `theme` and `names` must outlive it.
    DistributionPanel(DocumentSource source, Theme* theme, const SideNames* names, QWidget* parent = nullptr);

    void setRuns(const PerSide<std::vector<CompareRun>>& runs);
    const DistributionQuery& query() const { return *query_; }
    // See DistributionQuery::forget().
    void forget(const QString& path) { query_->forget(path); }
    DistributionPlot* plot() const { return plot_; }
    // Latency over time of the runs that the lanes show, where it is what is chosen.
    HeatMaps* maps() const { return maps_; }
    // What is shown with what it is of, for a file, in the colours of now; empty when there is none. To be
    // drawn at once.
    Page page() const;
    void report();

  signals:
    // Something that the status bar should tell.
    void told(const QString& text);
    // What is shown is to go into the report.
    void reported(const ReportItem& item);
    // A picture of it is to be made, or copied at once.
    void pictureWanted(bool copy);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QWidget* makeTools();
    QComboBox* makeBox(const char* name, const QString& accessible);
    QMenu* makeMenu();
    TracePtr someTrace() const;
    void fillBoxes();
    void choose(const QComboBox* box, const QString& option);
    void ask();
    void showAnswer();
    void showTip(QPointF at, QPoint onScreen);
    void exportPicture(bool copy);
    bool showsMaps() const;
    ChartRow shown() const;
    QString title() const;
    QString sideText(Side side) const;

    Theme* theme_;
    const SideNames* names_;
    DistributionQuery* query_;
    DistributionPlot* plot_;
    HeatMaps* maps_;
    QStackedWidget* stack_;
    QLabel* hint_;
    QComboBox* kind_ = nullptr;
    QComboBox* name_ = nullptr;
    QComboBox* look_ = nullptr;
    QProgressBar* progress_;
    QLabel* summary_;
    LatencyChoice choice_;
    PerSide<std::vector<CompareRun>> runs_;
    bool asked_ = false;     // for the runs and the choice of now
    bool changing_ = false;  // its own doing, not the user's
};

}  // namespace golanes
