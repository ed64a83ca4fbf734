// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/message_bar.h"

#include "widgets/theme/theme.h"
#include "widgets/window/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace golanes {

namespace {
constexpr QSize kPictureSize(18, 18);
}

MessageBar::MessageBar(Kind kind, Theme* theme, QWidget* parent)
    : QFrame(parent),
      kind_(kind),
      theme_(theme),
      picture_(new QLabel(this)),
      text_(new QLabel(this)),
      buttons_(new QHBoxLayout) {
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeBar"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setText(tr("Close"));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 6, 5);
    row->setSpacing(10);
    row->addWidget(picture_);
    row->addWidget(text_, 1);
    row->addLayout(buttons_);
    row->addWidget(close);
    setAutoFillBackground(true);
    connect(theme_, &Theme::changed, this, &MessageBar::applyTheme);
    applyTheme();
    hide();
}

void MessageBar::setText(const QString& text) {
    text_->setText(text);
    setAccessibleName(text);
}

QString MessageBar::text() const {
    return text_->text();
}

QPushButton* MessageBar::addButton(const QString& text, const char* objectName) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    buttons_->addWidget(button);
    return button;
}

void MessageBar::applyTheme() {
    const bool warning = kind_ == Kind::Warning;
    QPalette p;
    p.setColor(QPalette::Window, theme_->color(warning ? Surface::Warning : Surface::GroupHeader));
    p.setColor(QPalette::WindowText, theme_->color(warning ? Surface::WarningText : Surface::Text));
    setPalette(p);
    const QIcon drawing = icon(warning ? QStringLiteral("warning") : QStringLiteral("reload"));
    picture_->setPixmap(drawing.pixmap(kPictureSize, devicePixelRatioF()));
}

}  // namespace golanes
