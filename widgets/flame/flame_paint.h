// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_layout.h"
#include "core/flame/flame_search.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

class QPainter;

namespace golanes {

class Theme;

enum class FlameGrowth : std::uint8_t {
    Down,  // icicle: callees below their callers
    Up,    // flame: callees above
};

// How a frame looks instead of by whose code it is.
struct FlameLook {
    QColor fill;
    QString sign;  // before its name, so that it is told without its colour; may be empty
};
// Before the names of frames that are mostly inferred.
inline constexpr char16_t kInferredSign = u'\u2248';
// Of a node of the tree. Must hold as long as the tree is drawn.
using FlameLooks = std::function<FlameLook(std::uint32_t node)>;

struct FlamePicture;
// Draws over the frames; the painter's units are those of the picture, `visible` what is seen of it.
using FlameOverlay = std::function<void(QPainter& painter, const FlamePicture& picture, const Theme& theme,
                                        const QRectF& visible)>;

// A flame graph to be drawn. The layout is in units of the painter: device pixels on a screen, points in a
// file.
struct FlamePicture {
    const FlameTree* tree = nullptr;
    const FlameLayout* layout = nullptr;
    const FlameMatches* matches = nullptr;  // null or inactive: nothing is looked for
    FlameGrowth growth = FlameGrowth::Down;
    std::uint32_t firstRow = 0;  // rows before it are not drawn
    double rowHeight = 18;
    double pixel = 1;                             // width of a thin line
    double scale = 1;                             // units of the painter for a logical pixel
    QFont font;                                   // its size in units of the painter
    QString all;                                  // what stands in the root: "all: 1.24 s"
    const std::vector<bool>* inferred = nullptr;  // nodes with the sign for that; null or empty: none
    FlameLooks looks;                             // empty: colours and marks tell whose code it is
    std::uint32_t selected = FlameTree::kNone;
    std::uint32_t hovered = FlameTree::kNone;
    std::uint32_t marked = FlameTree::kNone;  // with its callers: where something of another view stands

    FlameOverlay over;  // may be empty

    // Of all rows.
    double height() const;
    // Upper edge of a row.
    double top(std::uint32_t row) const;
};

// Draws what lies in `visible`. The one routine for screens and files.
void paintFlame(QPainter& painter, const FlamePicture& picture, const Theme& theme, const QRectF& visible);

// A square that shows how code of this origin looks: its colour and its mark.
void paintOriginSample(QPainter& painter, CodeOrigin origin, const Theme& theme, const QRectF& rect,
                       double pixel);

}  // namespace golanes
