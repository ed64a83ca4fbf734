// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabBar;
class QTextBrowser;
class QToolButton;

namespace golanes {

class ComparisonQuery;
class MetricPanel;

// What came of a comparison: the verdict in words, the table of all metrics, and how to read both; while it
// is being measured, how far that is.
class ReportPanel : public QWidget {
    Q_OBJECT

  public:
    // `query` must outlive it.
    explicit ReportPanel(ComparisonQuery* query, QWidget* parent = nullptr);

    // One more page, behind the metrics.
    void addPage(QWidget* page, const QString& name);
    // Whether there is anything to measure; without, added pages alone are shown.
    void setMeasured(bool measured);

  signals:
    // What a metric is about is wanted in the lanes.
    void metricChosen(const QString& name);

  private:
    QWidget* makeTop();
    QTextBrowser* makePage();
    void showState();
    void showComparison();

    ComparisonQuery* query_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QTextBrowser* verdict_;
    MetricPanel* metrics_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    QLabel* note_;
};

}  // namespace golanes
