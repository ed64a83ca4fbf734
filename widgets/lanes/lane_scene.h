// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/bar_counts.h"
#include "core/store/sources.h"
#include "widgets/lanes/label_cache.h"
#include "widgets/lanes/lane_layout.h"
#include "widgets/lanes/lane_paint.h"
#include "widgets/lanes/plan_cache.h"
#include "widgets/session/gc_bands.h"

#include <QSize>

#include <optional>
#include <vector>

namespace golanes {

class Theme;

// All that is needed to draw the lanes in sight, and where things are in it. Points are device-independent
// pixels of the lanes' widget; columns are device pixels of its time area, to the right of the names.
struct LaneScene {
    HeldSources held;  // whose lanes they are; without a trace there are none
    LaneLayout layout;
    PlanCache plans;
    LabelCache labels{QFont()};
    GcBands::Show bands = GcBands::Show::None;
    LabelCache smallLabels{QFont()};  // for names of lanes that are too low for the others
    bool spanLabels = true;           // spans say what they are
    bool vector = false;              // see LaneGeometry
    bool controls = true;             // bars show what can be pressed
    int filterWidth = 0;              // of what stands on the bar of the goroutines; 0: nothing
    QSize size;                       // of the widget
    double scale = 1;                 // device pixels a device-independent pixel
    int headerWidth = 0;              // of the column of names
    int scroll = 0;       // y of the lanes that stands at the top of the widget, were nothing pinned
    BarCounts barCounts;  // of folded bars, as far as they were found

    int device(double v) const;       // device-independent to device pixels, rounded
    int timeLeft() const;             // device x of column 0
    int columns() const;              // at least 1
    double columnOf(double x) const;  // column under a point's x
    // Of a trace that is not null.
    Sources sources() const { return *held; }
    LaneGeometry geometry(const LaneLayout::Row& row) const;

    // Pinned lanes do not scroll; the others disappear below them.
    bool isSticky(const LaneLayout::Row& row) const { return row.top < layout.stickyEnd(); }
    // Where a row stands in the widget; bars of groups may be drawn lower, see headers().
    int yOf(const LaneLayout::Row& row) const { return isSticky(row) ? row.top : row.top - scroll; }
    // Where the name of a lane stands, `height` high: at the top of what is seen of it, as long as there is
    // room. `bars`: as headers() has them.
    struct PlacedHeader;
    int nameTop(const LaneLayout::Row& row, int height, const std::vector<PlacedHeader>& bars) const;
    // Height of that name: the first row of it; plots are higher than their names.
    int nameHeight(const LaneLayout::Row& row) const;
    // The part of the widget in which a row shows, device pixels.
    QRect roomOf(const LaneLayout::Row& row) const;
    // What of the lane is in sight, names included, device pixels.
    QRect rectOf(const LaneLayout::Row& row) const;

    // Bars of groups and within groups that are in sight, with the y (of the widget) they are drawn at,
    // sticky ones where they stick; in the order in which they cover each other.
    struct PlacedHeader {
        std::size_t group;
        int y;
        LaneLayout::Row row;
        bool within;  // a bar within a group
    };
    std::vector<PlacedHeader> headers() const;
    // Lanes in sight: those that scroll from top to bottom, then the pinned ones, which cover them.
    std::vector<LaneLayout::Row> lanes() const;
    // What is at y of the widget: a (sticky) bar, a lane, or nothing.
    std::optional<LaneLayout::Row> rowAt(double y) const;
    // What has to be planned to draw them: their keys, and those of what lies across all of them; each once.
    std::vector<LaneKey> keys() const;
    // The plan of a lane in sight; an empty one as long as there is none.
    const LanePlan& plan(const LaneLayout::Row& row) const { return plans.peek(layout.key(row)); }
};

// Draws names, group headers and lanes, as far as they are planned, into an image of the widget's size in
// device pixels.
QImage renderLanes(LaneScene& scene, const Theme& theme);
// The lanes alone, and what lies across all of them; the painter's units are device pixels.
void paintLanes(QPainter& painter, LaneScene& scene, const Theme& theme);

// Where the name of a lane begins that stands `depth` levels down in its group, device-independent pixels.
int nameIndent(int depth);

// Its parts; the painter's units are device pixels.
void paintLaneNames(QPainter& painter, LaneScene& scene, const Theme& theme);
void paintGroupHeaders(QPainter& painter, LaneScene& scene, const Theme& theme);

}  // namespace golanes
