// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/idle_periods.h"
#include "core/plan/fold_list.h"
#include "widgets/session/background.h"

#include <QObject>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// Squeezing: folds away the time in which nothing of interest ran, and unfolds it again. What is folded is
// ViewState::folds(); this decides what to fold.
class IdleFolds : public QObject {
    Q_OBJECT

  public:
    // Of what is in view, a period must take this share to be folded, or the whole recording this one. They
    // keep the folds in view few enough to be told apart, and all of them few enough to plan with.
    static constexpr int kLeastOfView = 200;
    static constexpr int kLeastOfRecording = 2000;
    // The edges of a period next to something that ran stay: this share of the view.
    static constexpr int kMarginOfView = 1500;

    // Adds its actions to `actions`. Both must outlive it.
    IdleFolds(ViewState* state, ActionList* actions);

    // Folds, instead of what is folded now, the periods in which none of the goroutines was on a P; empty:
    // none of the program's own. Done when ViewState::foldsChanged comes, or when nothingIdle does.
    void squeeze(GoroutineSet goroutines = {});
    void unfoldAll();
    // Folds all but a range.
    void foldOutside(TimeRange range);
    bool busy() const { return background_.busy(); }

    // Another trace: what is being looked for is not wanted any more.
    void reset() { background_.cancel(); }
    void updateActions();

  signals:
    // There was no period that is long enough to be seen folded. `longest`: that of all of them, 0 when
    // something runs all the time.
    void nothingIdle(golanes::Duration longest);

  private:
    // The selected goroutine alone; empty when none is.
    GoroutineSet selectedGoroutine() const;

    ViewState* state_;
    QAction* squeeze_;
    QAction* squeezeSelected_;
    QAction* foldOutside_;
    QAction* unfoldAll_;
    Background background_;
};

}  // namespace golanes
