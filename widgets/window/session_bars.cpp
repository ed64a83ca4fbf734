// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/session_bars.h"

#include "widgets/window/document_page.h"
#include "widgets/window/message_bar.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace golanes {

SessionBars::SessionBars(Theme* theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      trouble_(new MessageBar(MessageBar::Kind::Warning, theme, this)),
      recovery_(new MessageBar(MessageBar::Kind::Offer, theme, this)) {
    trouble_->setObjectName(QStringLiteral("sessionBar"));
    recovery_->setObjectName(QStringLiteral("recoveryBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(trouble_);
    column->addWidget(recovery_);
    const auto close = [this](auto signal) {
        return [this, signal] {
            recovery_->hide();
            emit(this->*signal)();
        };
    };
    connect(recovery_->addButton(tr("&Open Again"), "recoverSession"), &QPushButton::clicked, this,
            close(&SessionBars::recoveryWanted));
    QPushButton* forget = recovery_->addButton(tr("&Forget It"), "discardSession");
    forget->setToolTip(tr("The recordings themselves stay as they are"));
    connect(forget, &QPushButton::clicked, this, close(&SessionBars::recoveryDeclined));
}

void SessionBars::warn(const QString& text) {
    trouble_->setText(text);
    trouble_->show();
}

void SessionBars::offerRecovery(const QStringList& recordings) {
    recovery_->setText(
        tr("Golanes ended unexpectedly. Open again what was open then, with its notes, marks and lanes? %1")
            .arg(recordings.join(QStringLiteral(", "))));
    recovery_->show();
}

void SessionBars::tellChanged(DocumentPage* page) {
    auto* bar = new MessageBar(MessageBar::Kind::Warning, theme_, page);
    bar->setObjectName(QStringLiteral("otherContentBar"));
    bar->setText(
        tr("This is not the recording that the session was saved with: its content is another. What "
           "was put down and pinned may stand elsewhere in it."));
    qobject_cast<QVBoxLayout*>(page->layout())->insertWidget(0, bar);
    bar->show();
}

}  // namespace golanes
