// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/area_panel.h"

#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/view_state.h"
#include "widgets/window/area_tables.h"
#include "widgets/window/facts_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>

namespace golanes {

AreaPanel::AreaPanel(Theme* theme, QWidget* parent)
    : QWidget(parent), stack_(new QStackedLayout(this)), tabs_(new QTabWidget) {
    setObjectName(QStringLiteral("areaPanel"));
    auto* hint =
        new QLabel(tr("Shift+drag in the lanes or in the ruler selects an area.\n"
                      "What happened in it is told here."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    stack_->addWidget(hint);
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    FactsView* summary = add("areaSummary", areaSummary, theme);
    summary->header()->hide();
    split->addWidget(summary);
    split->addWidget(add("areaStates", areaStates, theme));
    split->addWidget(tabs_);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setStretchFactor(2, 6);
    split->setSizes({290, 360, 670});
    tabs_->setObjectName(QStringLiteral("areaTabs"));
    tabs_->setDocumentMode(true);
    const auto addTab = [&](const char* name, Table table) {
        FactsView* view = add(name, table, theme);
        parts_.last().tab = tabs_->addTab(view, QString());
    };
    addTab("areaFunctions", areaFunctions);
    addTab("areaCpu", areaCpu);
    addTab("areaSites", areaSites);
    addTab("areaStacks", areaStacks);
    addTab("areaProcs", areaProcs);
    addTab("areaThreads", areaThreads);
    addTab("areaWakes", areaWakes);
    addTab("areaTasks", areaTasks);
    stack_->addWidget(split);
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this, &AreaPanel::refresh);
    refresh();
}

FactsView* AreaPanel::add(const char* name, Table table, Theme* theme) {
    auto* view = new FactsView(theme);
    view->setObjectName(QLatin1String(name));
    connect(view, &FactsView::goTo, this, &AreaPanel::goTo);
    parts_ << Part{table, view};
    return view;
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
        if (part.tab < 0) part.view->setVisible(told);
        if (part.tab >= 0) {
            tabs_->setTabText(part.tab, table.title);
            tabs_->setTabVisible(part.tab, told);
        }
        part.view->setTable(table);
    }
}

}  // namespace golanes
