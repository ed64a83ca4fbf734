// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_files.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/plot_view.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPicture>

namespace golanes {

namespace {

constexpr int kMargin = 12;

int lineHeight(const PlotView& chart) {
    return chart.fontMetrics().height() + 6;
}

QSize pageSize(const PlotView& chart) {
    return chart.size() + QSize(2 * kMargin, 2 * kMargin + 2 * lineHeight(chart));
}

// The plot draws by painters of its own kind only.
void paintPlot(QPainter& painter, PlotView& chart) {
    QPicture picture;
    {
        QCPPainter into(&picture);
        into.setMode(QCPPainter::pmVectorized);
        chart.toPainter(&into, chart.width(), chart.height());
    }
    painter.drawPicture(0, 0, picture);
}

void paintPage(QPainter& painter, PlotView& chart, const ChartCaption& caption, const Theme& theme) {
    const QSize size = pageSize(chart);
    const int line = lineHeight(chart);
    painter.fillRect(QRect(QPoint(), size), theme.color(Surface::Lane));
    painter.setFont(chart.font());
    painter.setPen(theme.color(Surface::Text));
    painter.drawText(QRect(kMargin, kMargin, chart.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     caption.title);
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRect(kMargin, size.height() - kMargin - line, chart.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, caption.footer);
    painter.translate(kMargin, kMargin + line);
    paintPlot(painter, chart);
}

}  // namespace

Page chartPage(PlotView& chart, const ChartCaption& caption, const Theme& theme) {
    return {
        pageSize(chart), caption.title, caption.footer,
        [&chart, caption, &theme](QPainter& painter, bool) { paintPage(painter, chart, caption, theme); }};
}

ReportPicture chartPicture(Chart& chart, const ChartCaption& caption, const Theme& theme) {
    ReportPicture picture{{}, pageSize(chart)};
    chart.paintIn(theme, [&] { picture.svg = pageSvg(chartPage(chart, caption, theme)); });
    return picture;
}

}  // namespace golanes
