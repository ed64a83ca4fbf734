// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/perf_bars.h"

#include "widgets/session/document.h"
#include "widgets/session/perf_companion.h"
#include "widgets/session/spoken.h"
#include "widgets/window/file_kind.h"
#include "widgets/window/message_bar.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace golanes {

PerfBars::PerfBars(Document* document, Theme* theme, QWidget* parent)
    : QWidget(parent),
      document_(document),
      beside_(new MessageBar(MessageBar::Kind::Offer, theme, this)),
      trouble_(new MessageBar(MessageBar::Kind::Warning, theme, this)) {
    beside_->setObjectName(QStringLiteral("perfBesideBar"));
    trouble_->setObjectName(QStringLiteral("perfTroubleBar"));
    PerfCompanion* perf = document->perf();
    connect(beside_->addButton(tr("&Show Both"), "showBoth"), &QPushButton::clicked, this, [this, perf] {
        beside_->hide();
        perf->open(found_);
    });
    connect(trouble_->addButton(tr("&Align by Hand…"), "alignByHand"), &QPushButton::clicked, this,
            &PerfBars::alignRequested);
    connect(trouble_->addButton(tr("&Open by Itself"), "openAlone"), &QPushButton::clicked, this,
            [this, perf] {
                const QString path = perf->path();
                perf->close();
                emit openAloneRequested(path);
            });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(beside_);
    column->addWidget(trouble_);
    beside_->hide();
    trouble_->hide();
    connect(document, &Document::stateChanged, this, &PerfBars::offer);
    connect(perf, &PerfCompanion::changed, this, &PerfBars::refresh);
}

void PerfBars::offer() {
    if (offered_ || document_->state() != Document::State::Ready) return;
    offered_ = true;
    if (document_->perf()->any()) return;
    found_ = perfDataBeside(document_->path());
    if (found_.isEmpty()) return;
    beside_->setText(
        tr("%1 lies beside this trace, perhaps of the same run.").arg(QFileInfo(found_).fileName()));
    beside_->show();
}

void PerfBars::refresh() {
    const PerfCompanion& perf = *document_->perf();
    if (perf.any()) beside_->hide();
    const bool failed = perf.state() == PerfCompanion::State::Failed;
    const bool unknown =
        perf.state() == PerfCompanion::State::Ready && !perf.alone() && !perf.correlation().known();
    trouble_->setVisible(failed || unknown);
    const QString name = perf.name();
    if (failed) trouble_->setText(tr("%1 could not be read. %2").arg(name, spoken(perf.error().message)));
    if (unknown)
        trouble_->setText(
            tr("%1 is not shown: how its clock is related to that of the trace is not known (%2).")
                .arg(name, spoken(perf.correlation().reason)));
    for (const char* button : {"alignByHand", "openAlone"})
        trouble_->findChild<QPushButton*>(QLatin1String(button))->setVisible(unknown);
}

}  // namespace golanes
