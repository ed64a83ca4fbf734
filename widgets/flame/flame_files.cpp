// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_files.h"

#include "core/flame/folded.h"
#include "widgets/flame/flame_legend.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <sstream>

namespace golanes {

namespace {

constexpr int kMargin = 12;

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
    const QPointF below(kMargin, kMargin + line);
    if (caption.legend)
        caption.legend(painter, theme, below);
    else
        paintFlameLegend(
            painter, originsOf(*picture.tree),
            picture.inferred && std::ranges::find(*picture.inferred, true) != picture.inferred->end(), theme,
            below);
    painter.save();
    painter.translate(kMargin, kMargin + 2 * line);
    paintFlame(painter, picture, theme, QRectF(0, 0, width, picture.height()));
    painter.restore();
    painter.setPen(theme.color(Surface::QuietText));
    painter.drawText(QRect(kMargin, size.height() - kMargin - line, width, line),
                     Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, caption.footer);
}

Page flamePage(const FlamePicture& picture, const FlameCaption& caption, const Theme& theme, int width) {
    return {flamePageSize(picture, width), caption.title, caption.footer,
            [picture, caption, &theme, width](QPainter& painter, bool) {
                paintFlamePage(painter, picture, caption, theme, width);
            }};
}

ReportPicture flameReportPicture(const FlamePicture& picture, const FlameCaption& caption, const Theme& theme,
                                 int width) {
    const Page page = flamePage(picture, caption, theme, width);
    return {pageSvg(page), page.size};
}

QString saveFolded(const QString& path, const FlameTree& tree) {
    std::ostringstream out;
    writeFolded(tree, out);
    return saveBytes(path, QByteArray::fromStdString(out.str()));
}

QString savePprof(const QString& path, const FlameTree& tree, const PprofMeaning& meaning) {
    return saveBytes(path, QByteArray::fromStdString(pprofProfile(tree, meaning)));
}

}  // namespace golanes
