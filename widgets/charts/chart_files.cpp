// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_files.h"

#include "widgets/charts/plot_view.h"
#include "widgets/session/page_file.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMenu>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::ChartFiles)
};

constexpr int kMargin = 12;
constexpr int kPngScale = 2;
constexpr int kPdfDpi = 96;  // one unit is a logical pixel

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

void paintPage(QCPPainter& painter, const ChartRow& row, const ChartCaption& caption, const Theme& theme) {
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
        chart->toPainter(&painter, chart->width(), chart->height());
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

QImage chartImage(const ChartRow& row, const ChartCaption& caption, const Theme& theme, int scale) {
    QImage image(pageSize(row) * scale, QImage::Format_RGB32);
    QCPPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, row, caption, theme);
    return image;
}

QString saveChartPng(const QString& path, const ChartRow& row, const ChartCaption& caption,
                     const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    chartImage(row, caption, theme, kPngScale).save(&buffer, "PNG");
    return saveBytes(path, buffer.data());
}

QByteArray chartSvg(const ChartRow& row, const ChartCaption& caption, const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(pageSize(row));
    svg.setViewBox(QRect(QPoint(), pageSize(row)));
    svg.setTitle(caption.title.toHtmlEscaped());  // Qt writes it as it is
    svg.setDescription(caption.footer.toHtmlEscaped());
    {
        QCPPainter painter(&svg);
        painter.setMode(QCPPainter::pmVectorized);
        paintPage(painter, row, caption, theme);
    }
    return buffer.data();
}

ReportPicture chartPicture(const ChartRow& row, const ChartCaption& caption, const Theme& theme) {
    ReportPicture picture{{}, pageSize(row)};
    paintIn(theme, row.charts, 0, [&] { picture.svg = chartSvg(row, caption, theme); });
    return picture;
}

QString saveChartSvg(const QString& path, const ChartRow& row, const ChartCaption& caption,
                     const Theme& theme) {
    return saveBytes(path, chartSvg(row, caption, theme));
}

QString saveChartPdf(const QString& path, const ChartRow& row, const ChartCaption& caption,
                     const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(caption.title);
        pdf.setResolution(kPdfDpi);
        const QSizeF points = QSizeF(pageSize(row)) * 72 / kPdfDpi;
        pdf.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        QCPPainter painter(&pdf);
        painter.setMode(QCPPainter::pmVectorized);
        paintPage(painter, row, caption, theme);
    }
    return saveBytes(path, buffer.data());
}

void addChartFormats(QMenu* menu, const std::function<void(const QString&, const QString&)>& save) {
    const auto add = [&](const QString& text, const QString& filter, const QString& suffix) {
        menu->addAction(text, menu, [save, filter, suffix] { save(filter, suffix); });
    };
    add(Words::tr("Picture (&PNG)…"), Words::tr("PNG pictures (*.png)"), QStringLiteral("png"));
    add(Words::tr("Picture (&SVG)…"), Words::tr("SVG pictures (*.svg)"), QStringLiteral("svg"));
    add(Words::tr("Page (P&DF)…"), Words::tr("PDF pages (*.pdf)"), QStringLiteral("pdf"));
}

}  // namespace golanes
