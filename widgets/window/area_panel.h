// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/target.h"
#include "widgets/window/facts_table.h"

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedLayout;
class QTabWidget;

namespace golanes {

class FactsView;
class Theme;
class ViewState;

// What happened in the selected area: key figures, states, and tables of the rest. Without an area it says
// how to select one.
class AreaPanel : public QWidget {
    Q_OBJECT

  public:
    explicit AreaPanel(Theme* theme, QWidget* parent = nullptr);

    // Whose area it tells about from now on; null: nobody's.
    void follow(ViewState* state);
    QSize sizeHint() const override { return {800, 200}; }

  protected:
    void showEvent(QShowEvent* event) override;

  signals:
    // A row was followed: show this.
    void goTo(const golanes::Target& target);

  private:
    using Table = FactsTable (*)(const ViewState&);
    struct Part {
        Table table;
        FactsView* view;
        int tab = -1;  // of tabs_; -1: always in sight
    };

    FactsView* add(const char* name, Table table, Theme* theme);
    void refresh();

    QPointer<ViewState> state_;
    QStackedLayout* stack_;
    QTabWidget* tabs_;
    QList<Part> parts_;
    bool stale_ = false;  // hidden while the area changed
    QTimer later_;        // gathers changes into one refresh
};

}  // namespace golanes
