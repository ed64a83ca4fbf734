// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/target.h"
#include "widgets/window/facts_table.h"

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedLayout;
class QTabWidget;

namespace golanes {

class FactsView;
class Theme;
class ViewState;
class WorkProgress;

// What happened in the selected area: key figures, states, and tables of the rest. Without an area it says
// how to select one.
class AreaPanel : public QWidget {
    Q_OBJECT

  public:
    explicit AreaPanel(Theme* theme, QWidget* parent = nullptr);

    // Whose area it tells about from now on; null: nobody's.
    void follow(ViewState* state);
    // A quarter of the window's height, within reason: the lanes are what one looks at.
    QSize sizeHint() const override;

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  signals:
    // A row was followed: show this.
    void goTo(const golanes::Target& target);

  private:
    using Table = FactsTable (*)(const ViewState&);
    struct Part {
        Table table;
        FactsView* view;
    };

    FactsView* add(const char* name, Table table, Theme* theme);
    FactsView* view(Table table) const;
    void arrange();
    void fitSummary();
    void refresh();

    QPointer<ViewState> state_;
    QStackedLayout* stack_;
    QSplitter* split_;
    QTabWidget* tabs_;
    WorkProgress* progress_;
    QList<Part> parts_;
    int summaryWidth_ = 0;  // what its words have needed so far
    bool byHand_ = false;   // the user has moved a handle
    bool wide_ = false;     // states stand beside the tabs, not in one of them
    bool stale_ = false;    // hidden while the area changed
    QTimer later_;          // gathers changes into one refresh
};

}  // namespace golanes
