// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/facts_table.h"

#include "widgets/session/csv.h"

namespace golanes {

namespace {

template <class Field>
QString lines(const FactsTable& table, QChar separator, Field&& field) {
    QString out;
    QStringList line;
    for (const FactsTable::Column& c : table.columns) line << field(c.title);
    out += line.join(separator) + u'\n';
    for (const FactsTable::Row& row : table.rows) {
        line.clear();
        for (const FactsTable::Cell& cell : row.cells)
            line << field(cell.exact.isEmpty() ? cell.text : cell.exact);
        out += line.join(separator) + u'\n';
    }
    return out;
}

}  // namespace

QString plainText(const FactsTable& table) {
    return lines(table, u'\t', tabField);
}

QString csvText(const FactsTable& table) {
    return lines(table, u',', csvField);
}

void FactsModel::setTable(FactsTable table) {
    const bool sameShape = table.rows.size() == table_.rows.size() &&
                           table.columns.size() == table_.columns.size() && !table.rows.isEmpty();
    if (!sameShape) beginResetModel();
    table_ = std::move(table);
    if (!sameShape) return endResetModel();
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FactsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int FactsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant FactsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const FactsTable::Column& column = table_.columns[index.column()];
    const FactsTable::Row& row = table_.rows[index.row()];
    const FactsTable::Cell& cell = row.cells[index.column()];
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.exact.isEmpty() ? cell.text : cell.exact;
        case Qt::TextAlignmentRole:
            return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case SortRole:
            return column.number ? QVariant(cell.sortBy) : QVariant(cell.text);
        case ShareRole:
            return column.share ? QVariant(cell.sortBy) : QVariant();
        case FunctionRole:
            return column.function;
        case ColorRoleRole:
            return index.column() == 0 && row.role != ColorRole::None ? QVariant(static_cast<int>(row.role))
                                                                      : QVariant();
        default:
            return {};
    }
}

// What leads nowhere does not look as if it did.
Qt::ItemFlags FactsModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const bool leads = table_.rows[index.row()].link.has_value();
    return leads ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const FactsTable::Column& column = table_.columns[section];
    if (role == Qt::DisplayRole) return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace golanes
