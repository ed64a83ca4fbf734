// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QPointer>
#include <QString>
#include <QWidget>

class QToolButton;

namespace golanes {

struct Narrowing;
class ViewState;

// What a view leaves out and why: a chip for the selected area, one for the lanes' filter. A click on either
// lifts it, as Esc does in the lanes.
class ScopeChips : public QWidget {
    Q_OBJECT

  public:
    // The chips are called `name`AreaChip and `name`FilterChip.
    ScopeChips(const QString& name, QWidget* parent);

    // Whose area and filter clicks lift; null: nobody's.
    void follow(ViewState* state);
    // `range`: of the area. Without a narrowing there is nothing to be seen.
    void say(const Narrowing& narrowing, TimeRange range);
    // The same in words, for files and reports; "" when nothing is left out.
    QString text() const;

  private:
    QPointer<ViewState> state_;
    QToolButton* area_;
    QToolButton* filter_;
};

// "Only the selected 12.3 ms of 4 goroutines"; "" without an area.
QString areaText(const Narrowing& narrowing, TimeRange range);
// "Only 57 of 1,234 goroutines"; "" without a filter.
QString filterText(const Narrowing& narrowing);

}  // namespace golanes
