// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_error.h"
#include "core/plan/lane_filter.h"
#include "core/plan/lane_tree.h"
#include "widgets/session/background.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

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

    // What is asked for; `within` is not used, see visibleOnly(). A text in which something is compared is in
    // the language of filters (isFilterText(), core/analysis/goroutine_filter.h), judged by what goroutines
    // did in all of the recording or, with visibleOnly(), in what is visible.
    const LaneFilter& filter() const { return filter_; }
    void setText(const QString& text);
    // What is wrong with the text of the filter, which then lets all pass.
    const std::optional<FilterError>& error() const { return error_; }
    // Bits of LaneFilter::bit().
    void setStates(std::uint32_t states);
    // Only goroutines that are there, or were in one of the states, within what is visible.
    bool visibleOnly() const { return visibleOnly_; }
    void setVisibleOnly(bool on);
    // Who does not pass keeps a lane, drawn faintly, instead of having none.
    bool dims() const { return dims_; }
    void setDims(bool on);
    // Some goroutines may be left out or dimmed.
    bool filtering() const;
    void clearFilter();

    // The lanes as last made.
    const LaneTree& tree() const { return tree_; }
    // By GoroutineIndex: those whose lanes are drawn faintly. Empty: none.
    const std::vector<bool>& dimmed() const { return dimmed_; }
    // By GoroutineIndex: those that the filter lets pass, hidden or dimmed as the others may be. Empty: all.
    const std::vector<bool>& passing() const { return passing_; }
    // How many lanes pass.
    std::size_t passingLanes() const { return tree_.lanes - dimmedLanes_; }
    // A newer tree than tree() is being made.
    bool busy() const { return background_.busy(); }
    bool isDefault() const { return grouping_ == GoroutineGrouping::Flat && !filtering() && !dims_; }
    // Everything as at first; the tree follows.
    void reset();
    // Another reading of the recording: its tree, with grouping and filter as they are. None: no filter.
    void takeTrace();

  signals:
    void choicesChanged();  // grouping or filter
    void treeChanged();
    void dimmedChanged();
    void passingChanged();
    void errorChanged();
    // The user wants to type a text to filter by.
    void filterRequested();

  private:
    void makeActions(ActionList* actions);
    // Another choice: makes the tree, and tells.
    void change();
    void update();
    LaneFilter asked() const;
    // The tree, who passes and whom it dims, and what is wrong with the filter.
    struct Made {
        LaneTree tree;
        std::vector<bool> passing;
        std::vector<bool> dimmed;
        std::optional<FilterError> error;
    };
    struct Asked {
        GoroutineGrouping grouping;
        LaneFilter filter;
        bool dims;
    };
    static Made make(const Trace& trace, Asked asked, Job& job);
    void take(Made made);
    void countDimmed();

    ViewState* state_;
    GoroutineGrouping grouping_ = GoroutineGrouping::Flat;
    LaneFilter filter_;
    bool visibleOnly_ = false;
    bool dims_ = false;
    LaneTree tree_;
    std::vector<bool> passing_;
    std::vector<bool> dimmed_;
    std::size_t dimmedLanes_ = 0;
    std::optional<FilterError> error_;
    QTimer settle_;  // after the visible range changed
    QList<QAction*> groupings_;
    QAction* filterAction_ = nullptr;
    QAction* visibleAction_ = nullptr;
    QAction* dimAction_ = nullptr;
    Background background_;
};

}  // namespace golanes
