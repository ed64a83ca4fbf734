// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/event_model.h"

#include <QStringList>
#include <QTableView>

namespace golanes {

// Shows an EventModel in whatever width there is: times are never cut, what happened takes the room that is
// left, and which further columns there are is chosen in the menu of the header.
class EventTable : public QTableView {
    Q_OBJECT

  public:
    explicit EventTable(EventModel* model, QWidget* parent = nullptr);

    // Further columns by name (saved ones); what was never chosen depends on whose events they are.
    void restoreColumns(const QStringList& names);
    // Widths for what the model lists now.
    void fitColumns();

  signals:
    // The user chose which columns there are.
    void columnsChosen(const QStringList& names);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    bool isWanted(int column) const;
    void showHeaderMenu(QPoint at);
    void choose(int column, bool on);
    int widthOf(EventModel::Column column) const;
    void fillWidth();

    EventModel* events_;
    QStringList wanted_;
    bool chosen_ = false;
};

}  // namespace golanes
