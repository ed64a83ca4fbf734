// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

#include <QString>

namespace golanes {

// A picture as an element within a page of HTML, as wide as there is room, but not wider than it is: without
// the declarations that a file of SVG begins with. `title`: what it is called to those who do not see it;
// `prefix`: before its ids, which hold for a whole page.
QString svgElement(const ReportPicture& picture, const QString& title, const QString& prefix);

// What such a file draws, with the end of its element: the beginning, and so its place in another, is the
// caller's. Ids begin with `prefix`; "": it is no SVG.
QString svgContent(const QByteArray& svg, const QString& prefix);

}  // namespace golanes
