// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the window: menus, toolbar, dock.
#include "widgets/charts/chart_panel.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/lanes/time_text.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/filter_edit.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_panel.h"
#include "widgets/window/annotations_panel.h"
#include "widgets/window/area_panel.h"
#include "widgets/window/clock_badge.h"
#include "widgets/window/document_page.h"
#include "widgets/window/error_text.h"
#include "widgets/window/events_panel.h"
#include "widgets/window/file_text.h"
#include "widgets/window/findings_panel.h"
#include "widgets/window/icons.h"
#include "widgets/window/inspector.h"
#include "widgets/window/main_window.h"
#include "widgets/window/search_box.h"
#include "widgets/window/search_edit.h"
#include "widgets/window/status_line.h"
#include "widgets/window/view_action_slots.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMenuBar>
#include <QScreen>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace golanes {

namespace {

constexpr QSize kFirstSize(1600, 1000);
constexpr double kFirstShare = 0.9;  // of the screen, at most
constexpr double kLargeShare = 0.8;  // of that room on a large screen
constexpr int kInspectorWidth = 320;

void addThemes(QMenu* menu, const WindowActions& actions) {
    menu->addActions(actions.themes->actions());
    menu->addSection(MainWindow::tr("Lane Colours"));
    menu->addActions(actions.colorSets->actions());
    menu->addSection(MainWindow::tr("Language"));
    menu->addActions(actions.languages->actions());
}

// What can be put down about the recording: the menu of that, where it is at hand.
QToolButton* annotateButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("annotateButton"));
    button->setIcon(icon(QStringLiteral("annotate")));
    button->setText(MainWindow::tr("Annotate"));
    button->setToolTip(MainWindow::tr("Notes, arrows, intervals and other annotations"));
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

}  // namespace

void MainWindow::makeInspector() {
    inspector_ = new Inspector(theme_, this);
    inspector_->setSources(opener_);
    dock_ = new QDockWidget(tr("Inspector"), this);
    dock_->setObjectName(QStringLiteral("inspectorDock"));
    dock_->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    dock_->setWidget(makeInspectorTabs());
    addDockWidget(Qt::RightDockWidgetArea, dock_);
    dock_->installEventFilter(this);
    // Qt's own menu of docks would bypass the action, and offer to hide the toolbar for good.
    setContextMenuPolicy(Qt::PreventContextMenu);
}

QWidget* MainWindow::makeInspectorTabs() {
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("inspectorTabs"));
    tabs->setDocumentMode(true);
    events_ = new EventsPanel(settings_, tabs);
    tabs->addTab(inspector_, tr("Details"));
    tabs->addTab(events_, tr("Events"));
    addFindings(tabs);
    annotations_ = new AnnotationsPanel(theme_, tabs);
    tabs->addTab(annotations_, annotations_->title());
    connect(annotations_, &AnnotationsPanel::titleChanged, tabs,
            [this, tabs] { tabs->setTabText(tabs->indexOf(annotations_), annotations_->title()); });
    inspectorTabs_ = tabs;
    return tabs;
}

// They stand first, and come to the front when there is something to know and nobody looks at anything else.
void MainWindow::addFindings(QTabWidget* tabs) {
    findings_ = new FindingsPanel(theme_, tabs);
    tabs->insertTab(0, findings_, findings_->title());
    tabs->setCurrentWidget(inspector_);
    connect(findings_, &FindingsPanel::titleChanged, tabs,
            [this, tabs] { tabs->setTabText(tabs->indexOf(findings_), findings_->title()); });
    connect(findings_, &FindingsPanel::worthSeeing, tabs,
            [this, tabs] { tabs->setCurrentWidget(findings_); });
    connect(findings_, &FindingsPanel::left, tabs, [this, tabs] {
        if (tabs->currentWidget() == findings_) tabs->setCurrentWidget(inspector_);
    });
}

