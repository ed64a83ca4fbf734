// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/annotate/annotation_hand.h"
#include "widgets/annotate/annotation_picture.h"
#include "widgets/charts/custom_plot.h"

#include <QObject>
#include <QPointer>

#include <string>

namespace golanes {

class Chart;
class Theme;
class ViewState;

// Annotations over a chart, at places by its axes: on screen and in its files. A child of the chart.
class ChartNotes : public QObject {
    Q_OBJECT

  public:
    ChartNotes(Chart* chart, const Theme* theme);

    // Whose annotations are shown; null: nobody's.
    void follow(ViewState* state);
    // What of the chart is shown: see LaneAnchor::Of::Chart. Those of other choices are not there.
    void setPath(const std::string& path);

    // One at a place by the axes, put down and its text asked for.
    void add(AnnotationKind kind, QPointF at);
    // A bracket over the lengths or times from one x to another.
    void bracket(double from, double to);
    // Its text is to be typed.
    void edit(std::uint64_t id) { hand_->edit(id); }
    const AnnotationPicture& picture() const { return picture_; }

  private:
    class Item;

    void lay();
    bool put(Annotation& a, bool end, QPointF at) const;
    bool isHere(const Annotation& a) const;
    AnnotationShape shapeOf(const Annotation& a) const;
    Timestamp timeAt(double x) const;
    double xOf(Timestamp t) const;

    Chart* chart_;
    QPointer<ViewState> state_;
    std::string path_;
    AnnotationPicture picture_;
    AnnotationHand* hand_;
};

}  // namespace golanes
