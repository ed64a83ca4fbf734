// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a comparison, by its bar, its menu and its keys.
#include "widgets/compare/compare_bar.h"
#include "widgets/compare/compare_page.h"
#include "widgets/compare/linked_time.h"
#include "widgets/compare/report_panel.h"
#include "widgets/compare/side_header.h"

#include <QAction>

namespace golanes {

void ComparePage::makeActions() {
    const auto add = [this](const char* name, const QString& text, const QStringList& keys, auto&& act) {
        QAction* action = actions_.add(ActionMenu::View, name, text, keys);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add("swapSides", tr("Swap Sides"), {QStringLiteral("V")}, [this] { swapSides(); });
    add("otherSide", tr("Go to the Other Side"), {QStringLiteral("J")}, [this] { activate(other(active_)); });
    add("besideEachOther", tr("Beside Each Other"), {QStringLiteral("Shift+V")}, [this](bool on) {
        setBeside(on);
    })->setCheckable(true);
    add("showReport", tr("Verdict, Metrics and Graphs"), {QStringLiteral("R")}, [this](bool on) {
        setReportShown(on);
    })->setCheckable(true);
    add("nameSide", tr("Name This Side…"), {}, [this] { parts_[active_].header->editLabel(); });
    add("reportComparison", tr("Add to Report"), {}, [this] { report_->addToReport(); });
    add("saveReport", tr("Save Report…"), {}, [this] { report_->saveAs(); })->setEnabled(false);
    actions_.addSeparator();
    add("linkTimes", tr("Link Times"), {QStringLiteral("Y")}, [this](bool on) {
        time_->setLinked(on);
    })->setCheckable(true);
    add("alignSelected", tr("Align Here: Start of What Is Selected on Both"), {QStringLiteral("Shift+Y")},
        [this] { alignSelected(); });
    add("alignStarts", tr("Align Starts"), {}, [this] { time_->fitStarts(active_); });
    add("alignLengths", tr("Align Starts and Ends (Other Scale)"), {},
        [this] { time_->fitLengths(active_); });
}

void ComparePage::makeBar() {
    const auto find = [this](const char* name) { return actions_.find(QLatin1String(name)); };
    for (const char* name : {"swapSides", "besideEachOther", "linkTimes"}) bar_->addAction(find(name));
    bar_->addMenu(tr("Align"), tr("What stands at the same place on both sides"),
                  {find("alignSelected"), find("alignStarts"), find("alignLengths")});
    bar_->addActionAtEnd(find("showReport"));
}

}  // namespace golanes
