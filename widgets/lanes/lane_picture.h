// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/annotation_layer.h"
#include "widgets/lanes/arrow_layer.h"
#include "widgets/lanes/lane_scene.h"

#include <QString>

#include <cstdint>
#include <vector>

class QPainter;

namespace golanes {

class Theme;
class ViewState;

// What a picture of the lanes shows. Lengths are units of its page: 1/96 inch, a pixel at scale 1.
struct PictureWish {
    enum class Time : std::uint8_t { Visible, Area, Whole };
    enum class Lanes : std::uint8_t { InSight, All };
    Time time = Time::Visible;     // Area: what is visible where no area is selected
    Lanes lanes = Lanes::InSight;  // All: that are not hidden or folded away, up to kMostHeight
    int width = 1400;              // of the page, kLeastWidth…kMostWidth
    QString title;                 // "": none
    bool legend = true;            // of the states that it shows
    bool annotations = true;       // those that are not hidden
    QString footer;                // where it is from; "": none

    static constexpr int kLeastWidth = 500;
    static constexpr int kMostWidth = 4000;
    static constexpr int kMostHeight = 8000;  // of the lanes
};

// Around the page, and of a line of its text; units.
inline constexpr int kPictureMargin = 16;
inline constexpr int kPictureLine = 20;

// The time that a picture shows.
TimeRange pictureRange(const ViewState& state, PictureWish::Time wish);

// A picture of the lanes with title, ruler, legend and footer, drawn anew by the painter of the screen: what
// is selected, marked and measured there is in it, what follows the pointer is not.
class LanePicture {
  public:
    // Takes the lanes as `shown`; `scale`: device pixels a unit, for which lanes are planned. `state` must
    // outlive it. There is a trace.
    LanePicture(const ViewState& state, const LaneScene& shown, const PictureWish& wish, double scale);

    // Of the page, units.
    QSize size() const;
    // Lanes that All left out for want of height.
    int leftOut() const { return leftOut_; }
    // What must be planned before paint(), which may be done on another thread by plans().prepare().
    std::vector<LaneKey> lanes() const { return scene_.keys(); }
    const PlanCache& plans() const { return scene_.plans; }
    void takePlans(PlanCache plans) { scene_.plans = std::move(plans); }

    // Draws the page; the painter's units are those of the page. `vector`: into SVG or PDF.
    void paint(QPainter& painter, const Theme& theme, bool vector);
    // Draws the lanes and nothing else of the page, from the corner.
    void paintLanesAlone(QPainter& painter, const Theme& theme, bool vector);
    // Which states are in the lanes and how long a bar is; as wide as the page, from `y` on.
    int legendHeight() const;
    void paintLegend(QPainter& painter, const Theme& theme, double y) const;
    // How wide a page is whose lanes and their names are that wide.
    static int pageWidthOf(int lanes);

  private:
    void chooseLanes(const LaneScene& shown);
    int lanesTop() const;
    // Annotations that highlight the results of a query, each with a line of the legend.
    std::vector<const Annotation*> queries() const;
    // States that the plans show, each in its row of the legend.
    struct LegendItem {
        ColorRole role;
        QString words;
        double x;
        int row;
    };
    std::vector<LegendItem> legend() const;
    void paintScaleBar(QPainter& painter, const Theme& theme, double y) const;
    void paintQueries(QPainter& painter, const Theme& theme, double y) const;
    void paintBody(QPainter& painter, const Theme& theme);
    void paintOver(QPainter& painter, const Theme& theme);
    void paintRuler(QPainter& painter, const Theme& theme) const;

    const ViewState& state_;
    PictureWish wish_;
    LaneScene scene_;
    ArrowLayer arrows_;
    AnnotationLayer annotations_;
    int leftOut_ = 0;
};

}  // namespace golanes
