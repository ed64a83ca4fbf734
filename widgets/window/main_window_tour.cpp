// SPDX-License-Identifier: GPL-3.0-or-later
// The tour through the window, and when it is offered.
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/overview_strip.h"
#include "widgets/session/settings.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/sample.h"
#include "widgets/window/search_box.h"
#include "widgets/window/tour.h"

#include <QDockWidget>
#include <QToolButton>

namespace golanes {

// Of what is in front; without a recording the sample is opened.
void MainWindow::startTour() {
    if (currentPage() && currentPage()->document()->trace()) return showTour(true);
    tourWanted_ = true;
    openFiles({sampleRecording()});
}

// As soon as there is something to lead through; unasked once, when the sample is seen for the first time.
void MainWindow::offerTour(const DocumentPage* page) {
    if (page == currentPage() && page->document()->state() == Document::State::Failed) tourWanted_ = false;
    if (page != currentPage() || page->document()->state() != Document::State::Ready) return;
    const bool first = page->document()->path() == sampleRecording() && !settings_->tourOffered();
    if (tourWanted_ || first) showTour(tourWanted_);
}

void MainWindow::showTour(bool withKeyboard) {
    tourWanted_ = false;
    settings_->setTourOffered();
    if (tour_) tour_->close();
    const QWidget* page = currentPage();
    auto* lanes = page->findChild<LaneView*>();
    const QList<TourStep> steps{
        {tr("One minute through Golanes"),
         tr("What stands where, in six steps. Everything stays usable meanwhile: try what you read. Esc in "
            "this card "
            "ends the tour; Help ▸ Tour begins it again."),
         {}},
        {tr("What costs time"),
         tr("Findings come first: ranked, in words, each with what it is concluded from. Click one: its "
            "lanes and its "
            "time are shown. Alt+Left goes back."),
         dock_},
        {tr("Lanes"),
         tr("Each lane is one thing over time: the heap, a P, a thread, a goroutine. Colours tell states. W "
            "and S or "
            "Ctrl+wheel zoom at the pointer down to nanoseconds, dragging pans, 0 shows all. Hover for what "
            "a span is; "
            "click it for its stack and who ended the wait, and [ and ] follow the wake-ups."),
         lanes},
        {tr("The whole recording"),
         tr("The strip shows all of it, and what of it is in view. Drag here to look elsewhere. Shift+drag "
            "over the "
            "lanes selects an area: a panel adds up what happened there, and tables, charts and flame graphs "
            "are about "
            "it until Esc lifts it."),
         page->findChild<OverviewStrip*>()},
        {tr("Finding things"),
         tr("Ctrl+F finds whatever has a name, a number or a time: a goroutine, function, task, log message, "
            "12.5ms. "
            "Ctrl+K finds every command and tells its key."),
         search_},
        {tr("Keeping it"),
         tr("N puts a note on what is selected, arrows and boxes are here. E makes a picture that explains "
            "itself, and "
            "Ctrl+S keeps everything for tomorrow."),
         annotate_},
        {tr("Now yours"),
         tr("Drop a trace anywhere on the window; perf.data of the same run joins it on one clock, and a "
            "second trace "
            "dropped on the right half is compared with the first. ? shows all keys."),
         {}},
    };
    tour_ = new Tour(steps, theme_, this);
    tour_->start(withKeyboard);
}

}  // namespace golanes
