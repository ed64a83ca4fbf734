// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/verdict_words.h"

#include "core/compare/report/summary.h"
#include "core/compare/report/value_text.h"
#include "widgets/compare/core_text.h"
#include "widgets/session/spoken.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

// Of one area and kind; more would not be read, and the table has all.
constexpr std::size_t kMostChanges = 6;

using Rows = std::vector<const ComparisonRow*>;

QString html(std::string_view text) {
    return spoken(text).toHtmlEscaped();
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text);
}

QString list(const QStringList& items) {
    return QStringLiteral("<ul><li>%1</li></ul>").arg(items.join(QStringLiteral("</li><li>")));
}

// A line of a list whose bullets are the marks of verdicts.
QString marked(std::string_view mark, const QString& text) {
    return QStringLiteral("<tr><td>&nbsp;&nbsp;%1&nbsp;</td><td>%2</td></tr>").arg(html(mark), text);
}

// "Worse: requests a second: 940/s → 610/s (−35 %)".
QString change(const ComparisonRow& row, const QString& judgement) {
    const auto value = [&](const SideValues& side) { return html(valueText(row.kind.unit, side.median)); };
    return marked(mark(row.verdict),
                  Words::tr("<b>%1</b> <a href=\"metric:%2\">%3</a>: %4 → %5 (%6)")
                      .arg(judgement, html(row.name), html(row.words), value(*row.sides.base),
                           value(*row.sides.candidate), html(changeText(row))));
}

QString changes(const Rows& rows, const QString& judgement) {
    QString out;
    for (std::size_t i = 0; i < std::min(rows.size(), kMostChanges); ++i) out += change(*rows[i], judgement);
    if (rows.size() > kMostChanges)
        out +=
            marked({}, Words::tr("%1 more in the table: %2").arg(rows.size() - kMostChanges).arg(judgement));
    return out;
}

QString areaHtml(const AreaSummary& area) {
    return QStringLiteral("<h4>%1</h4><table cellspacing=\"0\" cellpadding=\"1\">%2</table>")
        .arg(html(title(area.area)), changes(area.worse, Words::tr("Worse:")) +
                                         changes(area.better, Words::tr("Better:")) +
                                         changes(area.different, Words::tr("Different:")));
}

QString unchangedHtml(const std::vector<AreaSummary>& areas) {
    QStringList names;
    for (const AreaSummary& area : areas)
        if (!area.changed() && area.unchanged > 0) names << html(title(area.area));
    if (names.isEmpty()) return {};
    return paragraph(
        Words::tr("Unchanged, as far as can be told: %1.").arg(names.join(QStringLiteral(", "))));
}

// What is not alike comes before what changed: it may be the reason.
QString unlikeHtml(const Comparison& comparison) {
    QStringList items;
    for (const Unlike& unlike : comparison.unlike)
        items << Words::tr("<b>%1 → %2</b>: %3")
                     .arg(html(*unlike.text.base), html(*unlike.text.candidate), html(unlike.words));
    if (items.isEmpty()) return {};
    return QStringLiteral("<h4>%1</h4>").arg(Words::tr("Not alike, apart from the version")) + list(items);
}

}  // namespace

QString verdictHtml(const Comparison& comparison) {
    const ComparisonSummary summary = summarize(comparison);
    QString out = QStringLiteral("<h3>%1</h3>").arg(html(summary.headline)) + paragraph(html(summary.sides));
    out += unlikeHtml(comparison);
    for (const AreaSummary& area : summary.areas)
        if (area.changed()) out += areaHtml(area);
    return out + unchangedHtml(summary.areas) + paragraph(html(summary.certainty));
}

QStringList verdictLines(const Comparison& comparison) {
    const ComparisonSummary summary = summarize(comparison);
    QStringList lines;
    for (const std::string& caveat : summary.caveats) lines << coreText(caveat);
    for (const AreaSummary& area : summary.areas)
        for (const Rows* rows : {&area.worse, &area.better, &area.different})
            for (std::size_t i = 0; i < std::min(rows->size(), kMostChanges); ++i) {
                const ComparisonRow& row = *(*rows)[i];
                lines << Words::tr("%1 %2 (%3): %4")
                             .arg(coreText(mark(row.verdict)), coreText(title(area.area)),
                                  coreText(name(row.change)), coreText(rowText(row)));
            }
    return lines << coreText(summary.certainty);
}

QString statisticsHelp() {
    return Words::tr(
        "<h4>How verdicts come about</h4>"
        "<p>A run is the unit: values are medians of the runs of a side, and differences those of "
        "medians.</p>"
        "<p><b>● clear</b>: no run of one side lies within the range of the other, and p ≤ 0.05. "
        "<b>◐ likely</b>: p ≤ 0.05 though the ranges overlap, or, with so few runs that p cannot be as "
        "small, "
        "ranges far from each other. <b>~ noise</b>: the like happens by chance. <b>– incomparable</b>: "
        "the two cannot be compared; the tooltip says why.</p>"
        "<p><b>Counts</b> are those of a second, so that recordings of unlike length can be compared. Those "
        "for each request (task; without any inferred HTTP request, else region) do not change with the "
        "load; "
        "those of the whole run are as they were counted. Choose above the table.</p>"
        "<p><b>p</b> is how often labels dealt out to the runs by chance would differ as much (exact "
        "permutation test of Mann and Whitney). With n and m runs it cannot be below 2 / C(n + m, n): 3 "
        "against 3 "
        "give 0.1 at least, 4 against 4 0.03, 6 against 6 0.002. Hundreds of metrics are judged at once, so "
        "some "
        "look clear by chance: how many is estimated and said at the end of the verdict.</p>"
        "<p>With one run a side p is of a bootstrap over 24 blocks of time. That knows how a run varies "
        "within "
        "itself, not how runs vary: nothing is called clear then. Three runs a side tell more than one long "
        "one.</p>");
}

}  // namespace golanes
