// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/facts_table.h"

#include <QTreeView>

class QSortFilterProxyModel;

namespace golanes {

class Theme;

// Shows a table of facts: sorted by any column, shares as bars, rows that lead somewhere, Ctrl+C and a
// context menu that copy it.
class FactsView : public QTreeView {
    Q_OBJECT

  public:
    explicit FactsView(Theme* theme, QWidget* parent = nullptr);

    void setTable(FactsTable table);
    const FactsModel* facts() const { return facts_; }
    // What a column needs so that none of its cells is cut, px.
    int wordsWidth(int column) const { return sizeHintForColumn(column); }

  signals:
    void goTo(const golanes::Target& target);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    // As it is shown: sorted.
    FactsTable shown() const;
    void copy(bool csv) const;
    void follow(const QModelIndex& index);

    FactsModel* facts_;
    QSortFilterProxyModel* sorted_;
    bool sized_ = false;
};

}  // namespace golanes
