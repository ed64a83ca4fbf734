// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with recordings that are open: closing, moving to other windows, and where they lie.
#include "widgets/compare/compare_page.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/search.h"
#include "widgets/session/settings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>

namespace golanes {

namespace {

constexpr QPoint kNextWindow(32, 32);  // from one to the next

}  // namespace

void MainWindow::connectTabActions() {
    const auto current = [this] { return tabs_->currentIndex(); };
    connect(actions_->closeTab, &QAction::triggered, this, [=, this] { closePage(current()); });
    connect(actions_->closeOthers, &QAction::triggered, this, [=, this] {
        for (int i = pageCount() - 1; i >= 0; --i)
            if (i != current()) closePage(i);
    });
    connect(actions_->newWindow, &QAction::triggered, this, [this] { makeWindow()->show(); });
    connect(actions_->detachTab, &QAction::triggered, this, [=, this] { detach(current()); });
    connect(actions_->copyPath, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(currentPage()->document()->path()));
    });
    connect(actions_->showFolder, &QAction::triggered, this, [this] {
        const QFileInfo file(currentPage()->document()->path());
        QDesktopServices::openUrl(QUrl::fromLocalFile(file.absolutePath()));
    });
    connect(actions_->nextTab, &QAction::triggered, this, [this] { goToTab(1); });
    connect(actions_->previousTab, &QAction::triggered, this, [this] { goToTab(-1); });

    tabs_->tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tabs_->tabBar(), &QWidget::customContextMenuRequested, this, &MainWindow::showTabMenu);
}

void MainWindow::showTabMenu(QPoint at) {
    const int tab = tabs_->tabBar()->tabAt(at);
    if (tab < 0) return;
    tabs_->setCurrentIndex(tab);  // what the actions are about
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tabMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({actions_->closeTab, actions_->closeOthers, actions_->reload, menu->addSeparator(),
                      actions_->detachTab, menu->addSeparator(), actions_->copyPath, actions_->showFolder,
                      actions_->properties});
    menu->popup(tabs_->tabBar()->mapToGlobal(at));
}

void MainWindow::goToTab(int step) {
    tabs_->setCurrentIndex((tabs_->currentIndex() + step + pageCount()) % pageCount());
}

void MainWindow::closePage(int i) {
    QWidget* closing = tabs_->widget(i);
    if (!closing) return;
    if (page(i)) rememberView(page(i));
    tabs_->removeTab(i);
    closing->deleteLater();
    if (pageCount() == 0) currentChanged();
}

MainWindow* MainWindow::makeWindow() {
    auto* made = new MainWindow(settings_, theme_, source_);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->session_->keepCopies(session_->copiesFolder());
    made->resize(size());
    made->move(pos() + kNextWindow);
    return made;
}

QList<DocumentPage*> MainWindow::pagesOf(QWidget* tab) const {
    const auto* comparison = qobject_cast<ComparePage*>(tab);
    QList<DocumentPage*> pages;
    if (!comparison) pages << qobject_cast<DocumentPage*>(tab);
    for (const Side side : kSides)
        if (comparison) pages << qobject_cast<DocumentPage*>(comparison->pane(side).widget);
    pages.removeAll(nullptr);
    return pages;
}

// Takes back attend().
void MainWindow::leave(DocumentPage* page) {
    page->disconnect(this);
    page->disconnect(actions_->open);
    page->document()->disconnect(this);
    page->viewState()->disconnect(this);
    page->viewState()->area()->disconnect(this);
    page->viewState()->highlight()->disconnect(this);
    page->viewState()->search()->disconnect(this);
    page->viewState()->action(QStringLiteral("flameOfSpan"))->disconnect(this);
}

void MainWindow::detach(int i) {
    QWidget* moved = tabs_->widget(i);
    if (!moved) return;
    MainWindow* other = makeWindow();
    for (DocumentPage* page : pagesOf(moved)) leave(page);
    moved->disconnect(this);
    moved->disconnect(session_);
    tabs_->removeTab(i);
    if (auto* comparison = qobject_cast<ComparePage*>(moved))
        other->adopt(comparison);
    else
        other->adopt(qobject_cast<DocumentPage*>(moved));
    other->show();
    if (pageCount() == 0) currentChanged();
}

// The part of the recording that is seen is seen again when the file is opened the next time.
void MainWindow::rememberView(const DocumentPage* page) {
    const ViewState& state = *page->viewState();
    const Document& document = *page->document();
    if (!document.trace()) return;  // nor after a look at a preview
    // A tab that nobody sees has no frame to show.
    if (page->isVisible() && settings_->recentFiles().contains(document.path()))
        settings_->thumbnails().keep(document.path(), page->picture());
    if (state.goal() == state.bounds())
        settings_->forgetView(document.path());
    else
        settings_->rememberView(document.path(), document.fileBytes(), state.goal());
}

void MainWindow::restoreView(DocumentPage* page) {
    const Document& document = *page->document();
    const auto view = settings_->rememberedView(document.path(), document.fileBytes());
    ViewState& state = *page->viewState();
    // Who has gone somewhere while it was being read wants to be there.
    const bool untouched = state.goal() == state.bounds() && !state.selection();
    if (view && untouched && view->overlaps(state.bounds())) state.setVisible(*view);
}

// Qt leaves the focus in a bar or panel that is closed: the keys are for the lanes then.
void MainWindow::freeFocus() {
    const QWidget* focus = focusWidget();
    if (!focus || !focus->isVisible()) focusLanes();
}

void MainWindow::focusLanes() {
    if (currentPage() && currentPage()->traceView()->isVisible()) currentPage()->traceView()->setFocus();
}

void MainWindow::goToPane(int step) {
    QList<QWidget*> panes;
    for (QWidget* pane : panesInOrder())
        if (pane && pane->isVisible() && pane->isEnabled()) panes << pane;
    if (panes.isEmpty()) return;
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus))) at = i;
    panes[(at + step + panes.size()) % panes.size()]->setFocus(Qt::TabFocusReason);
}

}  // namespace golanes
