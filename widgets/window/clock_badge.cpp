// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/clock_badge.h"

#include "widgets/session/action_keys.h"
#include "widgets/session/perf_companion.h"
#include "widgets/window/correlation_words.h"

#include <QMenu>

namespace golanes {

ClockBadge::ClockBadge(QWidget* parent) : QToolButton(parent) {
    setObjectName(QStringLiteral("clockBadge"));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(this);
    const auto add = [&](const char* name, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        dropLetter(action);
        action->setIconText(tr("Perf Data: %1").arg(action->iconText()));  // in lists, where no menu says so
        return action;
    };
    align_ = add("alignByHand", tr("&Align by Hand…"));
    undo_ = add("undoAlignment", tr("&Undo Alignment"));
    stop_ = add("stopAligning", tr("&Stop"));
    binaries_ = add("perfBinaries", tr("&Programs and Symbols…"));
    remove_ = add("removePerf", tr("&Remove Perf Data"));
    setMenu(menu);
    connect(align_, &QAction::triggered, this, &ClockBadge::alignRequested);
    connect(binaries_, &QAction::triggered, this, &ClockBadge::binariesRequested);
    connect(undo_, &QAction::triggered, this, [this] { perf_->undo(); });
    connect(stop_, &QAction::triggered, this, [this] { perf_->cancel(); });
    connect(remove_, &QAction::triggered, this, [this] { perf_->close(); });
    hide();
}

void ClockBadge::follow(PerfCompanion* perf) {
    if (perf_) perf_->disconnect(this);
    perf_ = perf;
    if (perf_) {
        connect(perf_, &PerfCompanion::changed, this, &ClockBadge::refresh);
        connect(perf_, &PerfCompanion::progressed, this, &ClockBadge::refresh);
    }
    refresh();
}

QList<QAction*> ClockBadge::commands() const {
    QList<QAction*> shown = menu()->actions();
    shown.removeIf([](const QAction* action) { return !action->isVisible(); });
    return shown;
}

void ClockBadge::refresh() {
    const QString words = perf_ ? correlationBadge(*perf_) : QString();
    setVisible(!words.isEmpty());
    if (words.isEmpty()) return;
    setText(words);
    setToolTip(correlationTip(*perf_));
    setAccessibleDescription(toolTip());
    const bool ready = perf_->state() == PerfCompanion::State::Ready;
    const bool working =
        perf_->state() == PerfCompanion::State::Loading || perf_->state() == PerfCompanion::State::Aligning;
    align_->setVisible(!perf_->alone());
    align_->setEnabled(ready);
    undo_->setVisible(!perf_->alone());
    undo_->setEnabled(perf_->canUndo());
    stop_->setVisible(working);
    binaries_->setEnabled(perf_->isRead());
    remove_->setVisible(!perf_->alone());
}

}  // namespace golanes
