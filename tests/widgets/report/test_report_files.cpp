// SPDX-License-Identifier: GPL-3.0-or-later
// A report as files: what stands in them, and that they need nothing else.
#include "tests/widgets/no_warnings.h"
#include "widgets/report/report_document.h"
#include "widgets/report/report_html.h"
#include "widgets/report/report_pictures.h"
#include "widgets/session/page_file.h"
#include "widgets/session/report.h"
#include "widgets/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QXmlStreamReader>

using namespace golanes;

namespace {

// With a gradient, which SVG keeps under an id, and text.
ReportPicture picture(const QString& text) {
    const Page page{{600, 200}, QStringLiteral("the file's own name"), {}, [&](QPainter& painter, bool) {
                        QLinearGradient gradient(0, 0, 600, 0);
                        gradient.setColorAt(0, Qt::red);
                        gradient.setColorAt(1, Qt::blue);
                        painter.fillRect(0, 0, 600, 200, gradient);
                        painter.drawText(20, 100, text);
                    }};
    return {pageSvg(page), page.size};
}

ReportItem finding() {
    ReportItem item;
    item.kind = ReportItem::Kind::Finding;
    item.title = QStringLiteral("Map[K, V] <waits> & \"blocks\"");
    item.about = QStringLiteral("Serious");
    item.lines = QStringList{QStringLiteral("main.(*service).worker waited 12 times")};
    item.words = QStringLiteral("It is **the** cause.\nSecond <line>");
    item.origin = {QStringLiteral("old.trace"), QStringLiteral("old.trace · Go 1.26")};
    return item;
}

ReportItem table(int rows) {
    ReportItem item;
    item.kind = ReportItem::Kind::Table;
    item.title = QStringLiteral("Waits");
    item.table.columns = {{QStringLiteral("Function")},
                          {QStringLiteral("Time"), ReportTable::Cells::Number},
                          {QStringLiteral("Note"), ReportTable::Cells::Note}};
    for (int i = 0; i < rows; ++i)
        item.table.rows << QStringList{QStringLiteral("main.(*T).f*%1").arg(i), QStringLiteral("1.5 ms"),
                                       QStringLiteral("*slow*")};
    item.table.leftOut = 23;
    item.origin = {QStringLiteral("new.trace"), QStringLiteral("new.trace · Go 1.27")};
    return item;
}

ReportItem pictured(const QString& text) {
    ReportItem item;
    item.kind = ReportItem::Kind::Picture;
    item.title = QStringLiteral("Lanes");
    item.picture = picture(text);
    return item;
}

QByteArray pdfOf(const ReportContent& report, const Theme& paper) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    writeReportPdf(buffer, report, paper, Job());
    return bytes;
}

// How often a PDF shows a piece of text: Tj in its streams.
qsizetype shownTexts(const QByteArray& pdf) {
    qsizetype shown = 0;
    qsizetype at = 0;
    while ((at = pdf.indexOf("stream\n", at)) >= 0) {
        at += 7;
        // qUncompress() wants to know a length first; it grows what is too small.
        const QByteArray data = pdf.mid(at, pdf.indexOf("endstream", at) - at);
        if (data.startsWith('\x78')) shown += qUncompress(QByteArray("\0\1\0\0", 4) + data).count(" Tj");
        at = pdf.indexOf("endstream", at) + 9;
    }
    return shown;
}

}  // namespace

class ReportFilesTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        paper_.setMode(Theme::Mode::Light);
        report_ = std::make_unique<Report>();
        report_->setTitle(QStringLiteral("Why <it> was slow"));
        report_->add(finding());
        report_->add(pictured(QStringLiteral("first lane")));
        report_->add(table(3));
        report_->add(pictured(QStringLiteral("second lane")));
    }

    void thePageHasEverythingInItsOrder() {
        const QString page = QString::fromUtf8(reportHtml(report_->content()));
        qsizetype at = 0;
        for (const char* text :
             {"<h1>Why &lt;it&gt; was slow</h1>", "old.trace · Go 1.26", "new.trace · Go 1.27",
              "<h2>Map[K, V] &lt;waits&gt; &amp; &quot;blocks&quot;</h2>", "Serious · old.trace",
              "It is <b>the</b> cause.<br>Second &lt;line&gt;", "main.(*service).worker waited 12 times",
              "first lane", ">Waits<", "main.(*T).f*2", "<i>slow</i>", "23 rows more", "second lane"}) {
            const qsizetype found = page.indexOf(QString::fromUtf8(text), at);
            QVERIFY2(found >= at, text);
            at = found;
        }
    }

    // Well-formed but for what HTML leaves open; no script, nothing that is loaded.
    void thePageStandsAlone() {
        QString page = QString::fromUtf8(reportHtml(report_->content()));
        static const QRegularExpression loads(
            QStringLiteral("<script|<link|<iframe|<object|https?:|file:|@import|src=|url\\((?!#)"));
        QVERIFY2(!loads.match(page).hasMatch(), qPrintable(loads.match(page).captured()));
        static const QRegularExpression open(QStringLiteral("<!DOCTYPE html>|<meta[^>]*>|<br>"));
        page.remove(open);
        QXmlStreamReader reader(page);
        reader.setNamespaceProcessing(false);
        while (!reader.atEnd()) reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    // Ids hold for the whole page: two pictures may not take each other's.
    void picturesKeepTheirIdsApart() {
        const QString page = QString::fromUtf8(reportHtml(report_->content()));
        static const QRegularExpression declared(QStringLiteral("\\bid=\"([^\"]+)\"")),
            meant(QStringLiteral("url\\(#([^)]+)\\)"));
        QStringList ids;
        for (const auto& match : declared.globalMatch(page)) ids << match.captured(1);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        int used = 0;
        for (const auto& match : meant.globalMatch(page)) {
            ++used;
            QVERIFY2(ids.contains(match.captured(1)), qPrintable(match.captured(1)));
        }
        QVERIFY(used >= 2);
        QVERIFY(!page.contains(QStringLiteral("the file's own name")));
    }

    void oneRecordingIsNotNamedAgain() {
        Report report;
        report.add(finding());
        QVERIFY(
            !QString::fromUtf8(reportHtml(report.content())).contains(QStringLiteral("Serious · old.trace")));
    }

    void theDocumentShowsTheSame() {
        ReportPictures pictures;
        const auto document = reportDocument(report_->content(), pictures, paper_);
        const QString text = document->toPlainText();
        for (const char* words : {"Why <it> was slow", "Second <line>", "main.(*T).f*1", "23 rows more"})
            QVERIFY2(text.contains(QLatin1String(words)), words);
        // Drawn as a preview does.
        document->setTextWidth(500);
        QImage image(500, static_cast<int>(document->size().height()), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        document->drawContents(&painter);
        painter.end();
        int red = 0;
        for (int y = 0; y < image.height(); ++y) {
            const QColor c = image.pixelColor(30, y);
            red += c.red() > 180 && c.green() < 60;
        }
        QVERIFY(red > 200);  // two pictures of 500 × 167
    }

    void theFileIsAPdfOfPages() {
        report_->add(table(ReportTable::kMostRows));
        const QByteArray pdf = pdfOf(report_->content(), paper_);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.contains("/Type /Font"));
        QVERIFY(shownTexts(pdf) > 100);             // as text
        QVERIFY(!pdf.contains("/Subtype /Image"));  // pictures as lines
        static const QRegularExpression page(QStringLiteral("/Type /Page\\b"));
        const QString text = QString::fromLatin1(pdf);
        QVERIFY(text.count(page) >= 3);
    }

    // A table of many columns is written smaller, so that none is cut off at the edge of a page.
    void wideTablesFitThePage() {
        ReportItem wide = table(0);
        QStringList fields;
        for (int i = 0; i < 16; ++i) {
            wide.table.columns << ReportTable::Column{QStringLiteral("Runnable"), ReportTable::Cells::Number};
            fields << QStringLiteral("123.4 ms");
        }
        wide.table.rows << QStringList{QStringLiteral("main.f"), {}, {}} + fields;
        Report report;
        report.add(wide);
        ReportPictures pictures;
        const auto document = reportDocument(report.content(), pictures, paper_);
        QImage device(1, 1, QImage::Format_RGB32);
        device.setDotsPerMeterX(3780);  // 96 a inch
        device.setDotsPerMeterY(3780);
        breakIntoPages(*document, &device, QSizeF(1016, 650));
        QVERIFY2(document->size().width() <= 1016, qPrintable(QString::number(document->size().width())));
    }

    // A heading that would stand alone at the end of a page goes to the next one with its picture.
    void headingsStayWithWhatTheyAreAbout() {
        constexpr QSizeF kPage(900, 600);
        int moved = 0;
        for (int lines = 5; lines < 40; ++lines) {
            Report report;
            ReportItem text = finding();
            for (int i = 0; i < lines; ++i) text.lines << QStringLiteral("more");
            report.add(text);
            ReportItem lanes = pictured(QStringLiteral("inside of it"));
            lanes.title = QStringLiteral("Heading of it");
            report.add(lanes);
            ReportPictures pictures;
            const auto document = reportDocument(report.content(), pictures, paper_);
            QImage device(1, 1, QImage::Format_RGB32);
            breakIntoPages(*document, &device, kPage);
            const QTextBlock heading = document->find(lanes.title).block();
            const auto place = [&](const QTextBlock& block) {
                return document->documentLayout()->blockBoundingRect(block);
            };
            const auto pageOf = [&](double y) { return static_cast<int>(y / kPage.height()); };
            QCOMPARE(pageOf(place(heading).top()), pageOf(place(heading.next()).bottom() - 1));
            moved += pageOf(place(heading).top()) > 0;
        }
        QVERIFY(moved > 0 && moved < 35);
    }

  private:
    Theme paper_;
    std::unique_ptr<Report> report_;
};

QTEST_MAIN(ReportFilesTest)
#include "test_report_files.moc"
