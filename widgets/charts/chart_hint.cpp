// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_hint.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace golanes {

ChartHint::ChartHint(QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)), again_(new QPushButton(tr("Compute Again"), this)) {
    text_->setObjectName(QStringLiteral("chartHint"));
    text_->setAlignment(Qt::AlignCenter);
    text_->setForegroundRole(QPalette::PlaceholderText);
    text_->setWordWrap(true);
    again_->setObjectName(QStringLiteral("chartAgain"));
    again_->hide();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(text_);
    column->addWidget(again_, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(again_, &QPushButton::clicked, this, &ChartHint::againRequested);
}

void ChartHint::say(const QString& text, bool again) {
    text_->setText(text);
    again_->setVisible(again);
}

}  // namespace golanes
