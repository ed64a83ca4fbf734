// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"
#include "widgets/compare/time_link.h"

#include <QObject>

#include <optional>

namespace golanes {

class ViewState;

// Keeps what two views show at the same place in time: what one is moved to, however that came about, the
// other shows at once, by the link; the instant under the pointer and how times are written too. A view that
// follows does not lead: no change comes back. Where one recording was not recorded while the other was,
// there is room on either side.
class LinkedTime : public QObject {
    Q_OBJECT

  public:
    // Both must outlive it. `link`: as they stood before; by itself they are linked from their starts.
    explicit LinkedTime(const PerSide<ViewState*>& states, QObject* parent = nullptr,
                        const TimeLink& link = {}, bool linked = true);

    const TimeLink& link() const { return link_; }
    // Whether they move together.
    bool isLinked() const { return linked_; }
    // Linking again leaves both where they stand: what is at their left edges belongs together from then on.
    void setLinked(bool linked);

    // Until endDrag() this side moves by itself, in as much room as it takes to lay any time over any of the
    // other; where it stands then belongs together from then on. Nothing while they are not linked.
    void beginDrag(Side side);
    void endDrag();

    // The view of `leader` stays, the other one moves. All of these link.
    void fitStarts(Side leader);
    void fitLengths(Side leader);
    void fitInstants(const PerSide<Timestamp>& instants, Side leader);

    // The time of the other side that stands where `t` stands on `from`, as the link says whether it is in
    // force or not.
    Timestamp toOther(Side from, Timestamp t) const { return link_.toOther(from, t); }

  signals:
    void changed();

  private:
    PerSide<TimeRange> recordings() const;
    void relink(const TimeLink& link, Side leader);
    void takeTrace(Side side);
    void giveRoom();
    void follow(Side leader);
    void followCursor(Side leader);
    void followFormat(Side leader);

    PerSide<ViewState*> states_;
    TimeLink link_;
    bool linked_ = true;
    std::optional<Side> dragged_;
    TimeRange beforeDrag_;    // what it showed
    bool following_ = false;  // a view is being moved by the other
    bool pointing_ = false;   // the same of its cursor
    bool writing_ = false;    // and of how times are written
};

}  // namespace golanes
