// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabBar;
class QTextBrowser;
class QToolButton;

namespace golanes {

class ChecklistPanel;
class ComparisonQuery;
class MetricPanel;
class Settings;
class Theme;

// What came of a comparison: the verdict in words with the checklist beside it, the table of all metrics, and
// how to read both; while it is being measured, how far that is.
class ReportPanel : public QWidget {
    Q_OBJECT

  public:
    // All must outlive it; `save` is to call saveAs() when it is triggered.
    ReportPanel(ComparisonQuery* query, Settings* settings, Theme* theme, QAction* save,
                QWidget* parent = nullptr);

    // One more page, behind those before. `always`: there is something on it where nothing can be measured,
    // too.
    void addPage(QWidget* page, const QString& name, bool always);
    // Whether there is anything to measure.
    void setMeasured(bool measured);

    ChecklistPanel* checklist() const { return checklist_; }
    // Asks where to, and saves all of it as HTML, Markdown or JSON.
    void saveAs();
    void saveTo(const QString& path);

  signals:
    // What a metric is about is wanted in the lanes.
    void metricChosen(const QString& name);

  private:
    QWidget* makeTop();
    QWidget* makeVerdict();
    QTextBrowser* makePage();
    void showState();
    void showComparison();

    ComparisonQuery* query_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QTextBrowser* verdict_;
    ChecklistPanel* checklist_;
    MetricPanel* metrics_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    QAction* save_;
    QLabel* note_;
};

}  // namespace golanes
