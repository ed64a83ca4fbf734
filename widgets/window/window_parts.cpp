// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_parts.h"

#include "widgets/charts/chart_panel.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/distribution_panel.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/document.h"
#include "widgets/session/page_file.h"
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

// What makes a page of its own, when it is in sight and has something to show.
template <typename Panel>
void addPages(QList<WindowPart>* parts, MainWindow* window, QLatin1String key, const QString& name) {
    for (Panel* panel : window->findChildren<Panel*>())
        if (!panel->visibleRegion().isEmpty() && !panel->page().size.isEmpty())
            parts->append({key, name, panel, [panel] { return panel->page(); }});
}

// The whole first, then the tab in front, then the panels in sight, then what is in them alone.
QList<WindowPart> partsOf(MainWindow* window) {
    QList<WindowPart> parts{{QStringLiteral("window"), MainWindow::tr("The whole window"), window, {}}};
    if (ComparePage* comparison = window->currentComparison())
        parts.append({QStringLiteral("front"), MainWindow::tr("The comparison"), comparison, {}});
    else if (DocumentPage* page = window->currentPage())
        parts.append({QStringLiteral("front"), MainWindow::tr("The lanes"), page, {}});
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        // Of docks in tabs one is in front.
        if (dock->isVisible() && dock->widget() && !dock->widget()->visibleRegion().isEmpty())
            parts.append({dock->objectName(), dock->windowTitle(), dock->widget(), {}});
    addPages<ChartPanel>(&parts, window, kChartPart, MainWindow::tr("The chart alone"));
    addPages<FlamePanel>(&parts, window, kFlamePart, MainWindow::tr("The flame graph alone"));
    addPages<DistributionPanel>(&parts, window, kDistributionsPart,
                                MainWindow::tr("The distributions alone"));
    addPages<FlameDiffPanel>(&parts, window, kDifferencePart,
                             MainWindow::tr("The difference flame graph alone"));
    return parts;
}

QString footerOf(const MainWindow& window) {
    const DocumentPage* page = window.currentPage();
    if (!page || !page->viewState()->trace()) return {};
    if (const ComparePage* comparison = window.currentComparison()) return comparison->title();
    if (page->document()->profile()) return page->document()->name();
    return pictureFooter(*page->document(), *page->viewState(), page->viewState()->visible());
}

WindowPictureDialog* makeDialog(MainWindow* window, Settings* settings, Theme* theme) {
    auto* dialog = new WindowPictureDialog(partsOf(window), window->currentPage()->document()->path(),
                                           footerOf(*window), settings, theme, window);
    QObject::connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    QObject::connect(dialog, &WindowPictureDialog::told, window,
                     [window](const QString& what) { window->statusBar()->showMessage(what, kMessageMs); });
    return dialog;
}

}  // namespace

void exportWindow(MainWindow* window, Settings* settings, Theme* theme, bool again) {
    WindowPictureDialog* dialog = makeDialog(window, settings, theme);
    again ? dialog->repeat() : dialog->open();
}

void exportPart(MainWindow* window, Settings* settings, Theme* theme, QLatin1String part, bool copy) {
    WindowPictureDialog* dialog = makeDialog(window, settings, theme);
    dialog->choose(part);
    copy ? dialog->copyAlone() : dialog->open();
}

}  // namespace golanes
