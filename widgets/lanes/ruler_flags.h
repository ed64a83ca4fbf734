// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/time_axis.h"

#include <QPainter>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace golanes {

class Annotations;
class AreaSelection;
class Theme;
class TimeMarks;

// Where times stand in a ruler or strip, device-independent pixels.
struct TimeStrip {
    TimeAxis axis;     // of the part right of `left`
    double left = 0;   // x of its column 0
    double scale = 1;  // device pixels a device-independent pixel
    double height = 0;

    double right() const { return left + axis.width() / scale; }
    double xOf(Timestamp t) const;
};

// The flag of a marked instant or of a bookmark: beside its line, where the flags before leave room.
struct Flag {
    int number = 0;              // of the mark; 0: it is a bookmark
    std::uint64_t bookmark = 0;  // annotation; 0: it is a mark
    std::size_t color = 0;       // of the annotation
    QString words;
    double line = 0;  // x of the instant
    QRectF rect;
};
inline constexpr double kFlagHeight = 13;
// Flags of the marks in sight, and of the bookmarks among `annotations` (null: without), by time; `metrics`
// of the font they are written in.
std::vector<Flag> layOutFlags(const TimeStrip& strip, const TimeMarks& marks, const QFontMetricsF& metrics,
                              const Annotations* annotations = nullptr);

// The stretch of time of the selected area.
void paintAreaBand(QPainter& painter, const TimeStrip& strip, const Theme& theme, const AreaSelection& area);
// Where its length stands: in the middle of what is seen of it, or beside it when it is too narrow; none when
// it is out of sight. `metrics` of the font it is written in.
std::optional<QRectF> areaLengthRect(const TimeStrip& strip, const AreaSelection& area,
                                     const QFontMetricsF& metrics);
void paintAreaLength(QPainter& painter, const TimeStrip& strip, const Theme& theme,
                     const AreaSelection& area);
// The chosen instant that times count from: a line that stands on a triangle.
void paintZero(QPainter& painter, const TimeStrip& strip, const Theme& theme, Timestamp zero);
void paintFlags(QPainter& painter, const TimeStrip& strip, const Theme& theme, const TimeMarks& marks,
                const Annotations* annotations);

}  // namespace golanes
