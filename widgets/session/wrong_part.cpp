// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/wrong_part.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

namespace golanes {

int charsOf(const QString& text, std::size_t bytes) {
    return static_cast<int>(QString::fromUtf8(text.toUtf8().left(static_cast<qsizetype>(bytes))).size());
}

void underlineWrong(QLineEdit* edit, std::optional<FilterPart> part, const Theme& theme) {
    QList<QInputMethodEvent::Attribute> marks;
    if (part) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.fill(ColorRole::StopTheWorld));
        const int at = charsOf(edit->text(), part->at);
        const int length = qMax(1, charsOf(edit->text(), part->at + part->length) - at);
        marks << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, at - edit->cursorPosition(),
                                              length, format);
    }
    QInputMethodEvent event({}, marks);
    QCoreApplication::sendEvent(edit, &event);
}

}  // namespace golanes
