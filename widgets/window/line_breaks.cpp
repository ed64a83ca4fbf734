// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/line_breaks.h"

#include <QRegularExpression>

namespace golanes {

QString unitsKept(QString words) {
    static const QRegularExpression space(QStringLiteral("(?<=\\d) (?=(?:[nµm]?s|[kMGT]?i?B)\\b|%)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return words.replace(space, QString(QChar::Nbsp));
}

QString namesBroken(QString words) {
    static const QRegularExpression part(QStringLiteral("(?<=[./])(?=[\\p{L}(])"));
    return words.replace(part, QString(QChar(0x200b)));
}

}  // namespace golanes