void MainWindow::makeAreaPanel() {
    areaPanel_ = new AreaPanel(theme_, this);
    areaDock_ = new QDockWidget(tr("Selection"), this);
    areaDock_->setObjectName(QStringLiteral("areaDock"));
    areaDock_->setAllowedAreas(Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea);
    areaDock_->setWidget(areaPanel_);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, areaDock_);
    areaDock_->hide();
    areaDock_->installEventFilter(this);
    QAction* toggle = areaDock_->toggleViewAction();
    toggle->setObjectName(QStringLiteral("areaPanelVisible"));
    toggle->setText(tr("&Selection Panel"));
    connect(toggle, &QAction::triggered, this, [this](bool on) {
        const bool any = currentPage() && currentPage()->viewState()->area()->any();
        areaWish_ = !on ? AreaWish::Never : any ? AreaWish::WithArea : AreaWish::Always;
    });
}

void MainWindow::makeFlamePanel() {
    flame_ = new FlamePanel(theme_, this);
    flameDock_ = new QDockWidget(tr("Flame Graph"), this);
    flameDock_->setObjectName(QStringLiteral("flameDock"));
    flameDock_->setWidget(flame_);
    addDockWidget(Qt::BottomDockWidgetArea, flameDock_);
    tabifyDockWidget(areaDock_, flameDock_);
    flameDock_->hide();
    flameDock_->installEventFilter(this);
}

void MainWindow::makeTablePanel() {
    tables_ = new TablePanel(
        settings_, theme_, [](const ViewState& state, Timestamp t) { return timeText(state, t); }, this);
    tablesDock_ = new QDockWidget(tr("Tables"), this);
    tablesDock_->setObjectName(QStringLiteral("tablesDock"));
    tablesDock_->setWidget(tables_);
    addDockWidget(Qt::BottomDockWidgetArea, tablesDock_);
    tabifyDockWidget(areaDock_, tablesDock_);
    tablesDock_->hide();
    tablesDock_->installEventFilter(this);
}

void MainWindow::makeChartPanel() {
    charts_ = new ChartPanel(theme_, settings_, this);
    chartDock_ = new QDockWidget(tr("Charts"), this);
    chartDock_->setObjectName(QStringLiteral("chartDock"));
    chartDock_->setWidget(charts_);
    addDockWidget(Qt::BottomDockWidgetArea, chartDock_);
    tabifyDockWidget(flameDock_, chartDock_);
    chartDock_->hide();
    chartDock_->installEventFilter(this);
}

