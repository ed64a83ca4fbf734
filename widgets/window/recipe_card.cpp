// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/recipe_card.h"

#include "widgets/window/icons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace golanes {

namespace {
constexpr int kThanksMs = 1500;
}

RecipeCard::RecipeCard(const QString& title, const QString& code, QWidget* parent)
    : QFrame(parent), code_(code), button_(new QToolButton(this)) {
    auto* heading = new QLabel(title, this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    auto* text = new QLabel(code, this);
    text->setTextFormat(Qt::PlainText);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrap(true);
    text->setAccessibleName(title);

    button_->setIcon(icon(QStringLiteral("copy")));
    button_->setText(tr("Copy"));
    button_->setToolTip(tr("Copy to the clipboard"));
    button_->setAccessibleName(tr("Copy: %1").arg(title));
    button_->setAutoRaise(true);
    connect(button_, &QToolButton::clicked, this, &RecipeCard::copy);

    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 6, 10);
    grid->setVerticalSpacing(4);
    grid->addWidget(heading, 0, 0);
    grid->addWidget(text, 1, 0);
    grid->addWidget(button_, 0, 1, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
}

void RecipeCard::copy() {
    QGuiApplication::clipboard()->setText(code_);
    button_->setIcon(icon(QStringLiteral("done")));
    QTimer::singleShot(kThanksMs, button_, [this] { button_->setIcon(icon(QStringLiteral("copy"))); });
}

}  // namespace golanes
