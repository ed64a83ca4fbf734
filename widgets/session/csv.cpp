// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/csv.h"

#include <algorithm>

namespace golanes {

QString csvField(QString field) {
    const bool plain = std::none_of(field.cbegin(), field.cend(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\n' || c == u'\r';
    });
    if (plain) return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString tabField(QString field) {
    for (const QChar c : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')}) field.replace(c, u' ');
    return field;
}

}  // namespace golanes
