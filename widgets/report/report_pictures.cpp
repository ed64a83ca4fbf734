// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_pictures.h"

#include "widgets/session/report.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QTextImageFormat>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr double kUnitsPerInch = 96;
constexpr double kMostOfPage = 0.9;  // of its height, so that a heading finds room above

// Device units for a unit of a picture.
double scaleOf(const QTextDocument& document) {
    const QPaintDevice* device = document.documentLayout()->paintDevice();
    return device ? device->logicalDpiX() / kUnitsPerInch : 1;
}

}  // namespace

ReportPictures::ReportPictures(QObject* parent) : QObject(parent) {}

std::vector<QByteArray> ReportPictures::missing(const ReportContent& report) const {
    std::vector<QByteArray> files;
    for (const auto& item : report.items) {
        const QByteArray& file = item->picture.svg;
        const bool known = std::ranges::any_of(
            pictures_, [&file](const Picture& p) { return p.file.constData() == file.constData(); });
        if (!file.isEmpty() && !known) files.push_back(file);
    }
    return files;
}

ReportPictures::Read ReportPictures::read(const std::vector<QByteArray>& files, const Job& job) {
    Read read;
    for (const QByteArray& file : files)
        if (!job.cancelled()) read.emplace_back(file, std::make_shared<QSvgRenderer>(file));
    return read;
}

void ReportPictures::take(const ReportContent& report, const Read& read) {
    // A picture that was copied with its item is the same bytes in memory.
    QHash<const char*, Picture> known;
    for (const Picture& picture : std::as_const(pictures_)) known[picture.file.constData()] = picture;
    for (const auto& [file, svg] : read) known[file.constData()] = {file, svg, {}, {}};
    pictures_.clear();
    for (int row = 0; row < static_cast<int>(report.items.size()); ++row) {
        const ReportPicture& picture = report.items[static_cast<std::size_t>(row)]->picture;
        if (picture.svg.isEmpty()) continue;
        Picture now = known.value(picture.svg.constData());
        if (!now.svg) now = {picture.svg, std::make_shared<QSvgRenderer>(picture.svg), {}, {}};
        now.size = picture.size;
        pictures_[nameOf(row)] = now;
    }
}

QString ReportPictures::nameOf(int row) {
    return QStringLiteral("picture%1").arg(row);
}

QSizeF ReportPictures::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const double scale = scaleOf(*document);
    QSizeF size = QSizeF(pictures_.value(format.toImageFormat().name()).size) * scale;
    const QSizeF page = document->pageSize();
    const double room = page.width() - 2 * document->documentMargin() * scale;
    double share = room > 0 && size.width() > room ? room / size.width() : 1;
    // A page without an end is that of a screen.
    const double most = page.height() * kMostOfPage;
    if (most > 0 && size.height() * share > most) share = most / size.height();
    return size * share;
}

void ReportPictures::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                const QTextFormat& format) {
    const auto it = pictures_.find(format.toImageFormat().name());
    if (it == pictures_.end()) return;
    if (dynamic_cast<QPdfWriter*>(painter->device())) return it->svg->render(painter, rect);
    const double ratio = painter->device()->devicePixelRatioF();
    const QSize pixels = (rect.size() * ratio).toSize().expandedTo({1, 1});
    if (it->shown.size() != pixels) {
        it->shown = QImage(pixels, QImage::Format_RGB32);
        it->shown.fill(Qt::white);
        QPainter into(&it->shown);
        into.setRenderHint(QPainter::Antialiasing);
        it->svg->render(&into);
    }
    painter->drawImage(rect, it->shown);
}

}  // namespace golanes
