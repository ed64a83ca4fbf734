// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the window: who adds to it, and where it is seen.
#include "widgets/charts/chart_panel.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/session/report.h"
#include "widgets/session/view_state.h"
#include "widgets/tables/table_panel.h"
#include "widgets/window/annotations_panel.h"
#include "widgets/window/document_page.h"
#include "widgets/window/findings_panel.h"
#include "widgets/window/main_window.h"
#include "widgets/window/picture_dialog.h"
#include "widgets/window/report_dialog.h"
#include "widgets/window/report_items.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_actions.h"

#include <QAction>

namespace golanes {

namespace {

constexpr int kMessageMs = 8000;

}  // namespace

void MainWindow::makeReport() {
    report_ = new Report(this);
    connect(report_, &Report::changed, session_, &SessionKeeper::tabsChanged);
    connect(findings_, &FindingsPanel::reported, this, &MainWindow::addToReport);
    connect(annotations_, &AnnotationsPanel::reported, this, &MainWindow::addToReport);
    connect(tables_, &TablePanel::reported, this, &MainWindow::addToReport);
    connect(charts_, &ChartPanel::reported, this, &MainWindow::addToReport);
    connect(flame_, &FlamePanel::reported, this, &MainWindow::addToReport);
    connect(actions_->addToReport, &QAction::triggered, this, [this] { makePictureDialog()->report(); });
    connect(actions_->showReport, &QAction::triggered, this, &MainWindow::showReport);
}

// What does not say of which recording it is, is of the one in front: panels are about that.
void MainWindow::addToReport(ReportItem item) {
    if (const DocumentPage* now = currentPage(); now && item.origin.name.isEmpty())
        item.origin = reportOrigin(*now->document(), *now->viewState());
    report_->add(item);
    const QString key = actions_->showReport->shortcut().toString(QKeySequence::NativeText);
    status_->showMessage(key.isEmpty() ? tr("Added to the report: %1").arg(item.title)
                                       : tr("Added to the report (%2): %1").arg(item.title, key),
                         kMessageMs);
}

// It stays open beside the window, so that more can be added meanwhile.
void MainWindow::showReport() {
    if (!reportDialog_) {
        reportDialog_ = new ReportDialog(report_, settings_, this);
        connect(reportDialog_, &ReportDialog::told, this,
                [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    }
    reportDialog_->setRecording(currentPage() ? currentPage()->document()->path() : QString());
    reportDialog_->show();
    reportDialog_->raise();
    reportDialog_->activateWindow();
}

}  // namespace golanes
