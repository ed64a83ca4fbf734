// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/report.h"

#include <QUndoCommand>

#include <algorithm>

namespace golanes {

namespace {

// What is typed into one field is one step of undo. Each row has two fields, the report one.
constexpr int kTitleOfReport = 0;
int titleField(int row) {
    return 2 * row + 1;
}
int wordsField(int row) {
    return 2 * row + 2;
}

}  // namespace

// Items never change, so that keeping what was there before costs a list of pointers.
class Report::Edit : public QUndoCommand {
  public:
    Edit(Report* report, ReportContent before, ReportContent after, int row, int typing)
        : report_(report), before_(std::move(before)), after_(std::move(after)), row_(row), typing_(typing) {}

    void undo() override {
        report_->show(before_, std::min(row_, static_cast<int>(before_.items.size()) - 1));
    }
    void redo() override { report_->show(after_, std::min(row_, static_cast<int>(after_.items.size()) - 1)); }
    int id() const override { return typing_; }
    bool mergeWith(const QUndoCommand* next) override {
        after_ = static_cast<const Edit*>(next)->after_;
        return true;
    }

  private:
    Report* report_;
    ReportContent before_, after_;
    int row_;
    int typing_;  // which field; -1: none
};

Report::Report(QObject* parent) : QAbstractListModel(parent), now_{tr("Report"), {}} {}

void Report::push(ReportContent next, const QString& words, int row, int typing) {
    auto* edit = new Edit(this, now_, std::move(next), row, typing);
    edit->setText(words);
    undo_.push(edit);
}

void Report::show(const ReportContent& next, int row) {
    const bool same = next.items.size() == now_.items.size();
    if (!same) beginResetModel();
    now_ = next;
    if (!same) endResetModel();
    if (same && !now_.items.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
    emit touched(row);
}

void Report::setTitle(const QString& title) {
    if (title == now_.title) return;
    push({title, now_.items}, tr("Change Title"), -1, kTitleOfReport);
}

void Report::reset(ReportContent kept) {
    if (kept.title.isEmpty()) kept.title = tr("Report");
    for (const ItemPtr& item : kept.items) lastKey_ = std::max(lastKey_, item->key);
    undo_.clear();
    show(kept, -1);
}

void Report::add(ReportItem item) {
    ReportContent next = now_;
    item.key = ++lastKey_;
    next.items.push_back(std::make_shared<const ReportItem>(std::move(item)));
    push(std::move(next), tr("Add to Report"), rowCount());
}

void Report::change(int row, ReportItem next, const QString& words, int typing) {
    ReportContent content = now_;
    content.items[static_cast<std::size_t>(row)] = std::make_shared<const ReportItem>(std::move(next));
    push(std::move(content), words, row, typing);
}

void Report::setItemTitle(int row, const QString& title) {
    ReportItem next = *now_.items[static_cast<std::size_t>(row)];
    if (next.title == title) return;
    next.title = title;
    change(row, std::move(next), tr("Change Heading"), titleField(row));
}

void Report::setItemWords(int row, const QString& words) {
    ReportItem next = *now_.items[static_cast<std::size_t>(row)];
    if (next.words == words) return;
    next.words = words;
    change(row, std::move(next), tr("Change Text"), wordsField(row));
}

void Report::remove(int row) {
    ReportContent next = now_;
    next.items.erase(next.items.begin() + row);
    push(std::move(next), tr("Remove from Report"), row);
}

void Report::move(int row, int to) {
    if (to < 0 || to >= rowCount() || to == row) return;
    ReportContent next = now_;
    const auto from = next.items.begin() + row, there = next.items.begin() + to;
    if (row < to)
        std::rotate(from, from + 1, there + 1);
    else
        std::rotate(there, from, from + 1);
    push(std::move(next), tr("Move in Report"), to);
}

int Report::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(now_.items.size());
}

QVariant Report::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ReportItem& item = *now_.items[static_cast<std::size_t>(index.row())];
    const QString kind = reportKindName(item.kind);
    switch (role) {
        case Qt::DisplayRole:
            return item.title.isEmpty() ? kind : item.title;
        case Qt::EditRole:
            return item.title;
        case Qt::ToolTipRole:
            return QStringList{item.title, kind, item.about}.join(u'\n').trimmed();
        case Qt::AccessibleTextRole:
            return kind + QStringLiteral(": ") + item.title;
        default:
            return {};
    }
}

bool Report::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole) return false;
    setItemTitle(index.row(), value.toString());
    return true;
}

Qt::ItemFlags Report::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

bool Report::moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before) {
    if (count != 1 || from.isValid() || to.isValid()) return false;
    move(row, before > row ? before - 1 : before);
    return true;
}

QString reportKindName(ReportItem::Kind kind) {
    switch (kind) {
        case ReportItem::Kind::Finding:
            return Report::tr("Finding");
        case ReportItem::Kind::Picture:
            return Report::tr("Picture");
        case ReportItem::Kind::Table:
            return Report::tr("Table");
        case ReportItem::Kind::Notes:
            return Report::tr("Notes");
        case ReportItem::Kind::Text:
            break;
    }
    return Report::tr("Text");
}

}  // namespace golanes
