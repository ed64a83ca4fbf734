// SPDX-License-Identifier: GPL-3.0-or-later
// The session of the window: its parts, and what the window does for it.
#include "core/session/session_file.h"
#include "widgets/compare/compare_page.h"
#include "widgets/session/kept_report.h"
#include "widgets/session/report.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/session_bars.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <memory>

namespace golanes {

namespace {

constexpr int kMessageMs = 8000;

}  // namespace

// Above what the window shows, whether that are lanes or the start page.
void MainWindow::makeSession() {
    auto* whole = new QWidget(this);
    auto* bars = new SessionBars(theme_, whole);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bars);
    column->addWidget(central_, 1);
    setCentralWidget(whole);
    SessionKeeper::Tabs tabs;
    tabs.pages = [this] {
        QList<DocumentPage*> pages;
        for (int i = 0; i < pageCount(); ++i)
            if (page(i)) pages << page(i);  // a comparison is none
        return pages;
    };
    tabs.front = [this] { return currentPage(); };
    tabs.open = [this](const QString& path) {
        openPath(path);
        return currentPage();
    };
    tabs.bringToFront = [this](DocumentPage* page) { tabs_->setCurrentWidget(page); };
    tabs.ofNewWindow = [this] {
        MainWindow* other = makeWindow();
        other->show();
        return other->session_;
    };
    tabs.panes = [this] {
        QList<DocumentPage*> panes;
        for (int i = 0; i < pageCount(); ++i)
            if (!page(i)) panes << pagesOf(tabs_->widget(i));
        return panes;
    };
    tabs.comparisons = [this] { return keptComparisons(); };
    tabs.openComparison = [this](const KeptComparison& kept) { openKept(kept); };
    tabs.report = [this, keeper = std::make_shared<ReportKeeper>()] {
        return keeper->kept(report_->content());
    };
    tabs.openReport = [this](const KeptReport& kept) { report_->reset(reportOf(kept)); };
    session_ = new SessionKeeper(this, settings_, bars, tabs);
    connect(session_, &SessionKeeper::changed, this, &MainWindow::showTitle);
    connect(session_, &SessionKeeper::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(actions_->saveSession, &QAction::triggered, session_, &SessionKeeper::save);
    connect(actions_->saveSessionAs, &QAction::triggered, session_, &SessionKeeper::saveAs);
}

// The platform adds the name of the program.
void MainWindow::showTitle() {
    const DocumentPage* now = currentPage();
    const QString recording = currentComparison() ? currentComparison()->title()
                              : now               ? now->document()->name()
                                                  : tr("Golanes");
    const bool named = !session_->path().isEmpty();
    setWindowTitle(named ? tr("%1[*] – %2").arg(session_->name(), recording) : recording);
    setWindowModified(named && session_->isModified());
}

// Opens those that are sessions; the others.
QStringList MainWindow::openSessions(const QStringList& paths) {
    QStringList others;
    for (const QString& path : paths)
        isSessionFile(path.toStdString()) ? session_->open(path) : void(others << path);
    return others;
}

}  // namespace golanes
