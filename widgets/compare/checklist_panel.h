// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/checklist.h"
#include "widgets/session/report_item.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QLabel;
class QTableView;

namespace golanes {

class ChecklistModel;
class Settings;
class Theme;

// What has to hold before one upgrades: thresholds that the user edits and that are remembered, and which of
// them the new version passes.
class ChecklistPanel : public QWidget {
    Q_OBJECT

  public:
    // Both must outlive it.
    ChecklistPanel(Settings* settings, Theme* theme, QWidget* parent = nullptr);

    // Null: nothing is measured yet.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    // The thresholds; those set here are not remembered beyond this panel.
    QStringList entries() const;
    void setEntries(const QStringList& entries);
    const Checklist& checklist() const;
    // All of it as text for a report.
    ReportTable table() const;

  signals:
    // entries() are others, by the user.
    void edited();
    // What a metric is about is wanted in the lanes.
    void metricChosen(const QString& name);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeTools();
    void add();
    void remove();
    void reset();
    void dropEmpty();
    void take();
    void tellCounts();

    Settings* settings_;
    Theme* theme_;
    ChecklistModel* model_;
    QTableView* table_;
    QLabel* counts_;
    QLabel* problem_;
};

}  // namespace golanes
