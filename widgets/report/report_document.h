// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <QTextDocument>

#include <memory>

class QIODevice;
class QPaintDevice;

namespace golanes {

class ReportPictures;
class Theme;
struct ReportContent;

// The report as a document without its pictures: addPictures() gives it those. May be made on any thread, and
// moved to another before that.
std::unique_ptr<QTextDocument> reportText(const ReportContent& report, const Theme& paper);

// Lets `pictures` draw those of a document; it must outlive that.
void addPictures(QTextDocument& document, ReportPictures& pictures);

// The report as it is printed, on white: what the preview shows and what becomes a PDF. `pictures` takes
// those of the report and draws them; it must outlive the document.
std::unique_ptr<QTextDocument> reportDocument(const ReportContent& report, ReportPictures& pictures,
                                              const Theme& paper);

// Breaks it into pages of this size, units of `device`; a heading stands on the page of what it is about.
void breakIntoPages(QTextDocument& document, QPaintDevice* device, QSizeF page);

// Pages of A4 with their numbers, text as text. May run on any thread. What is written is no PDF when the job
// was cancelled.
void writeReportPdf(QIODevice& out, const ReportContent& report, const Theme& paper, const Job& job);

}  // namespace golanes
