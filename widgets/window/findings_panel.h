// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/findings_report.h"
#include "widgets/session/narrowed_scope.h"

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QScrollArea;

namespace golanes {

struct ReportItem;
class ScopeChips;
class Theme;
class ViewState;
class WorkProgress;

// What stands out in the recording, or in the area of it that is selected, the most important first; only
// what is about one thing, if one wishes. Following a finding selects its lanes over the time in which it is
// to be seen, and zooms there; Back undoes that.
class FindingsPanel : public QWidget {
    Q_OBJECT

  public:
    explicit FindingsPanel(Theme* theme, QWidget* parent = nullptr);

    // Whose trace it tells about from now on; null: nobody's.
    void follow(ViewState* state);
    // What its tab is called: with the number of findings, when they are there.
    QString title() const;

  signals:
    void titleChanged();
    // There is something that one should know, and nothing is looked at in particular yet.
    void worthSeeing();
    // Something was selected elsewhere: its details are of more interest now.
    void left();
    // This one is to go into the report.
    void reported(const ReportItem& item);

  private:
    QWidget* makeTools();
    void takeTrace();
    void takeArea();
    void takeFilter();
    void narrow(AreaCounts area);
    void takeReport();
    void fillAbout();
    void showCards();
    QString emptyText() const;
    void openMenu(const Finding& finding, QPoint at);
    void followTo(const Finding& finding);
    void showLanes(const Finding& finding);

    Theme* theme_;
    QPointer<ViewState> state_;
    FindingsReport report_;
    NarrowingWatch narrowingWatch_;
    QTimer settled_;          // after the area changed
    NarrowedScope narrowed_;  // what the report is about
    ScopeChips* chips_;
    WorkProgress* progress_;
    QComboBox* about_;
    QScrollArea* list_;
    QList<TimeRange> answered_;  // areas that findings led to: the list stays as it was
    bool following_ = false;     // the selection that changes is of a finding
};

}  // namespace golanes
