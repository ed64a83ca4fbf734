// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/svg_element.h"

#include <QRegularExpression>

namespace golanes {

QString svgContent(const QByteArray& file, const QString& prefix) {
    const QString svg = QString::fromUtf8(file);
    const qsizetype root = svg.indexOf(QStringLiteral("<svg"));
    const qsizetype begin = root < 0 ? -1 : svg.indexOf(u'>', root) + 1;
    if (begin <= 0) return {};
    QString inner = svg.mid(begin).trimmed();
    // Ids are declared as id="…" and meant by url(#…) and href="#…".
    static const QRegularExpression ids(QStringLiteral("(\\bid=\"|\\burl\\(#|href=\"#)"));
    inner.replace(ids, QStringLiteral("\\1") + prefix);
    // What the file says of itself; a reader would show it as a tooltip over everything.
    static const QRegularExpression names(QStringLiteral("<(title|desc)>.*?</\\1>\\s*"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return inner.remove(names);
}

QString svgElement(const ReportPicture& picture, const QString& title, const QString& prefix) {
    const QString inner = svgContent(picture.svg, prefix);
    if (inner.isEmpty()) return {};
    return QStringLiteral(
               "<svg viewBox=\"0 0 %1 %2\" style=\"max-width:%1px\" role=\"img\" aria-label=\"%3\">\n")
               .arg(picture.size.width())
               .arg(picture.size.height())
               .arg(title.toHtmlEscaped()) +
           inner;
}

}  // namespace golanes
