// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"

#include <QObject>

namespace golanes {

class LinkedTime;
class TraceView;

// Alt+drag in the lanes of one side moves it against the other: where the hand lets go, both are linked
// again. The lanes themselves pan as with any drag.
class LinkDrag : public QObject {
    Q_OBJECT

  public:
    // A child of `time`; the views must outlive it.
    LinkDrag(const PerSide<TraceView*>& views, LinkedTime* time);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    LinkedTime* time_;
    PerSide<QObject*> lanes_;
};

}  // namespace golanes
