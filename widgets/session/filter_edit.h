// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_complete.h"

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStandardItemModel;

namespace golanes {

class Theme;

// Where filters are typed: offers what could stand at the cursor, and underlines what is wrong.
class FilterEdit : public QLineEdit {
    Q_OBJECT

  public:
    explicit FilterEdit(Theme* theme, QWidget* parent = nullptr);

    // What filters may speak of.
    void setSchema(const FilterSchema& schema) { schema_ = schema; }
    // A text in which nothing is compared is a part of a name: nothing is offered for it unasked.
    void setNamesToo(bool on) { namesToo_ = on; }
    // Earlier filters, offered while there is none.
    void setHistory(const QStringList& history) { history_ = history; }
    // Marks bytes of the text (UTF-8) as wrong; none: nothing is.
    void setWrong(std::optional<FilterPart> part);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void offer(bool asked);
    void take(const QString& candidate);

    Theme* theme_;
    QCompleter* completer_;
    QStandardItemModel* offered_;
    FilterSchema schema_;
    QStringList history_;
    bool namesToo_ = false;
    FilterPart part_;  // what a candidate replaces
};

}  // namespace golanes