// What F6 goes through.
QList<QWidget*> MainWindow::panesInOrder() const {
    QList<QWidget*> panes{search_->edit()};
    for (const DocumentPage* page : pagesOf(tabs_->currentWidget())) panes << page->traceView();
    for (const QDockWidget* dock : findChildren<QDockWidget*>()) panes << dock->widget();
    return panes;
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    // The dock's close button is the user's word; hiding the dock on the start page is not.
    const std::pair<const QDockWidget*, QAction*> docks[] = {{dock_, actions_->inspector},
                                                             {flameDock_, actions_->flame},
                                                             {tablesDock_, actions_->tables},
                                                             {chartDock_, actions_->charts}};
    for (const auto& [dock, action] : docks)
        if (watched == dock && event->type() == QEvent::Close && action->isChecked()) action->trigger();
    if (watched == areaDock_ && event->type() == QEvent::Close) areaWish_ = AreaWish::Never;
    // Else the keys would go to whatever stands next.
    if (event->type() == QEvent::Hide)
        if (const auto* dock = qobject_cast<QDockWidget*>(watched);
            dock && dock->isAncestorOf(QApplication::focusWidget()))
            focusLanes();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::makeToolbar() {
    toolbar_ = addToolBar(tr("Toolbar"));
    toolbar_->setObjectName(QStringLiteral("toolbar"));
    toolbar_->setMovable(false);
    toolbar_->setIconSize(QSize(18, 18));
    toolbar_->addAction(actions_->open);
    toolbar_->addSeparator();

    search_ = new SearchBox(
        [this] {
            QList<QAction*> all = actions_->all();
            if (!currentPage()) return all;
            all += currentPage()->viewState()->actions().all();
            for (FilterEdit* edit : currentPage()->findChildren<FilterEdit*>()) all += edit->keptFilters();
            if (tables_->isVisible()) all += tables_->filterEdit()->keptFilters();
            if (clock_->isVisible()) all += clock_->commands();
            return all;
        },
        toolbar_);
    toolbar_->addWidget(search_);
    toolbar_->addWidget(annotate_ = annotateButton(toolbar_));
    auto* gap = new QWidget(toolbar_);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolbar_->addWidget(gap);
    badge_ = new QToolButton(toolbar_);
    badge_->setObjectName(QStringLiteral("problemsBadge"));
    badge_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(badge_, &QToolButton::clicked, actions_->problems, &QAction::trigger);
    badgeSlot_ = toolbar_->addWidget(badge_);

    auto* appearance = new QToolButton(toolbar_);
    appearance->setObjectName(QStringLiteral("appearanceButton"));
    appearance->setIcon(icon(QStringLiteral("theme")));
    appearance->setText(tr("Appearance"));
    appearance->setToolTip(tr("Theme, lane colours and language"));
    appearance->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(appearance);
    menu->addSection(tr("Theme"));
    addThemes(menu, *actions_);
    appearance->setMenu(menu);
    toolbar_->addWidget(appearance);
    toolbar_->addAction(actions_->inspector);
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(actions_->open);
    recentMenu_ = file->addMenu(tr("Open Rece&nt"));
    recentMenu_->setObjectName(QStringLiteral("recentMenu"));
    connect(settings_, &Settings::recentFilesChanged, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
    file->addActions(
        {actions_->openSample,    actions_->compare,       actions_->newWindow,     file->addSeparator(),
         actions_->saveSession,   actions_->saveSessionAs, actions_->savePart,      file->addSeparator(),
         actions_->reload,        actions_->problems,      actions_->properties,    actions_->copyPath,
         actions_->showFolder,    file->addSeparator(),    actions_->exportPicture, actions_->exportWindow,
         actions_->repeatPicture, actions_->addToReport,   actions_->showReport,    file->addSeparator(),
         actions_->detachTab,     actions_->closeOthers,   actions_->closeTab,      actions_->quit});

    QMenu* view = menuBar()->addMenu(tr("&View"));
    QAction* viewEnd = view->addSeparator();
    QMenu* appearance = view->addMenu(icon(QStringLiteral("theme")), tr("&Appearance"));
    addThemes(appearance, *actions_);
    view->addActions({actions_->inspector, areaDock_->toggleViewAction(), actions_->flame, actions_->tables,
                      actions_->charts, actions_->resetLayout, view->addSeparator(), actions_->showSettings,
                      actions_->sources});

    QMenu* go = menuBar()->addMenu(tr("&Go"));
    QAction* goEnd = go->addSeparator();
    go->addActions({actions_->commands, go->addSeparator(), actions_->nextTab, actions_->previousTab,
                    actions_->nextPane, actions_->previousPane});

    QMenu* lanes = menuBar()->addMenu(tr("&Lanes"));
    QMenu* select = menuBar()->addMenu(tr("&Select"));
    annotate_->setMenu(menuBar()->addMenu(tr("&Annotate")));

    compareMenu_ = menuBar()->addMenu(tr("&Compare"));
    compareMenu_->setObjectName(QStringLiteral("compareMenu"));

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions(
        {actions_->tour, actions_->record, actions_->shortcuts, actions_->diagnostics, actions_->about});

    // Behind Open and its separator.
    QAction* toolsEnd = toolbar_->actions().at(2);
    viewActions_ = std::make_unique<ViewActionSlots>(
        ViewActionSlots::Places{{{ActionMenu::View, view, viewEnd},
                                 {ActionMenu::Go, go, goEnd},
                                 {ActionMenu::Lanes, lanes, nullptr},
                                 {ActionMenu::Select, select, nullptr},
                                 {ActionMenu::Annotate, annotate_->menu(), nullptr}},
                                toolbar_,
                                toolsEnd});
}

void MainWindow::fillRecentMenu() {
    recentMenu_->clear();
    for (const QString& path : settings_->recentFiles()) {
        QString text = shortPath(path);
        QAction* action = recentMenu_->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { openFiles({path}); });
    }
    recentMenu_->addSeparator();
    QAction* clear = recentMenu_->addAction(tr("&Clear List"));
    connect(clear, &QAction::triggered, settings_, &Settings::clearRecentFiles);
    recentMenu_->setEnabled(!settings_->recentFiles().isEmpty());
}

// What depends on whether there is a trace in front, and on its report.
void MainWindow::updateToTrace() {
    const DocumentPage* now = currentPage();
    const TracePtr trace = now ? now->document()->trace() : nullptr;
    const int losses = trace ? kinds(trace->report, Severity::Loss) : 0;
    const int notes = trace ? kinds(trace->report, Severity::Note) : 0;
    const bool profile = now && now->document()->profile();
    status_->setTimed(!profile);
    actions_->update(now, trace && !profile, pageCount() > 1);
    actions_->savePart->setEnabled(trace && now->document()->isOfGo() && !trace->info.v1);
    // What they show is about lanes.
    for (QAction* action : {actions_->inspector, actions_->flame, actions_->tables, actions_->charts})
        action->setEnabled(now && !profile);
    actions_->problems->setEnabled(losses + notes > 0);
    updateBadge(losses, notes);
    showDocks();
}

void MainWindow::updateBadge(int losses, int notes) {
    badgeSlot_->setVisible(losses + notes > 0);
    badge_->setIcon(icon(losses > 0 ? QStringLiteral("warning") : QStringLiteral("note")));
    const int count = losses + notes;
    badge_->setText(losses > 0 ? (count == 1 ? tr("1 problem") : tr("%n problems", nullptr, count))
                               : (count == 1 ? tr("1 note") : tr("%n notes", nullptr, count)));
    badge_->setToolTip(losses > 0 ? tr("Part of the recording is missing: show what")
                                  : tr("Nothing is missing; show what is unusual"));
}

void MainWindow::showDocks() {
    const DocumentPage* now = currentPage();
    // What stands in them is about time, and a profile has none.
    const bool trace = now && now->viewState()->trace() && !now->document()->profile();
    dock_->setVisible(trace && settings_->inspectorVisible());
    const bool area = trace && now->viewState()->area()->any();
    areaDock_->setVisible(trace &&
                          (areaWish_ == AreaWish::Always || (areaWish_ == AreaWish::WithArea && area)));
    areaDock_->toggleViewAction()->setEnabled(trace);
    flameDock_->setVisible(trace && settings_->flameVisible());
    tablesDock_->setVisible(trace && settings_->tablesVisible());
    chartDock_->setVisible(trace && settings_->chartsVisible());
}

void MainWindow::restoreLayout() {
    const QSize room = screen()->availableSize() * kFirstShare;
    resize(kFirstSize.boundedTo(room).expandedTo(room * kLargeShare));
    resizeDocks({dock_}, {kInspectorWidth}, Qt::Horizontal);
    // A small screen has no room to give away.
    if (!restoreGeometry(settings_->windowGeometry()) && room.width() < kFirstSize.width())
        setWindowState(windowState() | Qt::WindowMaximized);
    restoreState(settings_->windowLayout(), Settings::kLayoutVersion);
}

void MainWindow::resetLayout() {
    settings_->forgetWindow();
    actions_->inspector->setChecked(settings_->inspectorVisible());
    dock_->setFloating(false);
    addDockWidget(Qt::RightDockWidgetArea, dock_);
    areaDock_->setFloating(false);
    addDockWidget(Qt::BottomDockWidgetArea, areaDock_);
    flameDock_->setFloating(false);
    addDockWidget(Qt::BottomDockWidgetArea, flameDock_);
    tabifyDockWidget(areaDock_, flameDock_);
    tablesDock_->setFloating(false);
    addDockWidget(Qt::BottomDockWidgetArea, tablesDock_);
    tabifyDockWidget(areaDock_, tablesDock_);
    chartDock_->setFloating(false);
    addDockWidget(Qt::BottomDockWidgetArea, chartDock_);
    tabifyDockWidget(flameDock_, chartDock_);
    showDocks();
    resizeDocks({dock_}, {kInspectorWidth}, Qt::Horizontal);
}

}  // namespace golanes
