// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include "core/base/reference.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/compare/compare_page.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/key_bindings.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/search.h"
#include "widgets/session/settings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_panel.h"
#include "widgets/window/about.h"
#include "widgets/window/annotations_panel.h"
#include "widgets/window/area_panel.h"
#include "widgets/window/clock_badge.h"
#include "widgets/window/diagnostics.h"
#include "widgets/window/document_page.h"
#include "widgets/window/drop_overlay.h"
#include "widgets/window/events_panel.h"
#include "widgets/window/file_report_saver.h"
#include "widgets/window/findings_panel.h"
#include "widgets/window/focus_line.h"
#include "widgets/window/icons.h"
#include "widgets/window/inspector.h"
#include "widgets/window/open_plan.h"
#include "widgets/window/part_saver.h"
#include "widgets/window/perf_window.h"
#include "widgets/window/picture_dialog.h"
#include "widgets/window/place_text.h"
#include "widgets/window/problems_dialog.h"
#include "widgets/window/properties_dialog.h"
#include "widgets/window/sample.h"
#include "widgets/window/search_box.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/shortcuts_dialog.h"
#include "widgets/window/source_opener.h"
#include "widgets/window/start_page.h"
#include "widgets/window/status_line.h"
#include "widgets/window/view_action_slots.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_parts.h"
#include "widgets/window/window_picture_dialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolBar>

