// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/page_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace golanes {

namespace {

constexpr int kUnitsPerInch = 96;
constexpr double kPointsPerUnit = 72.0 / kUnitsPerInch;

void writeSvg(QIODevice& out, const Page& page) {
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setResolution(kUnitsPerInch);
    svg.setSize(page.size);
    svg.setViewBox(QRect(QPoint(), page.size));
    svg.setTitle(page.title.toHtmlEscaped());  // Qt writes it as it is
    svg.setDescription(page.description.toHtmlEscaped());
    QPainter painter(&svg);
    page.paint(painter, true);
}

void writePdf(QIODevice& out, const Page& page) {
    QPdfWriter pdf(&out);
    pdf.setTitle(page.title);
    pdf.setResolution(kUnitsPerInch);
    pdf.setPageMargins({});
    pdf.setPageSize(
        QPageSize(QSizeF(page.size) * kPointsPerUnit, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&pdf);
    page.paint(painter, true);
}

}  // namespace

QImage pageImage(const Page& page, double scale) {
    const QSize pixels = (QSizeF(page.size) * scale).toSize().expandedTo({1, 1});
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    page.paint(painter, false);
    return image;
}

QByteArray pageSvg(const Page& page) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeSvg(buffer, page);
    return buffer.data();
}

QString savePage(const QString& path, const Page& page, double scale) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (suffix == QLatin1String("svg"))
        writeSvg(buffer, page);
    else if (suffix == QLatin1String("pdf"))
        writePdf(buffer, page);
    else
        pageImage(page, scale).save(&buffer, "PNG");
    return saveBytes(path, buffer.data());
}

QString saveBytes(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

}  // namespace golanes
