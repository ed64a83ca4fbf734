// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/goroutine_lanes.h"

#include "core/analysis/goroutine_filter.h"
#include "widgets/session/action_list.h"
#include "widgets/session/view_state.h"

#include <QAction>
#include <QActionGroup>

namespace golanes {

namespace {

// A tree of a trace with fewer spans than this is there before a frame is over.
constexpr std::size_t kSmall = 100'000;
constexpr int kSettleMs = 80;

}  // namespace

GoroutineLanes::GoroutineLanes(ViewState* state, ActionList* actions) : QObject(state), state_(state) {
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &GoroutineLanes::update);
    connect(state, &ViewState::visibleChanged, this, [this] {
        if (visibleOnly_) settle_.start();
    });
    makeActions(actions);
}

GoroutineLanes::Made GoroutineLanes::make(const Trace& trace, Asked asked, Job& job) {
    Made made;
    LaneFilter& filter = asked.filter;
    FilterResult<std::vector<bool>> matching;
    if (isFilterText(filter.text)) {
        const Scope scope{filter.within.empty() ? trace.range : filter.within, {}};
        matching = matchingGoroutines(trace, scope, filter.text, job);
        if (!matching) made.error = matching.error();
        filter.text.clear();
    }
    std::vector<std::uint8_t> pass = golanes::passing(trace, filter, job);
    if (matching && !matching->empty()) {
        pass.resize(trace.goroutines.size(), 1);
        for (std::size_t g = 0; g < pass.size(); ++g) pass[g] = pass[g] && (*matching)[g];
    }
    made.passing.assign(pass.begin(), pass.end());
    if (asked.dims) {
        made.dimmed.resize(pass.size());
        for (std::size_t g = 0; g < pass.size(); ++g) made.dimmed[g] = !pass[g];
        pass.clear();
    }
    made.tree = goroutineTree(trace, asked.grouping, pass, job);
    return made;
}

void GoroutineLanes::makeActions(ActionList* actions) {
    auto* group = new QActionGroup(this);
    const auto add = [&](const char* name, const QString& text, GoroutineGrouping grouping) {
        QAction* a = group->addAction(actions->add(ActionMenu::Lanes, name, text));
        a->setCheckable(true);
        a->setEnabled(false);  // until there is a trace
        a->setData(static_cast<int>(grouping));
        connect(a, &QAction::triggered, this, [this, grouping] { setGrouping(grouping); });
        groupings_ << a;
    };
    add("groupFlat", tr("Do Not Group Goroutines"), GoroutineGrouping::Flat);
    add("groupFunction", tr("Group Goroutines by Start Function"), GoroutineGrouping::Function);
    add("groupCreator", tr("Group Goroutines by Creator"), GoroutineGrouping::Creator);
    add("groupTask", tr("Group Goroutines by Task"), GoroutineGrouping::Task);
    groupings_.front()->setChecked(true);
    actions->addSeparator();
    filterAction_ =
        actions->add(ActionMenu::Lanes, "filterLanes", tr("Filter Goroutines…"), {QStringLiteral("L")});
    filterAction_->setEnabled(false);
    connect(filterAction_, &QAction::triggered, this, &GoroutineLanes::filterRequested);
    visibleAction_ = actions->add(ActionMenu::Lanes, "filterVisible", tr("Only Goroutines in View"),
                                  {QStringLiteral("Shift+L")});
    visibleAction_->setCheckable(true);
    visibleAction_->setEnabled(false);
    connect(visibleAction_, &QAction::triggered, this, &GoroutineLanes::setVisibleOnly);
    dimAction_ = actions->add(ActionMenu::Lanes, "dimFiltered", tr("Dim Filtered Goroutines, Do Not Hide"));
    dimAction_->setCheckable(true);
    dimAction_->setEnabled(false);
    connect(dimAction_, &QAction::triggered, this, &GoroutineLanes::setDims);
    connect(this, &GoroutineLanes::choicesChanged, this, [this] {
        visibleAction_->setChecked(visibleOnly_);
        dimAction_->setChecked(dims_);
    });
    actions->addSeparator();
}

