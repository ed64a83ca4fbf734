// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/search_edit.h"

#include <QPainter>

namespace golanes {

namespace {

constexpr int kMargin = 8;

}  // namespace

void SearchEdit::setNote(const QString& note) {
    if (note == note_) return;
    note_ = note;
    setTextMargins(0, 0, note.isEmpty() ? 0 : fontMetrics().horizontalAdvance(note) + kMargin, 0);
    setAccessibleDescription(note);
    update();
}

void SearchEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (note_.isEmpty()) return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -kMargin, 0), Qt::AlignRight | Qt::AlignVCenter, note_);
}

}  // namespace golanes
