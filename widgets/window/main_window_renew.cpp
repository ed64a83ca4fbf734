// SPDX-License-Identifier: GPL-3.0-or-later
// The window once more, in another language. Texts are told when parts are made: so all of them are made
// anew, around the documents, which know no texts.
#include "widgets/compare/compare_page.h"
#include "widgets/session/report.h"
#include "widgets/session/session_view.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"
#include "widgets/window/kept_comparison.h"
#include "widgets/window/main_window.h"
#include "widgets/window/report_dialog.h"
#include "widgets/window/session_keeper.h"
#include "widgets/window/session_page.h"

#include <QTabWidget>
#include <QTimer>

#include <utility>

namespace golanes {

namespace {

constexpr int kAgainMs = 100;

void lookAlike(const ViewState& from, ViewState& to) {
    if (!from.trace() || !to.trace()) return;
    restoreKeptLanes(to, keptLanes(from), true);
    restoreView(to, keptView(from));
    to.setSelection(from.selection());
}

}  // namespace

void MainWindow::renew() {
    // What is being read or saved for the session comes to its end first.
    if (session_->works()) return QTimer::singleShot(kAgainMs, this, &MainWindow::renew);
    settings_->setWindow(saveGeometry(), saveState(Settings::kLayoutVersion));
    const auto* dialog = findChild<SettingsDialog*>();
    auto* other = new MainWindow(settings_, theme_, source_);
    other->setAttribute(Qt::WA_DeleteOnClose);
    other->takeOver(*this);
    other->show();
    if (dialog) {
        other->showSettings(SettingsDialog::Page::Appearance);
        other->findChild<QWidget*>(QStringLiteral("languageBox"))->setFocus();
    }
    hide();
    deleteLater();
}

void MainWindow::takeOver(MainWindow& other) {
    const int front = other.tabs_->currentIndex();
    for (int i = 0; i < other.pageCount(); ++i) {
        if (const auto* comparison = qobject_cast<ComparePage*>(other.tabs_->widget(i)))
            takeOver(*comparison);
        else
            takeOver(*other.page(i));
    }
    tabs_->setCurrentIndex(front);
    areaWish_ = other.areaWish_;
    showDocks();
    inspectorTabs_->setCurrentIndex(other.inspectorTabs_->currentIndex());
    delete std::exchange(report_, std::exchange(other.report_, new Report(&other)));
    report_->setParent(this);
    delete std::exchange(other.reportDialog_, nullptr);
    session_->takeOver(*other.session_);
    session_->keepCopies(other.session_->copiesFolder());
}

void MainWindow::takeOver(const DocumentPage& page) {
    auto* taken = new DocumentPage(page.document(), settings_, theme_, tabs_);
    adopt(taken);
    SessionPage::of(taken)->takeOver(*SessionPage::of(&page));
    if (taken->viewState()->trace()) taken->viewState()->setSelection(page.viewState()->selection());
}

void MainWindow::takeOver(const ComparePage& comparison) {
    std::vector<Document*> held;
    for (const Side side : kSides) held.push_back(comparison.pane(side).document);
    ComparePage* taken = addComparison(comparison.files(), std::move(held));
    for (const Side side : kSides) {
        const Document& document = *comparison.pane(side).document;
        taken->showRun(side, static_cast<int>(comparison.files()[side].indexOf(document.path())));
        lookAlike(*comparison.pane(side).state, *taken->pane(side).state);
    }
    restore(*taken, keptOf(comparison));
    taken->activate(comparison.active());
}

}  // namespace golanes
