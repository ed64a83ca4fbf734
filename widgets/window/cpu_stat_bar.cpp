// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/cpu_stat_bar.h"

#include "widgets/session/cpu_stat_companion.h"
#include "widgets/session/spoken.h"
#include "widgets/window/message_bar.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace golanes {

CpuStatBar::CpuStatBar(CpuStatCompanion* cpuStat, Theme* theme, QWidget* parent)
    : QWidget(parent), cpuStat_(cpuStat), trouble_(new MessageBar(MessageBar::Kind::Warning, theme, this)) {
    trouble_->setObjectName(QStringLiteral("cpuStatBar"));
    connect(trouble_->addButton(tr("&Remove"), "removeCpuStat"), &QPushButton::clicked, cpuStat,
            &CpuStatCompanion::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(trouble_);
    connect(cpuStat, &CpuStatCompanion::changed, this, &CpuStatBar::refresh);
    refresh();
}

void CpuStatBar::refresh() {
    using State = CpuStatCompanion::State;
    const State state = cpuStat_->state();
    trouble_->setVisible(state == State::Failed || state == State::NotPlaced);
    if (state == State::Failed)
        trouble_->setText(
            tr("%1 could not be read. %2").arg(cpuStat_->name(), spoken(cpuStat_->reason().toStdString())));
    if (state == State::NotPlaced)
        trouble_->setText(
            tr("%1 is not shown: %2.").arg(cpuStat_->name(), spoken(cpuStat_->reason().toStdString())));
}

}  // namespace golanes
