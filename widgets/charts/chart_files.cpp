// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_files.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/plot_view.h"
#include "widgets/session/page_file.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMenu>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::ChartFiles)
};

constexpr int kMargin = 12;
constexpr int kPngScale = 2;
constexpr int kPdfDpi = 96;  // one unit is a logical pixel

int lineHeight(const PlotView& chart) {
    return chart.fontMetrics().height() + 6;
}

QSize pageSize(const PlotView& chart) {
    return chart.size() + QSize(2 * kMargin, 2 * kMargin + 2 * lineHeight(chart));
}

void paintPage(QCPPainter& painter, PlotView& chart, const ChartCaption& caption, const Theme& theme) {
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
    chart.toPainter(&painter, chart.width(), chart.height());
}

}  // namespace

QImage chartImage(PlotView& chart, const ChartCaption& caption, const Theme& theme, int scale) {
    QImage image(pageSize(chart) * scale, QImage::Format_RGB32);
    QCPPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, chart, caption, theme);
    return image;
}

QString saveChartPng(const QString& path, PlotView& chart, const ChartCaption& caption, const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    chartImage(chart, caption, theme, kPngScale).save(&buffer, "PNG");
    return saveBytes(path, buffer.data());
}

QByteArray chartSvg(PlotView& chart, const ChartCaption& caption, const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(pageSize(chart));
    svg.setViewBox(QRect(QPoint(), pageSize(chart)));
    svg.setTitle(caption.title.toHtmlEscaped());  // Qt writes it as it is
    svg.setDescription(caption.footer.toHtmlEscaped());
    {
        QCPPainter painter(&svg);
        painter.setMode(QCPPainter::pmVectorized);
        paintPage(painter, chart, caption, theme);
    }
    return buffer.data();
}

ReportPicture chartPicture(Chart& chart, const ChartCaption& caption, const Theme& theme) {
    ReportPicture picture{{}, pageSize(chart)};
    chart.paintIn(theme, [&] { picture.svg = chartSvg(chart, caption, theme); });
    return picture;
}

QString saveChartSvg(const QString& path, PlotView& chart, const ChartCaption& caption, const Theme& theme) {
    return saveBytes(path, chartSvg(chart, caption, theme));
}

QString saveChartPdf(const QString& path, PlotView& chart, const ChartCaption& caption, const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(caption.title);
        pdf.setResolution(kPdfDpi);
        const QSizeF points = QSizeF(pageSize(chart)) * 72 / kPdfDpi;
        pdf.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        QCPPainter painter(&pdf);
        painter.setMode(QCPPainter::pmVectorized);
        paintPage(painter, chart, caption, theme);
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
