// SPDX-License-Identifier: GPL-3.0-or-later
// The window once more, in another language. Texts are told when parts are made: so all of them are made
// anew, around the documents, which know no texts.
#include "widgets/compare/compare_page.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/report.h"
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

// Of what no session keeps.
void lookAlike(ViewState& from, ViewState& to) {
    LeakSearch::of(&to)->takeOver(*LeakSearch::of(&from));
    if (to.trace()) to.setSelection(from.selection());
}

}  // namespace

void MainWindow::renew() {
    // What is being read or saved for the session comes to its end first.
    if (session_->works()) return QTimer::singleShot(kAgainMs, this, &MainWindow::renew);
    if (std::exchange(renewing_, true)) return;
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
    report_->disconnect(other.session_);
    connect(report_, &Report::changed, session_, &SessionKeeper::tabsChanged);
    delete std::exchange(other.reportDialog_, nullptr);
    session_->takeOver(*other.session_);
    session_->keepCopies(other.session_->copiesFolder());
}

void MainWindow::takeOver(const DocumentPage& page) {
    auto* taken = new DocumentPage(page.document(), settings_, theme_, tabs_);
    adopt(taken);
    SessionPage::of(taken)->takeOver(*SessionPage::of(&page));
    lookAlike(*page.viewState(), *taken->viewState());
}

void MainWindow::takeOver(const ComparePage& comparison) {
    ComparePage* taken = addComparison(
        comparison.files(), {comparison.pane(Side::Base).document, comparison.pane(Side::New).document});
    for (const Side side : kSides)
        for (const QString& run : comparison.files()[side])
            taken->setCompanions(run, comparison.companions(run));
    restore(*taken, keptOf(comparison));
    for (const Side side : kSides) lookAlike(*comparison.pane(side).state, *taken->pane(side).state);
    taken->activate(comparison.active());
}

}  // namespace golanes
