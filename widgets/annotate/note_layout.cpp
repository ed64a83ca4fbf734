// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/annotate/note_layout.h"

#include "widgets/session/note_markup.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace golanes {

NoteLayout::NoteLayout(const QString& text, const QFont& font, double widest) {
    if (text.isEmpty()) return;
    QString plain;
    QList<QTextLayout::FormatRange> formats;
    for (const QString& line : text.split(u'\n')) {
        if (!plain.isEmpty() || !formats.isEmpty()) plain += QChar::LineSeparator;
        for (const NoteRun& run : markupRuns(line)) {
            QTextCharFormat format;
            if (run.bold) format.setFontWeight(QFont::Bold);
            format.setFontItalic(run.italic);
            formats.push_back({static_cast<int>(plain.size()), static_cast<int>(run.text.size()), format});
            plain += run.text;
        }
    }
    layout_ = std::make_shared<QTextLayout>(plain, font);
    layout_->setFormats(formats);
    layout_->beginLayout();
    double y = 0, width = 0;
    for (QTextLine line = layout_->createLine(); line.isValid(); line = layout_->createLine()) {
        line.setLineWidth(widest);
        line.setPosition({0, y});
        y += line.height();
        width = std::max(width, line.naturalTextWidth());
    }
    layout_->endLayout();
    size_ = {std::ceil(width), std::ceil(y)};
}

void NoteLayout::draw(QPainter& painter, QPointF topLeft, const QColor& color) const {
    if (!layout_) return;
    painter.setPen(color);
    layout_->draw(&painter, topLeft);
}

}  // namespace golanes