namespace golanes {

namespace {

constexpr int kMessageMs = 8000;

// Modal, but the program goes on: files load and grow meanwhile.
void openDialog(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace

MainWindow::MainWindow(Settings* settings, Theme* theme, DocumentSource source, QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      theme_(theme),
      source_(std::move(source)),
      actions_(new WindowActions(settings, this)),
      keys_(new KeyBindings(settings, this)),
      noView_(std::make_unique<ViewState>()),
      central_(new QStackedWidget(this)),
      start_(new StartPage(settings, sampleRecording(), central_)),
      tabs_(new QTabWidget(central_)),
      status_(new StatusLine(this)),
      clock_(new ClockBadge(status_)),
      opener_(new SourceOpener(settings, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    keys_->add(actions_->all());
    keys_->add(noView_->actions().all());
    setWindowIcon(programIcon());
    tabs_->setObjectName(QStringLiteral("tabs"));
    tabs_->setDocumentMode(true);
    tabs_->setTabsClosable(true);
    tabs_->setMovable(true);
    tabs_->setTabBarAutoHide(true);
    central_->addWidget(start_);
    central_->addWidget(tabs_);
    makeSession();
    setStatusBar(status_);
    status_->addPermanentWidget(clock_);
    makeInspector();
    makeAreaPanel();
    makeFlamePanel();
    makeTablePanel();
    makeChartPanel();
    makeToolbar();
    makeMenus();
    connectActions();
    makeReport();
    restoreLayout();
    auto* drop = new DropOverlay(
        this, theme_,
        [this] {
            QStringList open;
            for (int i = 0; i < pageCount(); ++i)
                if (page(i)) open << page(i)->document()->path();
            return open;
        },
        [this] {
            InFront front = inFront(currentPage());
            front.comparison = currentComparison();
            return front;
        });
    connect(drop, &DropOverlay::dropped, this, &MainWindow::openFiles);
    connect(drop, &DropOverlay::comparisonDropped, this, &MainWindow::compareDropped);
    for (const QDockWidget* dock : findChildren<QDockWidget*>()) new FocusLine(dock->widget());
    currentChanged();
}

MainWindow::~MainWindow() {
    // The pages go before the parts that listen to them.
    tabs_->disconnect(this);
    for (QDockWidget* dock : {dock_, areaDock_, flameDock_, tablesDock_, chartDock_})
        dock->disconnect(this);  // they hide when the window has gone
    while (tabs_->count() > 0) delete tabs_->widget(0);
}

int MainWindow::pageCount() const {
    return tabs_->count();
}

DocumentPage* MainWindow::page(int i) const {
    return qobject_cast<DocumentPage*>(tabs_->widget(i));
}

DocumentPage* MainWindow::currentPage() const {
    if (const ComparePage* comparison = currentComparison())
        return qobject_cast<DocumentPage*>(comparison->pane(comparison->active()).widget);
    return qobject_cast<DocumentPage*>(tabs_->currentWidget());
}

void MainWindow::connectActions() {
    connect(actions_->open, &QAction::triggered, this, &MainWindow::openByDialog);
    connect(actions_->openSample, &QAction::triggered, this, [this] { openFiles({sampleRecording()}); });
    connect(actions_->compare, &QAction::triggered, this, &MainWindow::compareWithFront);
    for (QAction* action : {actions_->openSample, actions_->tour})
        action->setVisible(!sampleRecording().isEmpty());
    connect(actions_->reload, &QAction::triggered, this, [this] { currentPage()->reload(); });
    connect(actions_->problems, &QAction::triggered, this, &MainWindow::showProblems);
    connect(actions_->properties, &QAction::triggered, this, &MainWindow::showProperties);
    connect(actions_->exportPicture, &QAction::triggered, this, [this] { openDialog(makePictureDialog()); });
    connect(actions_->exportWindow, &QAction::triggered, this,
            [this] { exportWindow(this, settings_, theme_, false); });
    connect(actions_->repeatPicture, &QAction::triggered, this, [this] {
        if (WindowPictureDialog::wasLast(*settings_)) return exportWindow(this, settings_, theme_, true);
        makePictureDialog()->repeat();
    });
    auto* parts = new PartSaver(this);
    connect(actions_->savePart, &QAction::triggered, parts, [this, parts] { parts->saveAs(currentPage()); });
    connect(parts, &PartSaver::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connectTabActions();
    connect(actions_->quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    connect(actions_->nextPane, &QAction::triggered, this, [this] { goToPane(1); });
    connect(actions_->previousPane, &QAction::triggered, this, [this] { goToPane(-1); });
    connect(actions_->commands, &QAction::triggered, search_, &SearchBox::beginCommand);
    search_->setWhereabouts([this](const QString& file) {
        const DocumentPage* found = findRecording(file).second;
        return !found                   ? SearchBox::Whereabouts::NotOpen
               : found == currentPage() ? SearchBox::Whereabouts::Front
                                        : SearchBox::Whereabouts::OtherTab;
    });
    connect(search_, &SearchBox::referenceTaken, this, [this](const QString& reference) {
        goToText(reference);
        focusLanes();
    });
    connect(search_, &SearchBox::left, this, [this] {
        if (currentPage()) currentPage()->traceView()->setFocus();
    });
    connect(actions_->inspector, &QAction::triggered, this, [this](bool on) {
        settings_->setInspectorVisible(on);
        dock_->setVisible(on);
    });
    connect(actions_->flame, &QAction::triggered, this, [this](bool on) {
        settings_->setFlameVisible(on);
        showDocks();
        if (on) flameDock_->raise();
    });
    connect(flame_, &FlamePanel::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(actions_->tables, &QAction::triggered, this, [this](bool on) {
        settings_->setTablesVisible(on);
        showDocks();
        if (on) tablesDock_->raise();
        if (on) tables_->setFocus();
    });
    connect(flame_, &FlamePanel::binariesRequested, this,
            [this] { openBinariesDialog(currentPage()->document()->perf(), this); });
    connect(tables_, &TablePanel::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(actions_->charts, &QAction::triggered, this, [this](bool on) {
        settings_->setChartsVisible(on);
        showDocks();
        if (on) chartDock_->raise();
    });
    connect(flame_, &FlamePanel::wanted, this, [this] {
        if (currentPage()->document()->profile()) return;  // its page is one
        settings_->setFlameVisible(true);
        showDocks();
        flameDock_->raise();
    });
    connect(charts_, &ChartPanel::wanted, this, [this] {
        settings_->setChartsVisible(true);
        showDocks();
        chartDock_->raise();
    });
    connect(charts_, &ChartPanel::pictureWanted, this,
            [this](bool copy) { exportPart(this, settings_, theme_, kChartPart, copy); });
    connect(flame_, &FlamePanel::pictureWanted, this,
            [this](bool copy) { exportPart(this, settings_, theme_, kFlamePart, copy); });
    connect(charts_, &ChartPanel::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(actions_->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(actions_->showSettings, &QAction::triggered, this,
            [this] { showSettings(SettingsDialog::Page::Appearance); });
    connect(actions_->sources, &QAction::triggered, this,
            [this] { showSettings(SettingsDialog::Page::Sources); });
    connect(opener_, &SourceOpener::failed, this,
            [this](const QString& why) { status_->showMessage(why, kMessageMs); });
    connect(actions_->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(actions_->tour, &QAction::triggered, this, &MainWindow::startTour);
    connect(actions_->record, &QAction::triggered, this, [this] { openRecordDialog(this); });
    connect(clock_, &ClockBadge::alignRequested, this,
            [this] { openAlignDialog(currentPage()->document()->perf(), this); });
    connect(clock_, &ClockBadge::binariesRequested, this,
            [this] { openBinariesDialog(currentPage()->document()->perf(), this); });
    connect(start_, &StartPage::recordRequested, actions_->record, &QAction::trigger);
    connect(actions_->diagnostics, &QAction::triggered, this,
            [this] { openDialog(diagnosticsDialog(this)); });
    connect(actions_->about, &QAction::triggered, this, [this] { openDialog(aboutBox(this)); });

    for (QDockWidget* dock : {dock_, areaDock_, flameDock_, tablesDock_, chartDock_})
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::freeFocus);
    connect(start_, &StartPage::openDialogRequested, actions_->open, &QAction::trigger);
    connect(start_, &StartPage::openRequested, this, [this](const QString& path) { openFiles({path}); });
    connect(tabs_, &QTabWidget::currentChanged, this, &MainWindow::currentChanged);
    connect(tabs_, &QTabWidget::tabCloseRequested, this, &MainWindow::closePage);
    connect(inspector_, &Inspector::goTo, this, &MainWindow::goTo);
    connect(areaPanel_, &AreaPanel::goTo, this, &MainWindow::goTo);
}

void MainWindow::openFiles(const QStringList& paths) {
    QStringList absolute;
    for (const QString& path : openSessions(paths)) absolute << QFileInfo(path).absoluteFilePath();
    for (const Opening& opening : planOpening(absolute, inFront(currentPage()))) {
        DocumentPage* front = currentPage();
        if (!opening.joinsFront) openPath(opening.path);
        if (!opening.perf.isEmpty()) currentPage()->document()->perf()->open(opening.perf);
        if (!opening.cpuStat.isEmpty()) currentPage()->document()->cpuStat()->open(opening.cpuStat);
        if (!opening.dump.isEmpty()) LeakSearch::of(currentPage()->viewState())->openDump(opening.dump);
        if (opening.replacesFront) closePage(tabs_->indexOf(front));
    }
}

void MainWindow::openPath(const QString& path) {
    for (int i = 0; i < pageCount(); ++i) {
        if (page(i) && page(i)->document()->path() == path) return tabs_->setCurrentIndex(i);
    }
    adopt(new DocumentPage(path, source_, settings_, theme_, tabs_));
}

void MainWindow::adopt(DocumentPage* page) {
    const Document* document = page->document();
    attend(page);
    // The first trace only: later ones are read again, and stay where they are.
    if (!document->trace())
        connect(
            document, &Document::traceChanged, this, [this, page] { restoreView(page); },
            Qt::SingleShotConnection);
    session_->add(page);
    const int at = tabs_->addTab(page, document->name());
    tabs_->setTabToolTip(at, document->path());
    tabs_->setCurrentIndex(at);
}

// What a recording wants of the window, in a tab of its own or as a side of a comparison.
void MainWindow::attend(DocumentPage* page) {
    keys_->add(page->viewState()->actions().all());
    connect(page, &DocumentPage::openOtherRequested, actions_->open, &QAction::trigger);
    connect(page, &DocumentPage::problemsRequested, this, &MainWindow::showProblems);
    connect(page, &DocumentPage::fileReportRequested, this, [this, page] { saveFileReport(page); });
    connect(page, &DocumentPage::detailsRequested, this, [this] {
        if (!dock_->isVisible()) actions_->inspector->trigger();
    });
    connect(page, &DocumentPage::pictureWanted, this,
            [this](bool copy) { exportPart(this, settings_, theme_, kFlamePart, copy); });
    connect(page, &DocumentPage::reported, this, &MainWindow::addToReport);
    connect(page, &DocumentPage::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(page, &DocumentPage::openRequested, this, &MainWindow::openPath);
    connect(page, &DocumentPage::alignRequested, this,
            [this, page] { openAlignDialog(page->document()->perf(), this); });
    connect(page->viewState(), &ViewState::eventsRequested, this, &MainWindow::showEvents);
    connect(page->viewState()->search(), &Search::referenceRequested, this, [this, page] {
        if (!page->viewState()->trace()) return;
        const QString reference = referenceTo(*page->document(), *page->viewState());
        QGuiApplication::clipboard()->setText(reference);
        status_->showMessage(tr("%1 is in the clipboard").arg(reference), kMessageMs);
    });
    // Not while it is being drawn: the lanes would give way under the pointer.
    const AreaSelection* area = page->viewState()->area();
    connect(page->viewState()->highlight(), &SpanHighlight::openChanged, this, &MainWindow::freeFocus);
    connect(area, &AreaSelection::drawn, this, &MainWindow::showDocks);
    connect(area, &AreaSelection::changed, this, [this, area] {
        if (!area->any()) showDocks();
    });
    connect(page->viewState()->action(QStringLiteral("flameOfSpan")), &QAction::triggered, this, [this] {
        settings_->setFlameVisible(true);
        showDocks();
        flameDock_->raise();
    });
    for (const auto signal : {&Document::stateChanged, &Document::previewed})
        connect(page->document(), signal, this, [this, page] { pageChanged(page); });
}

void MainWindow::goToText(const QString& text) {
    // A session opens its recordings in a while.
    if (!currentPage()) {
        const auto go = [this, text] {
            if (currentPage()) goToText(text);
        };
        connect(tabs_, &QTabWidget::currentChanged, this, go,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    QString place = text;
    DocumentPage* wanted = currentPage();
    if (const auto reference = parseReference(text.toStdString())) {
        const QString file = QString::fromStdString(reference->file);
        const auto [tab, page] = findRecording(file);
        if (!page) return status_->showMessage(tr("%1 is not open").arg(file), kMessageMs);
        if (page != currentPage()) tabs_->setCurrentIndex(tab);
        if (page != currentPage()) page->traceView()->setFocus();  // the other side of a comparison
        wanted = page;
        place = QString::fromStdString(reference->place);
    }
    Search* search = wanted->viewState()->search();
    search->setQuery(place);
    search->chooseBest();
}

// The page of the recording, and its tab: by its path, else by its name; a session means what is in front.
QPair<int, DocumentPage*> MainWindow::findRecording(const QString& file) const {
    const QString path = QFileInfo(file).absoluteFilePath();
    QPair<int, DocumentPage*> named(-1, nullptr);
    if (path == session_->path() || file == QFileInfo(session_->path()).fileName())
        named = {tabs_->currentIndex(), currentPage()};
    for (int i = 0; i < tabs_->count(); ++i) {
        for (DocumentPage* page : pagesOf(tabs_->widget(i))) {
            if (page->document()->path() == path) return {i, page};
            if (page->document()->name() == file && (!named.second || page == currentPage()))
                named = {i, page};
        }
    }
    return named;
}

void MainWindow::openByDialog() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open Recordings"), settings_->lastFolder(),
        tr("Traces, perf data, profiles and sessions (*.trace *.trace.gz "
           "*.trace.zst *.out *.data *.data.gz *.data.zst *.perf *.csv *.pb.gz *.pb "
           "*.pprof *.prof *.golanes);;"
           "All files (*)"));
    if (paths.isEmpty()) return;
    settings_->setLastFolder(QFileInfo(paths.first()).absolutePath());
    openFiles(paths);
}

void MainWindow::currentChanged() {
    DocumentPage* now = currentPage();
    central_->setCurrentWidget(now ? static_cast<QWidget*>(tabs_) : start_);
    session_->tabsChanged();
    showComparison();
    followPage();
    if (now) now->setFocus();
}

// Lets every part be about the recording in front.
void MainWindow::followPage() {
    DocumentPage* now = currentPage();
    showTitle();
    viewActions_->show(now ? now->viewState() : nullptr);
    search_->follow(now ? now->viewState() : nullptr);
    status_->follow(now ? now->viewState() : nullptr);
    clock_->follow(now ? now->document()->perf() : nullptr);
    areaPanel_->follow(now ? now->viewState() : nullptr);
    flame_->follow(now ? now->viewState() : nullptr);
    tables_->follow(now ? now->viewState() : nullptr);
    charts_->follow(now ? now->viewState() : nullptr);
    inspector_->setSubject(now ? now->document() : nullptr, now ? now->viewState() : nullptr);
    events_->setState(now ? now->viewState() : nullptr);
    findings_->follow(now ? now->viewState() : nullptr);
    annotations_->follow(now ? now->viewState() : nullptr);
    toolbar_->setVisible(now);
    status_->setVisible(now);
    updateToTrace();
}

void MainWindow::pageChanged(DocumentPage* page) {
    const Document* document = page->document();
    // Not before it has opened, and not the sample, which has its own button.
    if (document->state() == Document::State::Ready && document->path() != sampleRecording()) {
        settings_->addRecentFile(document->path());
    }
    if (page == currentPage()) updateToTrace();
    offerTour(page);
}

void MainWindow::goTo(const Target& target) {
    currentPage()->viewState()->goTo(target);
}

void MainWindow::showEvents() {
    if (!dock_->isVisible()) actions_->inspector->trigger();
    inspectorTabs_->setCurrentWidget(events_);
}

void MainWindow::showProblems() {
    const Document* document = currentPage()->document();
    auto* dialog = new ProblemsDialog(document->name(), document->trace(), this);
    connect(dialog, &ProblemsDialog::fileReportRequested, this, [this, page = QPointer(currentPage())] {
        if (page) saveFileReport(page);
    });
    openDialog(dialog);
}

void MainWindow::saveFileReport(const DocumentPage* page) {
    auto* saver = findChild<FileReportSaver*>();
    if (!saver) {
        saver = new FileReportSaver(this);
        connect(saver, &FileReportSaver::told, this,
                [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    }
    saver->saveAs(page->document());
}

PictureDialog* MainWindow::makePictureDialog() {
    auto* dialog = new PictureDialog(currentPage(), settings_, this);
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &PictureDialog::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(dialog, &PictureDialog::reported, this, &MainWindow::addToReport);
    return dialog;
}

void MainWindow::showProperties() {
    openDialog(new PropertiesDialog(*currentPage()->document(), this));
}

void MainWindow::showShortcuts() {
    auto* dialog = new ShortcutsDialog(actionGroups(), this);
    connect(dialog, &ShortcutsDialog::changeRequested, this,
            [this] { showSettings(SettingsDialog::Page::Keys); });
    openDialog(dialog);
}

void MainWindow::showSettings(SettingsDialog::Page page) {
    openDialog(new SettingsDialog(settings_, keys_, actionGroups(), page, this));
}

QList<ActionGroup> MainWindow::actionGroups() const {
    const ViewState& state = currentPage() ? *currentPage()->viewState() : *noView_;
    return {{tr("Window"), actions_->all()}, {tr("Recording"), state.actions().all()}};
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!session_->mayClose()) return event->ignore();
    for (int i = 0; i < pageCount(); ++i)
        if (page(i)) rememberView(page(i));
    settings_->setWindow(saveGeometry(), saveState(Settings::kLayoutVersion));
    QMainWindow::closeEvent(event);
}

}  // namespace golanes
