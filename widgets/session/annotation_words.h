// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"

#include <QString>

namespace golanes {

// What a kind of annotation is called: "Note", "Call-Out".
QString kindName(AnnotationKind kind);
// What a colour of annotations is called, 0 … kAnnotationColors - 1.
QString annotationColorName(int color);
// The text of an annotation as it was typed.
QString annotationText(const Annotation& annotation);
// The first line of that without its markup; "" when there is no text.
QString annotationTitle(const Annotation& annotation);

// Whether it lies over the lanes, and not in a chart or a flame graph.
bool isOfLanes(const Annotation& annotation);
// What a chart is called, by its id; "" of one that there is none of.
QString chartTitle(const QString& id);
// The id of the chart that an anchor is in.
QString chartOf(const LaneAnchor& anchor);
// Whether the chart that an anchor is in has time from left to right; else it has lengths.
bool isChartOverTime(const LaneAnchor& anchor);
// The chart or the frame of an anchor, in words; "" of others.
QString placeName(const LaneAnchor& anchor);

}  // namespace golanes
