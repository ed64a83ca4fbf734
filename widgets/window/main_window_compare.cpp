// SPDX-License-Identifier: GPL-3.0-or-later
// Two recordings side by side in a tab.
#include "widgets/compare/compare_dialog.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/compare/side_names.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/cpu_stat_companion.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/report_item.h"
#include "widgets/session/view_state.h"
#include "widgets/window/comparison_runs.h"
#include "widgets/window/document_page.h"
#include "widgets/window/icons.h"
#include "widgets/window/kept_comparison.h"
#include "widgets/window/main_window.h"
#include "widgets/window/run_files.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_parts.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>
#include <map>
#include <utility>

namespace golanes {

namespace {

constexpr int kMessageMs = 8000;
constexpr std::pair<const char*, const char*> kIcons[] = {
    {"swapSides", "swap"}, {"besideEachOther", "beside"}, {"linkTimes", "link"}};

QStringList absolutes(const QStringList& paths) {
    QStringList out;
    for (const QString& path : paths) out << QFileInfo(path).absoluteFilePath();
    out.removeDuplicates();
    return out;
}

// A recording, and what stands beside it.
QStringList filesOf(const Document& document) {
    QStringList files{document.path()};
    if (document.perf()->any() && !document.perf()->alone()) files << document.perf()->path();
    if (document.cpuStat()->any() && !document.cpuStat()->alone()) files << document.cpuStat()->path();
    return files;
}

}  // namespace

ComparePage* MainWindow::currentComparison() const {
    return qobject_cast<ComparePage*>(tabs_->currentWidget());
}

void MainWindow::compareFiles(const PerSide<QStringList>& files, const PerSide<QString>& labels) {
    if (files.base.isEmpty() || files.candidate.isEmpty()) return;
    if (ComparePage* comparison = addComparison(files)) comparison->setLabels(labels);
}

ComparePage* MainWindow::addComparison(const PerSide<QStringList>& files, const PerSide<Document*>& held) {
    const auto maker = [source = source_, settings = settings_, theme = theme_, held = held](
                           const QString& path, QWidget* parent) mutable {
        DocumentPage* page = nullptr;
        for (const Side side : kSides)
            if (!page && held[side] && held[side]->path() == path)
                page = new DocumentPage(std::exchange(held[side], nullptr), settings, theme, parent);
        if (!page) page = new DocumentPage(path, source, settings, theme, parent);
        return ComparePage::Pane{page, page->document(), page->viewState(), page->traceView()};
    };
    const RunFiles base = runFiles(absolutes(files.base)), candidate = runFiles(absolutes(files.candidate));
    if (base.runs.isEmpty() || candidate.runs.isEmpty()) {
        status_->showMessage(tr("A comparison needs a Go trace, or a profile, for each side"), kMessageMs);
        return nullptr;
    }
    const auto shown = [](const RunFiles& side, const Document* document) {
        return document ? std::max(0, static_cast<int>(side.runs.indexOf(document->path()))) : 0;
    };
    auto* comparison = new ComparePage({base.runs, candidate.runs}, maker, source_, settings_, theme_, tabs_,
                                       {shown(base, held.base), shown(candidate, held.candidate)});
    new ComparisonRuns(comparison);
    for (const RunFiles* side : {&base, &candidate})
        for (const auto& [run, beside] : side->beside) comparison->setCompanions(run, beside);
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
    ComparePage* comparison = addComparison({paths(kept.base), paths(kept.candidate)});
    if (!comparison) return;
    restore(*comparison, kept);
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
    const auto take = [this](DocumentPage* page) {
        attend(page);
        session_->add(page);
    };
    for (DocumentPage* page : pagesOf(comparison)) take(page);
    for (const auto& [action, drawing] : kIcons)
        comparison->actions().find(QLatin1String(action))->setIcon(icon(QLatin1String(drawing)));
    connect(comparison, &ComparePage::paneMade, this, [comparison, take](Side side) {
        take(qobject_cast<DocumentPage*>(comparison->pane(side).widget));
        ComparisonRuns::of(comparison)->take(side);
    });
    connect(comparison, &ComparePage::activeChanged, this, [this, comparison] {
        if (comparison == currentComparison()) followPage();
    });
    const auto entitle = [this, comparison] {
        const int at = tabs_->indexOf(comparison);
        tabs_->setTabText(at, comparison->title());
        tabs_->setTabToolTip(
            at, tr("%1: %2\n%3: %4")
                    .arg(comparison->names().of(Side::Base), comparison->files().base.join(u'\n'),
                         comparison->names().of(Side::New), comparison->files().candidate.join(u'\n')));
        if (comparison == currentComparison()) followPage();
    };
    connect(comparison, &ComparePage::filesChanged, this, entitle);
    connect(comparison, &ComparePage::told, this,
            [this](const QString& what) { status_->showMessage(what, kMessageMs); });
    connect(comparison, &ComparePage::reported, this, &MainWindow::addToReport);
    connect(comparison, &ComparePage::keptChanged, session_, &SessionKeeper::tabsChanged);
    connect(comparison, &ComparePage::pictureWanted, this, [this](QWidget* panel, bool copy) {
        const bool difference = qobject_cast<FlameDiffPanel*>(panel);
        exportPart(this, settings_, theme_, difference ? kDifferencePart : kDistributionsPart, copy);
    });
    tabs_->addTab(comparison, comparison->title());
    entitle();
    tabs_->setCurrentWidget(comparison);
}

void MainWindow::compareDropped(DropZone::Does does, const QStringList& paths) {
    switch (does) {
        case DropZone::Does::Open:
            return openFiles(paths);
        case DropZone::Does::CompareWithFront:
            return compareFiles({filesOf(*currentPage()->document()), paths});
        case DropZone::Does::Compare:
            return compareByDialog(halvesOf(paths));
        case DropZone::Does::AddToBase:
            return addToSide(Side::Base, paths);
        case DropZone::Does::AddToNew:
            return addToSide(Side::New, paths);
    }
}

// What belongs to none of the dropped traces belongs to the run that the side shows.
void MainWindow::addToSide(Side side, const QStringList& paths) {
    ComparePage* comparison = currentComparison();
    const bool traces = comparison->pane(side).document->isOfGo();
    const RunFiles files = runFiles(absolutes(paths), traces);
    for (const auto& [run, beside] : files.beside) comparison->setCompanions(run, beside);
    comparison->addRuns(side, files.runs);
    const QString shown = comparison->shownRun(side);
    RunCompanions now = comparison->companions(shown);
    if (!files.loose.perf.isEmpty()) now.perf = files.loose.perf;
    if (!files.loose.cpuStat.isEmpty()) now.cpuStat = files.loose.cpuStat;
    now.profiles << files.loose.profiles;
    now.profiles.removeDuplicates();
    comparison->setCompanions(shown, now);
}

void MainWindow::compareByDialog(const PerSide<QStringList>& files) {
    auto* dialog = new CompareDialog(files, settings_, theme_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { compareFiles(dialog->files(), dialog->labels()); });
    dialog->open();
}

// The recording in front is the base: what one compares with is usually newer.
void MainWindow::compareWithFront() {
    const DocumentPage* now = currentPage();
    compareByDialog({now ? filesOf(*now->document()) : QStringList(), {}});
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
