// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QLineEdit;

namespace golanes {

class ChecklistModel;
class Theme;

// How thresholds of a checklist are typed: offers the names of metrics, underlines what is wrong and says
// why.
class ThresholdDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    // Both must outlive it.
    ThresholdDelegate(const ChecklistModel* model, Theme* theme, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

  signals:
    // What is wrong with what is being typed; "": nothing is.
    void told(const QString& problem) const;

  private:
    void judge(QLineEdit* edit) const;

    const ChecklistModel* model_;
    Theme* theme_;
};

}  // namespace golanes
