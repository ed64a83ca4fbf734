// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_html.h"

#include "core/base/format.h"
#include "core/base/html_page.h"
#include "golanes_version.h"
#include "widgets/report/svg_element.h"
#include "widgets/session/note_markup.h"
#include "widgets/session/report.h"

#include <QCoreApplication>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportHtml)
};

// Pictures are drawn on paper of their own, whatever the page is like.
constexpr std::string_view kStyle = R"(
h2 { margin-bottom: .1em; } p { margin: .4em 0; } .about { margin-top: 0; font-size: .9em; }
.picture { margin: .6em 0; } .picture svg { width: 100%; height: auto; display: block; background: #fff; }
.wide { overflow-x: auto; } table.dense { font-size: .8em; } td, th { padding: .25em .6em; overflow-wrap: anywhere; }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
footer { margin-top: 3em; }
@page { margin: 14mm; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } h2 { break-after: avoid; }
  .picture, tr { break-inside: avoid; } .wide { overflow: visible; } thead { display: table-header-group; } }
)";

QString tag(const char* name, const QString& inner, const char* kind = "") {
    const QLatin1String tag(name), of(kind);
    const QString begin = of.isEmpty() ? tag : QStringLiteral("%1 class=\"%2\"").arg(tag, of);
    return u'<' + begin + u'>' + inner + QStringLiteral("</%1>\n").arg(tag);
}

// What was typed: emphasis and ends of lines.
QString markedUp(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        QString out;
        for (const NoteRun& run : markupRuns(line)) {
            QString words = run.text.toHtmlEscaped();
            if (run.italic) words = QStringLiteral("<i>%1</i>").arg(words);
            if (run.bold) words = QStringLiteral("<b>%1</b>").arg(words);
            out += words;
        }
        lines << out;
    }
    return lines.join(QStringLiteral("<br>"));
}

QString fieldOf(const char* name, const QString& inner, ReportTable::Cells cells) {
    return cells == ReportTable::Cells::Number ? tag(name, inner, "n") : tag(name, inner);
}

constexpr qsizetype kManyColumns = 8;  // more are written smaller

QString tableMarkup(const ReportTable& table) {
    QString head, rows;
    for (const ReportTable::Column& c : table.columns)
        head += fieldOf("th", c.title.toHtmlEscaped(), c.cells);
    for (const QStringList& row : table.rows) {
        QString fields;
        for (qsizetype i = 0; i < std::min(row.size(), table.columns.size()); ++i) {
            const ReportTable::Cells cells = table.columns[i].cells;
            fields += fieldOf(
                "td", cells == ReportTable::Cells::Note ? markedUp(row[i]) : row[i].toHtmlEscaped(), cells);
        }
        rows += tag("tr", fields);
    }
    const QString begin = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" class=\"%1\">")
                              .arg(QLatin1String(table.columns.size() > kManyColumns ? "dense" : "plain"));
    QString out = tag("div",
                      begin + QStringLiteral("<thead>") + tag("tr", head) +
                          QStringLiteral("</thead><tbody>") + rows + QStringLiteral("</tbody></table>"),
                      "wide");
    if (table.leftOut == 1) out += tag("p", Words::tr("One row more is not shown."), "soft");
    if (table.leftOut > 1)
        out += tag("p",
                   Words::tr("%1 rows more are not shown.")
                       .arg(QString::fromStdString(formatCount(static_cast<std::uint64_t>(table.leftOut)))),
                   "soft");
    return out;
}

QString itemMarkup(const ReportItem& item, int row, bool named, const PictureMarkup& picture) {
    QString out;
    if (!item.title.isEmpty()) out += tag("h2", item.title.toHtmlEscaped());
    QStringList about;
    for (const QString& words : {item.about, named ? item.origin.name : QString()})
        if (!words.isEmpty()) about << words.toHtmlEscaped();
    if (!about.isEmpty()) out += tag("p", about.join(QStringLiteral(" · ")), "soft about");
    if (!item.words.isEmpty()) out += tag("p", markedUp(item.words));
    QString lines;
    for (const QString& line : item.lines) lines += tag("li", line.toHtmlEscaped());
    if (!lines.isEmpty()) out += tag("ul", lines);
    if (!item.picture.svg.isEmpty()) out += tag("div", picture(item, row), "picture");
    if (!item.table.columns.isEmpty()) out += tableMarkup(item.table);
    return QStringLiteral("<div id=\"%1\">\n%2</div>\n").arg(reportAnchor(row), out);
}

}  // namespace

QString reportAnchor(int row) {
    return QStringLiteral("item%1").arg(row + 1);
}

QString reportBody(const ReportContent& report, const PictureMarkup& picture) {
    QList<ReportOrigin> origins;
    for (const std::shared_ptr<const ReportItem>& item : report.items)
        if (!item->origin.name.isEmpty() && !origins.contains(item->origin)) origins << item->origin;
    QString out = tag("h1", report.title.toHtmlEscaped());
    for (const ReportOrigin& origin : origins) out += tag("p", origin.facts.toHtmlEscaped(), "soft");
    for (int row = 0; row < static_cast<int>(report.items.size()); ++row)
        out += itemMarkup(*report.items[static_cast<std::size_t>(row)], row, origins.size() > 1, picture);
    return out;
}

QByteArray reportHtml(const ReportContent& report) {
    QByteArray page = QByteArray::fromStdString(html::pageHead(report.title.toStdString(), kStyle));
    page += reportBody(report, [](const ReportItem& item, int row) {
                return svgElement(item.picture, item.title, QStringLiteral("p%1-").arg(row));
            }).toUtf8();
    page += tag("footer", Words::tr("Made with Golanes %1").arg(QStringLiteral(GOLANES_VERSION)), "soft")
                .toUtf8();
    return page + "</body></html>\n";
}

}  // namespace golanes
