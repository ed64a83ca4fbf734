// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/gc_bands.h"

#include "widgets/session/action_list.h"

#include <QAction>

namespace golanes {

GcBands::GcBands(ActionList* actions, QObject* parent) : QObject(parent) {
    action_ = actions->add(ActionMenu::View, "gcBands", tr("Pauses, Collections over All Lanes"),
                           {QStringLiteral("O")});
    action_->setCheckable(true);
    action_->setToolTip(tr("Across all lanes: stop-the-world, then collections too, then none (O)"));
    actions->addSeparator();
    connect(action_, &QAction::triggered, this, &GcBands::cycle);
}

void GcBands::setShow(Show show) {
    action_->setChecked(show != Show::None);
    if (show_ == show) return;
    show_ = show;
    emit changed();
}

void GcBands::cycle() {
    switch (show_) {
        case Show::None:
            return setShow(Show::StopTheWorld);
        case Show::StopTheWorld:
            return setShow(Show::Both);
        case Show::Both:
            return setShow(Show::None);
    }
}

}  // namespace golanes
