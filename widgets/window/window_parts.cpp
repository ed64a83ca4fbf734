// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_parts.h"

#include "widgets/compare/compare_page.h"
#include "widgets/session/document.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/picture_words.h"
#include "widgets/window/window_picture_dialog.h"

#include <QDockWidget>
#include <QStatusBar>

namespace golanes {

namespace {

constexpr int kMessageMs = 8000;

// The whole first, then the tab in front, then the panels in sight.
QList<WindowPart> partsOf(MainWindow* window) {
    QList<WindowPart> parts{{QStringLiteral("window"), MainWindow::tr("The whole window"), window}};
    if (ComparePage* comparison = window->currentComparison())
        parts.append({QStringLiteral("front"), MainWindow::tr("The comparison"), comparison});
    else if (DocumentPage* page = window->currentPage())
        parts.append({QStringLiteral("front"), MainWindow::tr("The lanes"), page});
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        // Of docks in tabs one is in front.
        if (dock->isVisible() && dock->widget() && !dock->widget()->visibleRegion().isEmpty())
            parts.append({dock->objectName(), dock->windowTitle(), dock->widget()});
    return parts;
}

QString footerOf(const MainWindow& window) {
    const DocumentPage* page = window.currentPage();
    if (!page || !page->viewState()->trace()) return {};
    if (const ComparePage* comparison = window.currentComparison()) return comparison->title();
    if (page->document()->profile()) return page->document()->name();
    return pictureFooter(*page->document(), *page->viewState(), page->viewState()->visible());
}

}  // namespace

void exportWindow(MainWindow* window, Settings* settings, Theme* theme, bool again) {
    auto* dialog = new WindowPictureDialog(partsOf(window), window->currentPage()->document()->path(),
                                           footerOf(*window), settings, theme, window);
    QObject::connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    QObject::connect(dialog, &WindowPictureDialog::told, window,
                     [window](const QString& what) { window->statusBar()->showMessage(what, kMessageMs); });
    again ? dialog->repeat() : dialog->open();
}

}  // namespace golanes
