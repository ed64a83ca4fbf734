// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

#include <QAbstractListModel>
#include <QUndoStack>

#include <cstdint>
#include <memory>
#include <vector>

namespace golanes {

// What is in a report: plain data, which another thread may read. Items never change.
struct ReportContent {
    QString title;
    std::vector<std::shared_ptr<const ReportItem>> items;
};

// What the user gathered to hand on: items in an order of their own, below a title. A list of their titles
// for views, which may rename, move and remove them; every edit can be undone.
class Report : public QAbstractListModel {
    Q_OBJECT

  public:
    using ItemPtr = std::shared_ptr<const ReportItem>;

    explicit Report(QObject* parent = nullptr);

    const ReportContent& content() const { return now_; }
    const QString& title() const { return now_.title; }
    const std::vector<ItemPtr>& items() const { return now_.items; }
    // Takes what was kept. It is no edit, and what was edited before cannot be undone.
    void reset(ReportContent kept);
    bool isEmpty() const { return now_.items.empty(); }
    QUndoStack* undoStack() { return &undo_; }

    void setTitle(const QString& title);
    // At the end.
    void add(ReportItem item);
    // `row` is that of an item.
    void setItemTitle(int row, const QString& title);
    void setItemWords(int row, const QString& words);
    void remove(int row);
    // To stand at the row `to` afterwards; nothing where that is no row, or the same.
    void move(int row, int to);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    // Of one row; `before`: in front of which, rowCount() to the end.
    bool moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before) override;

  signals:
    // The title or any item is another.
    void changed();
    // An edit, its undoing too, was about this item; -1: about none that is there.
    void touched(int row);

  private:
    class Edit;

    void push(ReportContent next, const QString& words, int row, int typing = -1);
    void change(int row, ReportItem next, const QString& words, int typing);
    void show(const ReportContent& next, int row);

    ReportContent now_;
    std::uint64_t lastKey_ = 0;
    QUndoStack undo_;
};

// What a kind of item is called: "Finding".
QString reportKindName(ReportItem::Kind kind);

}  // namespace golanes
