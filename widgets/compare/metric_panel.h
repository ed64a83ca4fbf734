// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"
#include "core/compare/normalize.h"
#include "widgets/session/report_item.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace golanes {

class MetricModel;

// The table of every metric of a comparison: sorted by a click on a heading, filtered by text, copied as CSV.
class MetricPanel : public QWidget {
    Q_OBJECT

  public:
    explicit MetricPanel(QWidget* parent = nullptr);

    void setComparison(std::shared_ptr<const Comparison> comparison);
    // What is shown, in its order, with exact numbers: one line a metric below a line of headings.
    QString csv() const;
    // What is shown, as text for a report.
    ReportTable table() const;

  signals:
    // A row was opened: what it is about is wanted in the lanes.
    void metricChosen(const QString& name);
    // Counts are wanted for each of these.
    void countsPerChosen(golanes::CountsPer per);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void tellCount();
    void copy() const;

    MetricModel* model_;
    QSortFilterProxyModel* shown_;
    QTableView* table_;
    QLineEdit* filter_;
    QLabel* count_;
};

}  // namespace golanes
