// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"
#include "widgets/tables/table_model.h"

#include <QTableView>

namespace golanes {

class Theme;

// Shows a TableModel: bars below lengths and shares, names elided from the package, columns chosen in the
// menu of the header, rows copied as text or CSV.
class TableView : public QTableView {
    Q_OBJECT

  public:
    TableView(TableModel* model, Theme* theme, QWidget* parent = nullptr);

    // Widths and columns as they are at first.
    void resetColumns();
    // What is selected, or everything when nothing is, with the titles of the columns in sight.
    QString copied(bool csv, bool all) const;
    // The same of everything, as it is shown, for a report.
    ReportTable reportTable() const;
    // The columns in sight, in the order in which they stand.
    QList<int> shownColumns() const;
    // Selects a row and brings it into sight; -1: none.
    void mark(int row);

  signals:
    // Rows are wanted in the order of a column.
    void orderRequested(int column);
    void columnsChanged();
    // A menu for a cell; whoever knows more adds to it.
    void menuRequested(const QModelIndex& index, QPoint at);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    void showHeaderMenu(QPoint at);

    TableModel* model_;
};

}  // namespace golanes
