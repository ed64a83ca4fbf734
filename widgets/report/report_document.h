// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

#include <memory>

class QIODevice;
class QPaintDevice;

namespace golanes {

class ReportPictures;
class Theme;
struct ReportContent;

// The report as it is printed, on white: what the preview shows and what becomes a PDF. `pictures` takes
// those of the report and draws them; it must outlive the document.
std::unique_ptr<QTextDocument> reportDocument(const ReportContent& report, ReportPictures& pictures,
                                              const Theme& paper);

// Breaks it into pages of this size, units of `device`; a heading stands on the page of what it is about.
void breakIntoPages(QTextDocument& document, QPaintDevice* device, QSizeF page);

// Pages of A4 with their numbers, text as text. May run on any thread.
void writeReportPdf(QIODevice& out, const ReportContent& report, const Theme& paper);

}  // namespace golanes
