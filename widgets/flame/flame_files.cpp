// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_files.h"

#include "core/flame/folded.h"
#include "widgets/flame/flame_legend.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <sstream>

namespace golanes {

namespace {

constexpr int kMargin = 12;

QString save(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

int lineHeight(const FlamePicture& picture) {
    return qCeil(QFontMetricsF(picture.font).height()) + 6;
}

}  // namespace

QSize flamePageSize(const FlamePicture& picture, int width) {
    return {width + 2 * kMargin, qCeil(picture.height()) + 2 * kMargin + 3 * lineHeight(picture)};
}

void paintFlamePage(QPainter& painter, const FlamePicture& picture, const FlameCaption& caption,
                    const Theme& theme, int width) {
    const QSize size = flamePageSize(picture, width);
    const int line = lineHeight(picture);
    painter.fillRect(QRect(QPoint(), size), theme.color(Surface::Lane));
    QFont title = picture.font;
    title.setPixelSize(title.pixelSize() + 3);
    painter.setFont(title);
    painter.setPen(theme.color(Surface::Text));
    painter.drawText(QRect(kMargin, kMargin, width, line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, caption.title);
    painter.setFont(picture.font);
    paintFlameLegend(painter, originsOf(*picture.tree), theme, QPointF(kMargin, kMargin + line));
    painter.save();
    painter.translate(kMargin, kMargin + 2 * line);
    paintFlame(painter, picture, theme, QRectF(0, 0, width, picture.height()));
    painter.restore();
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRect(kMargin, size.height() - kMargin - line, width, line),
                     Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, caption.footer);
}

QString saveFlameSvg(const QString& path, const FlamePicture& picture, const FlameCaption& caption,
                     const Theme& theme, int width) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    const QSize size = flamePageSize(picture, width);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(caption.title.toHtmlEscaped());  // Qt writes it as it is
    svg.setDescription(caption.footer.toHtmlEscaped());
    {
        QPainter painter(&svg);
        paintFlamePage(painter, picture, caption, theme, width);
    }
    return save(path, buffer.data());
}

QString saveFlamePng(const QString& path, const FlamePicture& picture, const FlameCaption& caption,
                     const Theme& theme, int width, int scale) {
    QImage image(flamePageSize(picture, width) * scale, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintFlamePage(painter, picture, caption, theme, width);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return save(path, buffer.data());
}

QString saveFolded(const QString& path, const FlameTree& tree) {
    std::ostringstream out;
    writeFolded(tree, out);
    return save(path, QByteArray::fromStdString(out.str()));
}

QString savePprof(const QString& path, const FlameTree& tree, const PprofMeaning& meaning) {
    return save(path, QByteArray::fromStdString(pprofProfile(tree, meaning)));
}

}  // namespace golanes
