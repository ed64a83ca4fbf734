// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace golanes {

namespace {

QToolButton* buttonOf(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

}  // namespace

CompareBar::CompareBar(QWidget* parent)
    : QWidget(parent), row_(new QHBoxLayout(this)), relation_(new QLabel(this)) {
    setObjectName(QStringLiteral("compareBar"));
    row_->setContentsMargins(6, 2, 6, 2);
    row_->setSpacing(4);
    relation_->setObjectName(QStringLiteral("timeRelation"));
    relation_->setForegroundRole(QPalette::PlaceholderText);
    // It gives way to the buttons.
    relation_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    relation_->installEventFilter(this);
    row_->addWidget(relation_, 1);
}

void CompareBar::addAction(QAction* action) {
    row_->insertWidget(row_->indexOf(relation_), buttonOf(action, this));
}

void CompareBar::addActionAtEnd(QAction* action) {
    row_->addWidget(buttonOf(action, this));
}

void CompareBar::addMenu(const QString& text, const QString& tip, const QList<QAction*>& actions) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addActions(actions);
    button->setMenu(menu);
    row_->insertWidget(row_->indexOf(relation_), button);
}

void CompareBar::setRelation(const QString& words) {
    words_ = words;
    relation_->setToolTip(words);
    showRelation();
}

void CompareBar::showRelation() {
    relation_->setText(fontMetrics().elidedText(words_, Qt::ElideRight, relation_->width()));
}

bool CompareBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == relation_ && event->type() == QEvent::Resize) showRelation();
    return QWidget::eventFilter(watched, event);
}

}  // namespace golanes
