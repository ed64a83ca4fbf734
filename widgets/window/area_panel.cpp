// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/area_panel.h"

#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"
#include "widgets/window/area_tables.h"
#include "widgets/window/facts_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>

#include <algorithm>

namespace golanes {

namespace {

// Narrower than this the states have no room beside the tabs.
constexpr int kWide = 1100;
constexpr int kLeastSummary = 120;
constexpr int kMostSummary = 320;

}  // namespace

AreaPanel::AreaPanel(Theme* theme, QWidget* parent)
    : QWidget(parent),
      stack_(new QStackedLayout(this)),
      split_(new QSplitter),
      tabs_(new QTabWidget),
      progress_(new WorkProgress(QStringLiteral("area"), this)) {
    setObjectName(QStringLiteral("areaPanel"));
    auto* hint =
        new QLabel(tr("Shift+drag in the lanes or in the ruler selects an area.\n"
                      "What happened in it is told here."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    stack_->addWidget(hint);
    stack_->addWidget(split_);
    split_->setObjectName(QStringLiteral("areaSplit"));
    split_->setChildrenCollapsible(false);
    split_->setHandleWidth(9);
    split_->setContentsMargins(8, 2, 8, 6);
    connect(split_, &QSplitter::splitterMoved, this, [this] { byHand_ = true; });
    FactsView* summary = add("areaSummary", areaSummary, theme);
    summary->header()->hide();
    split_->addWidget(summary);
    split_->addWidget(tabs_);
    split_->setStretchFactor(0, 0);
    split_->setStretchFactor(1, 1);
    tabs_->setObjectName(QStringLiteral("areaTabs"));
    tabs_->setDocumentMode(true);
    tabs_->setUsesScrollButtons(true);
    const auto addTab = [&](const char* name, Table table) {
        tabs_->addTab(add(name, table, theme), QString());
    };
    addTab("areaStates", areaStates);
    addTab("areaFunctions", areaFunctions);
    addTab("areaCpu", areaCpu);
    addTab("areaSites", areaSites);
    addTab("areaStacks", areaStacks);
    addTab("areaProcs", areaProcs);
    addTab("areaThreads", areaThreads);
    addTab("areaWakes", areaWakes);
    addTab("areaTasks", areaTasks);
    tabs_->setCornerWidget(progress_);
    connect(progress_, &WorkProgress::againRequested, this, [this] {
        if (state_) state_->areaReport()->again();
    });
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this, &AreaPanel::refresh);
    refresh();
}

QSize AreaPanel::sizeHint() const {
    return {800, std::clamp(window()->height() / 4, 130, 260)};
}

FactsView* AreaPanel::add(const char* name, Table table, Theme* theme) {
    auto* view = new FactsView(theme);
    view->setObjectName(QLatin1String(name));
    // Tabs without rows to spare still leave the lanes their room.
    view->setMinimumHeight(3 * view->fontMetrics().height());
    connect(view, &FactsView::goTo, this, &AreaPanel::goTo);
    parts_ << Part{table, view};
    return view;
}

FactsView* AreaPanel::view(Table table) const {
    return std::ranges::find(parts_, table, &Part::table)->view;
}

void AreaPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

// Where there is room the states are always in sight, else they are the first of the tabs.
void AreaPanel::arrange() {
    const bool wide = width() >= kWide;
    if (wide == wide_) return;
    wide_ = wide;
    byHand_ = false;
    FactsView* states = view(areaStates);
    const bool there =
        split_->indexOf(states) >= 0 ? !states->isHidden() : tabs_->isTabVisible(tabs_->indexOf(states));
    if (wide) {
        tabs_->removeTab(tabs_->indexOf(states));
        split_->insertWidget(1, states);
        states->setVisible(there);
        split_->setStretchFactor(1, 1);
        split_->setStretchFactor(2, 2);
    } else {
        tabs_->insertTab(0, states, states->accessibleName());
        tabs_->setTabVisible(0, there);
    }
    fitSummary();
}

// The summary has the room that its words need, until the user gives it another.
void AreaPanel::fitSummary() {
    const FactsView* summary = view(areaSummary);
    int words = 2 * summary->frameWidth() + summary->verticalScrollBar()->sizeHint().width();
    for (int c = 0; c < summary->model()->columnCount(); ++c) words += summary->wordsWidth(c);
    summaryWidth_ = std::max(summaryWidth_, std::clamp(words, kLeastSummary, kMostSummary));
    if (byHand_ || split_->sizes().first() == summaryWidth_) return;
    const int rest = std::max(0, split_->contentsRect().width() - summaryWidth_);
    split_->setSizes(wide_ ? QList<int>{summaryWidth_, rest / 3, rest - rest / 3}
                           : QList<int>{summaryWidth_, rest});
}

void AreaPanel::follow(ViewState* state) {
    if (state_) {
        state_->area()->disconnect(&later_);
        state_->areaReport()->disconnect(&later_);
    }
    state_ = state;
    if (state_) {
        connect(state_->area(), &AreaSelection::changed, &later_, qOverload<>(&QTimer::start));
        connect(state_->areaReport(), &AreaReport::changed, &later_, qOverload<>(&QTimer::start));
    }
    progress_->watch(state_ ? state_->areaReport()->works() : QList<Background*>());
    refresh();
}

void AreaPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void AreaPanel::refresh() {
    const bool any = state_ && state_->area()->any();
    stack_->setCurrentIndex(any ? 1 : 0);
    stale_ = any && !isVisible();
    if (!any || stale_) return;
    for (const Part& part : parts_) {
        const FactsTable table = part.table(*state_);
        // Lanes of other kinds have nothing to say to some tables.
        const bool told = !table.rows.isEmpty() || !table.complete;
        const int tab = tabs_->indexOf(part.view);
        if (tab < 0) part.view->setVisible(told);
        if (tab >= 0) {
            tabs_->setTabText(tab, table.title);
            tabs_->setTabVisible(tab, told);
        }
        part.view->setTable(table);
    }
    fitSummary();
}

}  // namespace golanes
