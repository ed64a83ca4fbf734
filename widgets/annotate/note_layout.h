// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace golanes {

// A text with the markup of notes, wrapped to a width. Drawn as text, in SVG and PDF too.
class NoteLayout {
  public:
    NoteLayout() = default;
    NoteLayout(const QString& text, const QFont& font, double widest);

    // Of what is drawn, device-independent pixels; empty without text.
    QSizeF size() const { return size_; }
    void draw(QPainter& painter, QPointF topLeft, const QColor& color) const;

  private:
    std::shared_ptr<QTextLayout> layout_;  // null: no text
    QSizeF size_;
};

}  // namespace golanes
