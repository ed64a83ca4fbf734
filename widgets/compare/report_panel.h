// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <map>

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
    // What is done with what is shown: these are to call saveAs() and addToReport().
    struct Actions {
        QAction* save = nullptr;
        QAction* report = nullptr;
    };
    // All must outlive it.
    ReportPanel(ComparisonQuery* query, Settings* settings, Theme* theme, const Actions& actions,
                QWidget* parent = nullptr);

    // One more page, behind those before. `always`: there is something on it where nothing can be measured,
    // too. `report`: adds what it shows to the report of the window.
    void addPage(QWidget* page, const QString& name, bool always, std::function<void()> report);
    // Whether there is anything to measure.
    void setMeasured(bool measured);

    ChecklistPanel* checklist() const { return checklist_; }
    // Asks where to, and saves all of it as HTML, Markdown or JSON.
    void saveAs();
    void saveTo(const QString& path);
    // What the page in front shows is to go into the report of the window.
    void addToReport();

  signals:
    // What a metric is about is wanted in the lanes.
    void metricChosen(const QString& name);
    // This is to go into the report of the window.
    void reported(const ReportItem& item);

  private:
    QWidget* makeTop();
    QWidget* makeVerdict();
    QTextBrowser* makePage();
    void showState();
    void showComparison();
    void tellReport();
    void reportVerdict();
    void reportMetrics();

    ComparisonQuery* query_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QTextBrowser* verdict_;
    ChecklistPanel* checklist_;
    MetricPanel* metrics_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    Actions actions_;
    std::map<const QWidget*, std::function<void()>> reporters_;  // by page
    QLabel* note_;
};

}  // namespace golanes
