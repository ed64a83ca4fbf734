// SPDX-License-Identifier: GPL-3.0-or-later
// Two recordings side by side in a tab.
#include "widgets/compare/compare_dialog.h"
#include "widgets/compare/compare_page.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/icons.h"
#include "widgets/window/kept_comparison.h"
#include "widgets/window/main_window.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/window_parts.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QTabWidget>

#include <map>
#include <utility>

namespace golanes {

namespace {

constexpr std::pair<const char*, const char*> kIcons[] = {
    {"swapSides", "swap"}, {"besideEachOther", "beside"}, {"linkTimes", "link"}};

QStringList absolutes(const QStringList& paths) {
    QStringList out;
    for (const QString& path : paths) out << QFileInfo(path).absoluteFilePath();
    out.removeDuplicates();
    return out;
}

}  // namespace

ComparePage* MainWindow::currentComparison() const {
    return qobject_cast<ComparePage*>(tabs_->currentWidget());
}

void MainWindow::compareFiles(const PerSide<QStringList>& files) {
    if (!files.base.isEmpty() && !files.candidate.isEmpty()) addComparison(files);
}

ComparePage* MainWindow::addComparison(const PerSide<QStringList>& files) {
    const auto maker = [source = source_, settings = settings_, theme = theme_](const QString& path,
                                                                                QWidget* parent) {
        auto* page = new DocumentPage(path, source, settings, theme, parent);
        return ComparePage::Pane{page, page->document(), page->viewState(), page->traceView()};
    };
    auto* comparison = new ComparePage({absolutes(files.base), absolutes(files.candidate)}, maker, source_,
                                       settings_, theme_, tabs_);
    adopt(comparison);
    return comparison;
}

void MainWindow::openKept(const KeptComparison& kept) {
    const auto paths = [](const std::vector<KeptFile>& files) {
        QStringList out;
        for (const KeptFile& file : files) out << QString::fromStdString(file.path);
        return out;
    };
    QWidget* before = tabs_->currentWidget();
    restore(*addComparison({paths(kept.base), paths(kept.candidate)}), kept);
    if (!kept.front && before) tabs_->setCurrentWidget(before);
}

// In the order of their tabs. Two of the same title are told apart by their number.
std::vector<KeptComparison> MainWindow::keptComparisons() const {
    std::vector<KeptComparison> all;
    std::map<QString, int> titles;
    for (int i = 0; i < pageCount(); ++i) {
        const auto* comparison = qobject_cast<ComparePage*>(tabs_->widget(i));
        if (!comparison) continue;
        const QString title = comparison->title();
        const int nth = ++titles[title];
        all.push_back(keptOf(*comparison));
        all.back().name = (nth > 1 ? tr("%1 (%2)").arg(title).arg(nth) : title).toStdString();
        all.back().front = comparison == currentComparison();
    }
    return all;
}

void MainWindow::adopt(ComparePage* comparison) {
    for (DocumentPage* page : pagesOf(comparison)) attend(page);
    for (const auto& [action, drawing] : kIcons)
        comparison->actions().find(QLatin1String(action))->setIcon(icon(QLatin1String(drawing)));
    connect(comparison, &ComparePage::paneMade, this, [this, comparison](Side side) {
        attend(qobject_cast<DocumentPage*>(comparison->pane(side).widget));
    });
    connect(comparison, &ComparePage::activeChanged, this, [this, comparison] {
        if (comparison == currentComparison()) followPage();
    });
    const auto entitle = [this, comparison] {
        const int at = tabs_->indexOf(comparison);
        tabs_->setTabText(at, comparison->title());
        tabs_->setTabToolTip(
            at, tr("Base: %1\nNew: %2")
                    .arg(comparison->files().base.join(u'\n'), comparison->files().candidate.join(u'\n')));
        if (comparison == currentComparison()) followPage();
    };
    connect(comparison, &ComparePage::filesChanged, this, entitle);
    connect(comparison, &ComparePage::keptChanged, session_, &SessionKeeper::tabsChanged);
    connect(comparison, &ComparePage::pictureWanted, this,
            [this](bool copy) { exportPart(this, settings_, theme_, kDistributionsPart, copy); });
    tabs_->addTab(comparison, comparison->title());
    entitle();
    tabs_->setCurrentWidget(comparison);
}

void MainWindow::compareDropped(DropZone::Does does, const QStringList& paths) {
    switch (does) {
        case DropZone::Does::Open:
            return openFiles(paths);
        case DropZone::Does::CompareWithFront:
            return compareFiles({{currentPage()->document()->path()}, paths});
        case DropZone::Does::Compare:
            return compareByDialog(halvesOf(paths));
        case DropZone::Does::AddToBase:
            return currentComparison()->addRuns(Side::Base, paths);
        case DropZone::Does::AddToNew:
            return currentComparison()->addRuns(Side::New, paths);
    }
}

void MainWindow::compareByDialog(const PerSide<QStringList>& files) {
    auto* dialog = new CompareDialog(files, settings_, theme_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { compareFiles(dialog->files()); });
    dialog->open();
}

// The recording in front is the base: what one compares with is usually newer.
void MainWindow::compareWithFront() {
    const DocumentPage* now = currentPage();
    compareByDialog({now ? QStringList{now->document()->path()} : QStringList(), {}});
}

// The menu of comparisons is there while one is in front: its keys mean nothing elsewhere.
void MainWindow::showComparison() {
    compareMenu_->clear();
    const ComparePage* now = currentComparison();
    for (QAction* action : now ? now->actions().all() : QList<QAction*>()) {
        if (action)
            compareMenu_->addAction(action);
        else
            compareMenu_->addSeparator();
    }
    compareMenu_->menuAction()->setVisible(now);
}

}  // namespace golanes
