// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/lane_pairs.h"
#include "widgets/compare/side.h"
#include "widgets/session/background.h"

#include <QObject>

namespace golanes {

class LinkedTime;
class TraceView;
class ViewState;

// Keeps the lanes of two views alike: what is folded, pinned, hidden and moved, how high lanes are, how
// goroutines are put together and filtered, how far lanes are scrolled, how wide their names are. What the
// pointer is on is highlighted on the other side too, where there is the same.
class LinkedLanes : public QObject {
    Q_OBJECT

  public:
    // All must outlive it.
    LinkedLanes(const PerSide<ViewState*>& states, const PerSide<TraceView*>& views, const LinkedTime* time,
                QObject* parent = nullptr);

    // Which lanes mean the same; nothing does until both recordings are there and were looked through.
    const LanePairs& pairs() const { return pairs_; }

  signals:
    void paired();

  private:
    void connectSide(Side side);
    void pairUp();
    void copyChoices(Side from);
    void copyLanes(Side from);
    void copyGoroutines(Side from);
    void scrollAlong(Side from);
    void highlight(Side from);

    PerSide<ViewState*> states_;
    PerSide<TraceView*> views_;
    const LinkedTime* time_;
    LanePairs pairs_;
    bool isPaired_ = false;  // pairs_ are of the two recordings
    bool copying_ = false;
    bool scrolling_ = false;
    bool hovering_ = false;
    Background pairing_;
};

}  // namespace golanes