void GoroutineLanes::setGrouping(GoroutineGrouping grouping) {
    for (QAction* a : std::as_const(groupings_))
        a->setChecked(a->data().toInt() == static_cast<int>(grouping));
    if (grouping_ == grouping) return;
    grouping_ = grouping;
    change();
}

void GoroutineLanes::setText(const QString& text) {
    const std::string wanted = text.trimmed().toStdString();
    if (filter_.text == wanted) return;
    filter_.text = wanted;
    change();
}

void GoroutineLanes::setStates(std::uint32_t states) {
    if (filter_.states == states) return;
    filter_.states = states;
    change();
}

void GoroutineLanes::setVisibleOnly(bool on) {
    if (visibleOnly_ == on) return;
    visibleOnly_ = on;
    change();
}

void GoroutineLanes::setDims(bool on) {
    if (dims_ == on) return;
    dims_ = on;
    emit choicesChanged();
    if (filtering()) update();
}

LaneFilter GoroutineLanes::asked() const {
    LaneFilter filter = filter_;
    if (visibleOnly_) filter.within = state_->visible();
    return filter;
}

bool GoroutineLanes::filtering() const {
    return visibleOnly_ || !filter_.empty();
}

void GoroutineLanes::clearFilter() {
    if (!filtering()) return;
    filter_ = {};
    visibleOnly_ = false;
    change();
}

void GoroutineLanes::reset() {
    clearFilter();
    setDims(false);
    setGrouping(GoroutineGrouping::Flat);
}

void GoroutineLanes::takeTrace() {
    background_.cancel();
    settle_.stop();
    const bool trace = state_->trace() != nullptr;
    if (!trace) filter_ = {};  // another reading of the recording keeps it
    for (QAction* a : std::as_const(groupings_)) a->setEnabled(trace);
    filterAction_->setEnabled(trace);
    visibleAction_->setEnabled(trace);
    dimAction_->setEnabled(trace);
    emit choicesChanged();
    take({trace ? flatTree(lanesOf(*state_->trace(), LaneGroup::Goroutines)) : LaneTree(), {}, {}, {}});
    if (grouping_ != GoroutineGrouping::Flat || !asked().empty()) update();
}

// The tree first, or that it is being made: nobody must take the one before for what is asked for now.
void GoroutineLanes::change() {
    update();
    emit choicesChanged();
}

void GoroutineLanes::update() {
    const TracePtr trace = state_->trace();
    if (!trace) return;
    settle_.stop();
    const Asked wanted{grouping_, asked(), dims_};
    if (trace->goSpans.size() + trace->regions.size() + trace->tasks.size() < kSmall) {
        background_.cancel();
        Job job;
        return take(make(*trace, wanted, job));
    }
    background_.run([trace, wanted](Job& job) { return make(*trace, wanted, job); },
                    [this](Made made) { take(std::move(made)); });
}

void GoroutineLanes::take(Made made) {
    const bool wrong = error_ || made.error, dimmed = made.dimmed != dimmed_;
    const bool passing = made.passing != passing_;
    const bool tree = !(made.tree == tree_);  // else the lanes stay where they are
    error_ = std::move(made.error);
    if (tree) tree_ = std::move(made.tree);
    if (dimmed) dimmed_ = std::move(made.dimmed);
    if (passing) passing_ = std::move(made.passing);
    if (tree || dimmed) countDimmed();
    if (wrong) emit errorChanged();
    if (dimmed) emit dimmedChanged();
    if (tree) emit treeChanged();
    if (passing) emit passingChanged();
}

void GoroutineLanes::countDimmed() {
    dimmedLanes_ = 0;
    if (dimmed_.empty()) return;
    for (const LaneNode& node : tree_.nodes)
        if (node.bar == LaneNode::kNoBar && dimmed_[node.lane.entity]) ++dimmedLanes_;
}

}  // namespace golanes
