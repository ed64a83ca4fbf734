// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_filter.h"
#include "core/plan/lane_tree.h"
#include "widgets/session/background.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>

class QAction;

namespace golanes {

class ActionList;
class ViewState;

// Which goroutines have lanes, and how they are put together. The tree of them follows what is chosen: at
// once in small traces, else from a thread, so that the old one is shown until the new one is there.
class GoroutineLanes : public QObject {
    Q_OBJECT

  public:
    // Adds its actions to `actions`.
    GoroutineLanes(ViewState* state, ActionList* actions);

    GoroutineGrouping grouping() const { return grouping_; }
    void setGrouping(GoroutineGrouping grouping);

    // What is asked for; `within` is not used, see visibleOnly().
    const LaneFilter& filter() const { return filter_; }
    void setText(const QString& text);
    // Bits of LaneFilter::bit().
    void setStates(std::uint32_t states);
    // Only goroutines that are there, or were in one of the states, within what is visible.
    bool visibleOnly() const { return visibleOnly_; }
    void setVisibleOnly(bool on);
    // Some goroutines may be left out.
    bool filtering() const;
    void clearFilter();

    // The lanes as last made.
    const LaneTree& tree() const { return tree_; }
    // A newer tree than tree() is being made.
    bool busy() const { return background_.busy(); }
    bool isDefault() const { return grouping_ == GoroutineGrouping::Flat && !filtering(); }
    // Everything as at first; the tree follows.
    void reset();
    // Another reading of the recording: its tree, with grouping and filter as they are. None: no filter.
    void takeTrace();

  signals:
    void choicesChanged();  // grouping or filter
    void treeChanged();
    // The user wants to type a text to filter by.
    void filterRequested();

  private:
    void makeActions(ActionList* actions);
    void update();
    LaneFilter asked() const;
    void take(LaneTree tree);

    ViewState* state_;
    GoroutineGrouping grouping_ = GoroutineGrouping::Flat;
    LaneFilter filter_;
    bool visibleOnly_ = false;
    LaneTree tree_;
    QTimer settle_;  // after the visible range changed
    QList<QAction*> groupings_;
    QAction* filterAction_ = nullptr;
    QAction* visibleAction_ = nullptr;
    Background background_;
};

}  // namespace golanes
