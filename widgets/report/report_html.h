// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/report_item.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace golanes {

struct ReportContent;

// How the picture of an item stands in a page; `row`: of the item.
using PictureMarkup = std::function<QString(const ReportItem& item, int row)>;

// What is between the tags <body> and </body>: headings, paragraphs, lists, tables and, by `picture`,
// pictures, in few and simple tags, which Qt's documents know too. Whatever comes from recordings is escaped.
QString reportBody(const ReportContent& report, const PictureMarkup& picture);

// By what name an item can be gone to in it; `row`: of the item.
QString reportAnchor(int row);

// A page that stands alone: one file, pictures in it as SVG with text that can be found, light and dark as
// the reader has it, fit to be printed; no scripts, nothing is loaded.
QByteArray reportHtml(const ReportContent& report);

}  // namespace golanes
