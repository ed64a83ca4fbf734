// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane_plan.h"
#include "core/store/sources.h"

#include <QPainter>
#include <QRect>

namespace golanes {

class LabelCache;
class Theme;

// Where a lane is painted, in device pixels.
struct LaneGeometry {
    int left = 0;  // of column 0
    int top = 0;
    int width = 0;       // columns, as the plan's axis has
    int rowHeight = 18;  // of one row, its separator included
    int rows = 1;
    double scale = 1;     // device pixels a device-independent pixel
    bool vector = false;  // for SVG and PDF: few paths instead of many rectangles, lines instead of tiles
    bool labels = true;   // of spans
    bool marked = false;  // has instants: they stand in the upper part of the row, spans in the lower

    int separator() const;
    // The part of a row that things fill.
    QRect rowRect(int row) const;
    // The parts of it for spans and for instants; the same unless `marked`.
    QRect spanRow(int row) const;
    QRect markRow() const;
    // A lane's whole room, without the separator.
    QRect body() const { return {left, top, width, rows * rowHeight - separator()}; }
};

// Spans from here on get an edge and are drawn as rectangles of their own; device pixels at scale 1.
inline constexpr int kWideSpan = 4;

// Paints a lane: the one routine for screen, picture and print. The painter's units are device pixels. Paints
// nothing outside of body(); does not clear it.
void paintLane(QPainter& painter, const Sources& sources, const LanePlan& plan, const LaneGeometry& geometry,
               const Theme& theme, LabelCache& labels);

// Its three parts.
void paintSpans(QPainter& painter, const LanePlan& plan, const LaneGeometry& geometry, const Theme& theme);
void paintLabels(QPainter& painter, const Sources& sources, const LanePlan& plan,
                 const LaneGeometry& geometry, const Theme& theme, LabelCache& labels);
void paintMarks(QPainter& painter, const LanePlan& plan, const LaneGeometry& geometry, const Theme& theme,
                const QFont& font);
void paintSeries(QPainter& painter, const LanePlan& plan, const LaneGeometry& geometry, const Theme& theme);

// What a planned stack track says that has nothing to show; empty for all else.
QString emptyStackText(const Sources& sources, const LanePlan& plan);

// Rectangle of a drawn span.
QRect spanRect(const PlanSpan& span, const LaneGeometry& geometry);

}  // namespace golanes
