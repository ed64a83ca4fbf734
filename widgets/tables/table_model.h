// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/table_source.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace golanes {

// A table as Qt's views see it: some of its rows in some order. Values become text when they are drawn.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        BarRole = Qt::UserRole,  // double: the share of the largest value
        FunctionRole,            // a name, to be elided from the package
        QuietRole,               // nothing worth looking at: no time at all
        MarkRole,                // double: how far an instant lies in the time of the table
    };

    using TimeText = std::function<QString(Timestamp)>;

    explicit TableModel(TimeText timeText, QObject* parent = nullptr);

    // `largest`: by column, for bars; `range`: what the table is of, for marks of instants.
    void setTable(BoundTablePtr table, std::vector<std::int64_t> largest, TimeRange range = {});
    void setRows(std::vector<std::uint32_t> rows);
    // Times are written in another way.
    void refreshTimes();

    const BoundTablePtr& table() const { return table_; }
    std::uint32_t tableRow(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    // Where a row of the table stands; -1: nowhere.
    int rowOf(std::uint32_t tableRow) const;
    // The value as it is written for other programs: numbers without units, times in ns.
    QString plainText(int row, int column) const;
    QString exactText(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    const Field& field(int column) const { return table_->rows->fields()[static_cast<std::size_t>(column)]; }
    std::int64_t value(int row, int column) const;
    QString shownText(int row, int column) const;

    TimeText timeText_;
    BoundTablePtr table_;
    std::vector<std::int64_t> largest_;
    TimeRange range_;
    std::vector<std::uint32_t> rows_;
};

}  // namespace golanes
