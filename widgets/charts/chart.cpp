// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include "core/base/format.h"
#include "widgets/session/annotation_words.h"

namespace golanes {

namespace {

QString exact(Duration d) {
    return QString::fromStdString(formatExactNs(d));
}

}  // namespace

QString Chart::title() const {
    return chartTitle(id());
}

std::optional<QPointF> Chart::placeWithin(QCPRange) const {
    return {};
}

SpanHighlight::Teller Chart::spansWithin(QCPRange) const {
    return {};
}

TimeRange Chart::answerAt(QPointF) const {
    return {};
}

QString Chart::answerName(QPointF) const {
    return {};
}

QString tipRow(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString tipTable(const QString& title, const QString& rows) {
    return QStringLiteral("<p style='white-space:pre'><b>%1</b></p><table>%2</table>")
        .arg(title.toHtmlEscaped(), rows);
}

QString quantilesText(const Quantiles& q, const QString& counted) {
    const auto text = [](Duration d) { return QString::fromStdString(formatDuration(d)); };
    return Chart::tr("%1 · P50 %2 · P90 %3 · P99 %4 · max %5")
        .arg(counted, text(q.p50), text(q.p90), text(q.p99), text(q.max));
}

QString quantileRows(const Quantiles& q) {
    return tipRow(Chart::tr("P50"), exact(q.p50)) + tipRow(Chart::tr("P90"), exact(q.p90)) +
           tipRow(Chart::tr("P99"), exact(q.p99)) + tipRow(Chart::tr("max"), exact(q.max));
}

}  // namespace golanes
