// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

namespace golanes {

// An annotation where it lies in a picture, whatever the picture is of. Device-independent pixels; what is
// beyond the picture may lie outside of it.
struct AnnotationShape {
    std::uint64_t id = 0;
    AnnotationKind kind = AnnotationKind::Note;
    AnnotationStyle style;
    QPointF from;                // where it begins: the place of a note; the upper left corner of a box
    QPointF to;                  // where it ends; of what has no end the same
    QRectF box;                  // of what has an area: the lanes it spans over its time
    std::vector<QRectF> things;  // of a highlight: all that belongs to it, `box` too
    bool underlined = false;     // of a highlight of very many things: each has a line instead of a frame
    QString text;                // of its label, with markup; "": it has none
    QPointF offset;              // of its label, by hand
};

}  // namespace golanes
