// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_document.h"

#include "widgets/report/report_html.h"
#include "widgets/report/report_pictures.h"
#include "widgets/session/report.h"
#include "widgets/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

constexpr double kMarginMm = 14;
constexpr double kMmPerInch = 25.4;
constexpr double kFootMm = 8;  // of the number of the page, below the text

QString styleSheet(const Theme& paper) {
    const QString soft = paper.color(Surface::QuietText).name(),
                  line = paper.color(Surface::Separator).name();
    return QStringLiteral(
               "h1 { font-size: large; } h2 { font-size: medium; margin-top: 18px; margin-bottom: 0; }"
               "p { margin-top: 3px; margin-bottom: 3px; } .soft { color: %1; }"
               "ul { margin-top: 2px; margin-bottom: 2px; } .picture { margin-top: 6px; }"
               "th { color: %1; font-weight: normal; text-align: left; padding: 2px 4px; }"
               "td { padding: 2px 4px; border-top: 1px solid %2; }"
               "td.n, th.n { text-align: right; }"
               "table.dense { font-size: small; }")
        .arg(soft, line);
}

int pageOf(const QTextDocument& document, double y) {
    return static_cast<int>(y / document.pageSize().height());
}

// A heading, and what belongs to it in a line or two, moves to the page on which its item begins.
void keepHeadings(QTextDocument& document) {
    const QAbstractTextDocumentLayout* layout = document.documentLayout();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2) continue;
        const int page = pageOf(document, layout->blockBoundingRect(block).top());
        QTextBlock next = block.next();
        for (int lines = 0; lines < 2 && next.isValid(); ++lines, next = next.next()) {
            if (next.blockFormat().headingLevel() == 2) break;
            // A block of one line is on the page where it ends, a longer one where its first line ends.
            const QTextLine first = next.layout()->lineCount() > 0 ? next.layout()->lineAt(0) : QTextLine();
            const QRectF rect = layout->blockBoundingRect(next);
            const double end = first.isValid() ? rect.top() + first.y() + first.height() : rect.bottom();
            if (pageOf(document, end - 1) == page) continue;
            QTextCursor cursor(block);
            QTextBlockFormat format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.setBlockFormat(format);
            break;
        }
    }
}

}  // namespace

std::unique_ptr<QTextDocument> reportText(const ReportContent& report, const Theme& paper) {
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultStyleSheet(styleSheet(paper));
    document->setHtml(reportBody(report, [](const ReportItem&, int row) {
        return QStringLiteral("<img src=\"%1\">").arg(ReportPictures::nameOf(row));
    }));
    document->setMetaInformation(QTextDocument::DocumentTitle, report.title);
    return document;
}

void addPictures(QTextDocument& document, ReportPictures& pictures) {
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, &pictures);
}

std::unique_ptr<QTextDocument> reportDocument(const ReportContent& report, ReportPictures& pictures,
                                              const Theme& paper) {
    auto document = reportText(report, paper);
    pictures.take(report);
    addPictures(*document, pictures);
    return document;
}

void breakIntoPages(QTextDocument& document, QPaintDevice* device, QSizeF page) {
    document.documentLayout()->setPaintDevice(device);
    document.setDocumentMargin(0);
    document.setPageSize(page);
    keepHeadings(document);
}

void writeReportPdf(QIODevice& out, const ReportContent& report, const Theme& paper, const Job& job) {
    QPdfWriter pdf(&out);
    pdf.setTitle(report.title);
    // Lanes are wide.
    pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                  QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                                  QPageLayout::Millimeter));
    const double foot = kFootMm / kMmPerInch * pdf.logicalDpiY();
    const QSizeF page(pdf.width(), pdf.height() - foot);
    ReportPictures pictures;
    const std::unique_ptr<QTextDocument> document = reportDocument(report, pictures, paper);
    if (job.cancelled()) return;
    breakIntoPages(*document, &pdf, page);
    QPainter painter(&pdf);
    const QFont font = document->defaultFont();
    const int pages = document->pageCount();
    for (int i = 0; i < pages && !job.cancelled(); ++i) {
        if (i > 0) pdf.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, paper.color(Surface::Text));
        context.clip = QRectF(QPointF(0, i * page.height()), page);
        painter.setClipRect(context.clip);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font);
        painter.setPen(paper.color(Surface::QuietText));
        painter.drawText(QRectF(0, page.height(), page.width(), foot), Qt::AlignRight | Qt::AlignBottom,
                         Words::tr("%1 · page %2 of %3").arg(report.title).arg(i + 1).arg(pages));
    }
}

}  // namespace golanes
