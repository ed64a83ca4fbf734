// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_complete.h"

#include <QLineEdit>
#include <QStringList>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace golanes {

class FilterNames;
class Settings;
class Theme;

// Where filters are typed: offers what could stand at the cursor, underlines what is wrong, and keeps filters
// under names.
class FilterEdit : public QLineEdit {
    Q_OBJECT

  public:
    explicit FilterEdit(Theme* theme, QWidget* parent = nullptr);

    // What filters may speak of; schemaWanted() asks for it while there is none.
    void setSchema(const FilterSchema& schema) { schema_ = schema; }
    const FilterSchema& schema();
    // Filters can be kept under names, and chosen from those of the settings.
    void keepNamesIn(Settings* settings);
    // To choose each of them, for lists of commands: enabled where it can be asked here.
    QList<QAction*> keptFilters();
    // A text in which nothing is compared is a part of a name: nothing is offered for it unasked.
    void setNamesToo(bool on) { namesToo_ = on; }
    // Earlier filters, offered while there is none.
    void setHistory(const QStringList& history) { history_ = history; }
    // Marks bytes of the text (UTF-8) as wrong; none: nothing is.
    void setWrong(std::optional<FilterPart> part);
    // Puts a whole filter in place of what there is.
    void choose(const QString& filter);

  signals:
    void schemaWanted();
    // A filter was put here as a whole.
    void chosen();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void offer(bool asked);
    void offerKept(const QString& typed);
    void append(const QString& candidate, const QString& help);
    void take(const QString& candidate);

    Theme* theme_;
    QCompleter* completer_;
    QStandardItemModel* offered_;
    FilterSchema schema_;
    FilterNames* names_ = nullptr;
    QStringList history_;
    bool namesToo_ = false;
    FilterPart part_;  // what a candidate replaces
};

}  // namespace golanes
