// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/choice_popup.h"

#include <QAbstractListModel>
#include <QList>
#include <QStyledItemDelegate>

namespace golanes {

// Choices as rows.
class ChoiceModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void setChoices(const QList<Choice>& choices);
    const Choice& choice(int row) const { return choices_[row]; }
    bool canBeTaken(int row) const { return !choices_[row].isTitle && choices_[row].enabled; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    QList<Choice> choices_;
};

// Draws a choice: text with its matching part stronger, the detail at the right.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit ChoiceDelegate(const ChoiceModel* model, QObject* parent)
        : QStyledItemDelegate(parent), model_(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    const ChoiceModel* model_;
};

}  // namespace golanes
