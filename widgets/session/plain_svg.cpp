// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/plain_svg.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

// What Qt writes.
constexpr std::array kElements{"svg",  "g",        "defs",   "title",   "desc",           "path",
                               "rect", "line",     "circle", "ellipse", "polygon",        "polyline",
                               "text", "tspan",    "image",  "use",     "linearGradient", "radialGradient",
                               "stop", "clipPath", "mask",   "pattern"};

bool isElement(QStringView name) {
    return std::ranges::any_of(kElements, [name](const char* known) { return name == QLatin1String(known); });
}

bool isPlain(const QXmlStreamAttribute& attribute) {
    const QStringView name = attribute.name(), value = attribute.value();
    if (name.startsWith(QLatin1String("on"), Qt::CaseInsensitive)) return false;
    if (name == QLatin1String("href"))
        return value.startsWith(u'#') || value.startsWith(QLatin1String("data:image/png;base64,")) ||
               value.startsWith(QLatin1String("data:image/jpeg;base64,"));
    // Places in the same file only.
    qsizetype at = 0;
    while ((at = value.indexOf(QLatin1String("url("), at, Qt::CaseInsensitive)) >= 0) {
        at += 4;
        if (at >= value.size() || value[at] != u'#') return false;
    }
    return true;
}

}  // namespace

bool isPlainSvg(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    bool any = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD && !reader.entityDeclarations().isEmpty()) return false;
        if (token == QXmlStreamReader::ProcessingInstruction) return false;
        if (token != QXmlStreamReader::StartElement) continue;
        any = true;
        if (!isElement(reader.name())) return false;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (!std::ranges::all_of(attributes, isPlain)) return false;
    }
    return any && !reader.hasError();
}

}  // namespace golanes
