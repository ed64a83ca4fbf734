// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_model.h"

#include "core/base/format.h"
#include "widgets/session/spoken.h"
#include "widgets/tables/table_csv.h"

#include <algorithm>

namespace golanes {

namespace {

// Views count pixels in int.
constexpr std::size_t kMostRows = std::numeric_limits<int>::max() / 64;

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString count(std::int64_t n) {
    const QString digits = QString::fromStdString(formatCount(static_cast<std::uint64_t>(n < 0 ? -n : n)));
    return n < 0 ? QStringLiteral("−") + digits : digits;
}

}  // namespace

TableModel::TableModel(TimeText timeText, QObject* parent)
    : QAbstractTableModel(parent), timeText_(std::move(timeText)) {}

void TableModel::setTable(BoundTablePtr table, std::vector<std::int64_t> largest, TimeRange range) {
    beginResetModel();
    table_ = std::move(table);
    largest_ = std::move(largest);
    range_ = range;
    rows_.clear();
    endResetModel();
}

void TableModel::setRows(std::vector<std::uint32_t> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

void TableModel::refreshTimes() {
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TableModel::rowOf(std::uint32_t tableRow) const {
    const auto found = std::ranges::find(rows_, tableRow);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !table_ ? 0 : static_cast<int>(std::min(rows_.size(), kMostRows));
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !table_ ? 0 : static_cast<int>(table_->rows->fields().size());
}

std::int64_t TableModel::value(int row, int column) const {
    return table_->rows->value(static_cast<std::size_t>(column), tableRow(row));
}

QString TableModel::shownText(int row, int column) const {
    const std::int64_t v = value(row, column);
    if (v == TableRows::kNone) return {};
    switch (field(column).type) {
        case FieldType::Count:
            return count(v);
        case FieldType::Length:
            return QString::fromStdString(formatDuration(v));
        case FieldType::Time:
            return timeText_(v);
        case FieldType::Bytes:
            return QString::fromStdString(formatBytes(static_cast<std::uint64_t>(v)));
        case FieldType::Share:
            return tr("%1 %").arg(static_cast<double>(v) / 1e4, 0, 'f', 1);
        case FieldType::Goroutine:
            return QStringLiteral("G%1").arg(v);
        case FieldType::Id:
            return QString::number(v);
        case FieldType::Flag:
            return v ? tr("yes") : QString();
        case FieldType::Word:
            return spokenWord(table_->rows->text(static_cast<std::size_t>(column), v));
        case FieldType::Text:
            break;
    }
    return toText(table_->rows->text(static_cast<std::size_t>(column), v));
}

QString TableModel::plainText(int row, int column) const {
    return golanes::plainText(*table_->rows, static_cast<std::size_t>(column), tableRow(row));
}

QString TableModel::exactText(int row, int column) const {
    const std::int64_t v = value(row, column);
    if (v != TableRows::kNone && field(column).type == FieldType::Length)
        return QString::fromStdString(formatExactNs(v));
    if (v != TableRows::kNone && field(column).type == FieldType::Bytes) return tr("%1 B").arg(count(v));
    return shownText(row, column);
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !table_) return {};
    const FieldType type = field(index.column()).type;
    switch (role) {
        case Qt::DisplayRole:
            return shownText(index.row(), index.column());
        case Qt::ToolTipRole:
            return exactText(index.row(), index.column());
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter |
                       (isText(type) || type == FieldType::Flag ? Qt::AlignLeft : Qt::AlignRight));
        case FunctionRole:
            return type == FieldType::Text;
        case QuietRole:
            return type == FieldType::Length && value(index.row(), index.column()) == 0;
        case BarRole: {
            const std::int64_t most = largest_[static_cast<std::size_t>(index.column())];
            const std::int64_t v = value(index.row(), index.column());
            return most > 0 && v > 0 ? QVariant(static_cast<double>(v) / static_cast<double>(most))
                                     : QVariant();
        }
        case MarkRole: {
            const std::int64_t v = value(index.row(), index.column());
            if (type != FieldType::Time || range_.empty() || v == TableRows::kNone) return {};
            return static_cast<double>(v - range_.begin) / static_cast<double>(range_.length());
        }
        default:
            return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !table_ || section >= columnCount()) return {};
    const Field& f = field(section);
    if (role == Qt::DisplayRole) return QString::fromStdString(f.title);
    if (role == Qt::ToolTipRole)
        return tr("%1\nIn filters: %2").arg(QString::fromStdString(f.help), QString::fromStdString(f.name));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (isText(f.type) || f.type == FieldType::Flag ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

}  // namespace golanes
