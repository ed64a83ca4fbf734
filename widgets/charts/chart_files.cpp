// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_files.h"

#include "widgets/charts/plot_view.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPicture>

#include <algorithm>
#include <functional>

namespace golanes {

namespace {

constexpr int kMargin = 12;

int lineHeight(const ChartRow& row) {
    return row.charts.front()->fontMetrics().height() + 6;
}

QSize chartsSize(const ChartRow& row) {
    QSize size(-kMargin, 0);
    for (const PlotView* chart : row.charts)
        size = {size.width() + kMargin + chart->width(), std::max(size.height(), chart->height())};
    return size;
}

QSize pageSize(const ChartRow& row) {
    return chartsSize(row) + QSize(2 * kMargin, 2 * kMargin + 2 * lineHeight(row));
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

void paintPage(QPainter& painter, const ChartRow& row, const ChartCaption& caption, const Theme& theme) {
    const QSize size = pageSize(row);
    const int line = lineHeight(row), width = chartsSize(row).width();
    painter.fillRect(QRect(QPoint(), size), theme.color(Surface::Lane));
    painter.setFont(row.charts.front()->font());
    painter.setPen(theme.color(Surface::Text));
    painter.drawText(QRect(kMargin, kMargin, width, line), Qt::AlignLeft | Qt::AlignVCenter, caption.title);
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRect(kMargin, size.height() - kMargin - line, width, line),
                     Qt::AlignLeft | Qt::AlignVCenter, caption.footer);
    painter.translate(kMargin, kMargin + line);
    for (PlotView* chart : row.charts) {
        paintPlot(painter, *chart);
        painter.translate(chart->width() + kMargin, 0);
    }
}

// Each of them in these colours while `paint` runs.
void paintIn(const Theme& theme, const std::vector<PlotView*>& charts, std::size_t from,
             const std::function<void()>& paint) {
    if (from == charts.size()) return paint();
    charts[from]->paintIn(theme, [&] { paintIn(theme, charts, from + 1, paint); });
}

}  // namespace

Page chartPage(const ChartRow& row, const ChartCaption& caption, const Theme& theme) {
    return {pageSize(row), caption.title, caption.footer,
            [row, caption, &theme](QPainter& painter, bool) { paintPage(painter, row, caption, theme); }};
}

ReportPicture chartPicture(const ChartRow& row, const ChartCaption& caption, const Theme& theme) {
    ReportPicture picture{{}, pageSize(row)};
    paintIn(theme, row.charts, 0, [&] { picture.svg = pageSvg(chartPage(row, caption, theme)); });
    return picture;
}

}  // namespace golanes
