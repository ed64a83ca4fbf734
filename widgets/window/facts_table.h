// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/color_role.h"
#include "widgets/session/target.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <optional>

namespace golanes {

// A table of facts as data: what is said, what it is sorted by, and where a row leads.
struct FactsTable {
    struct Column {
        QString title;
        bool number = false;    // right-aligned, largest first
        bool share = false;     // of a whole: drawn with a bar
        bool function = false;  // names of functions: shortened at their packages
    };
    struct Cell {
        QString text;
        double sortBy = 0;  // of numbers; a share is 0…1
        QString exact;      // the value with all its digits; empty when the text has them
    };
    struct Row {
        QList<Cell> cells;
        ColorRole role = ColorRole::None;  // swatch before the first cell
        std::optional<Target> link;        // what activating it shows
    };

    QString title;
    QList<Column> columns;
    QList<Row> rows;
    bool complete = true;  // false: its rows are still being computed
};

// A table as text: with tabs, and as CSV (RFC 4180). Both begin with a line of titles; numbers are exact.
QString plainText(const FactsTable& table);
QString csvText(const FactsTable& table);

class FactsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role { SortRole = Qt::UserRole, ShareRole, ColorRoleRole, FunctionRole };

    explicit FactsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // Keeps the columns' widths and selection of the view as far as the shape stays the same.
    void setTable(FactsTable table);
    const FactsTable& table() const { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    FactsTable table_;
};

}  // namespace golanes
