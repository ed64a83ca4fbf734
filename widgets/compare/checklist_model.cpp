// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/checklist_model.h"

#include "widgets/compare/core_text.h"
#include "widgets/session/spoken.h"

#include <QFont>

#include <utility>

namespace golanes {

namespace {

// Before anything is measured, only what is no threshold can be told.
CheckedEntry unmeasured(const std::string& text) {
    const auto threshold = parseThreshold(text);
    if (threshold) return {text, CheckResult::CannotTell, {}, {}};
    return {text, CheckResult::CannotTell, threshold.error().message, threshold.error()};
}

}  // namespace

void ChecklistModel::check() {
    if (comparison_) {
        list_ = checkAll(texts_, *comparison_);
        return;
    }
    list_.clear();
    for (const std::string& text : texts_) list_.push_back(unmeasured(text));
}

void ChecklistModel::setEntries(const QStringList& entries) {
    beginResetModel();
    texts_.clear();
    for (const QString& entry : entries) texts_.push_back(entry.toStdString());
    check();
    endResetModel();
}

QStringList ChecklistModel::entries() const {
    QStringList entries;
    for (const std::string& text : texts_) entries << coreText(text);
    return entries;
}

void ChecklistModel::setComparison(std::shared_ptr<const Comparison> comparison) {
    comparison_ = std::move(comparison);
    check();
    if (!texts_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int ChecklistModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(texts_.size());
}

int ChecklistModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const CheckedEntry& entry = list_[static_cast<std::size_t>(index.row())];
    const bool told = comparison_ || entry.error;
    if (role == Qt::FontRole && index.column() == Result && entry.result == CheckResult::Failed) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ToolTipRole && index.column() == Measured) return spoken(entry.words);
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    switch (index.column()) {
        case Result:
            return told ? tr("%1 %2").arg(coreText(mark(entry.result)), spokenWord(name(entry.result)))
                        : tr("… not yet");
        case FailsIf:
            return coreText(entry.text);
        default:
            return spoken(entry.words);
    }
}

bool ChecklistModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != FailsIf) return false;
    const std::string text = value.toString().simplified().toStdString();
    std::string& kept = texts_[static_cast<std::size_t>(index.row())];
    if (text == kept) return false;
    kept = text;
    check();
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(kColumns - 1));
    emit edited();
    return true;
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == FailsIf ? flags | Qt::ItemIsEditable : flags;
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Result:
            return tr("Result");
        case FailsIf:
            return tr("Fails if");
        default:
            return tr("Measured");
    }
}

bool ChecklistModel::insertRows(int row, int count, const QModelIndex& parent) {
    if (parent.isValid()) return false;
    beginInsertRows(parent, row, row + count - 1);
    texts_.insert(texts_.begin() + row, static_cast<std::size_t>(count), std::string());
    check();
    endInsertRows();
    emit edited();
    return true;
}

bool ChecklistModel::removeRows(int row, int count, const QModelIndex& parent) {
    if (parent.isValid()) return false;
    beginRemoveRows(parent, row, row + count - 1);
    texts_.erase(texts_.begin() + row, texts_.begin() + row + count);
    check();
    endRemoveRows();
    emit edited();
    return true;
}

}  // namespace golanes
