// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/focus_line.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace golanes {

namespace {

constexpr int kHeight = 2;

}  // namespace

FocusLine::FocusLine(QWidget* pane) : QWidget(pane) {
    setObjectName(QStringLiteral("focusLine"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    pane->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { follow(now); });
    place();
    follow(QApplication::focusWidget());
}

void FocusLine::follow(const QWidget* focus) {
    const QWidget* pane = parentWidget();
    setVisible(focus && (focus == pane || pane->isAncestorOf(focus)));
    raise();
}

void FocusLine::place() {
    setGeometry(0, 0, parentWidget()->width(), kHeight);
}

bool FocusLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void FocusLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), palette().highlight());
}

}  // namespace golanes
