// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace golanes {

// A drawing that can go into a file. Units are 1/96 inch, a pixel at scale 1.
struct Page {
    QSize size;
    QString title;        // what the file says of itself; plain text
    QString description;  // the same
    // Draws it in these units; `vector`: into SVG or PDF.
    std::function<void(QPainter& painter, bool vector)> paint;
};

// As pixels, `scale` for a unit.
QImage pageImage(const Page& page, double scale);

// As a file of SVG with its text as text.
QByteArray pageSvg(const Page& page);

// Saves it as what the suffix says: .svg, .pdf, else PNG, `scale` pixels for a unit. The file is written as a
// whole or not at all; what went wrong, or "".
QString savePage(const QString& path, const Page& page, double scale);

// Writes a file as a whole or not at all; what went wrong, or "".
QString saveBytes(const QString& path, const QByteArray& bytes);

}  // namespace golanes
