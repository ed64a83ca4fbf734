// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations over the lanes, drawn where the newest frame is.
#include "widgets/annotate/annotation_paint.h"
#include "widgets/lanes/annotation_gestures.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/session/annotations.h"

#include <QPainter>

namespace golanes {

void LaneView::layAnnotations() {
    annotations_.update(scene_, *state_, annotationGestures_->held(), annotationGestures_->edited());
}

void LaneView::paintAnnotations(QPainter& painter) {
    layAnnotations();
    annotations_.paint(painter, scene_, *theme_);
    painter.save();
    painter.scale(scene_.scale, scene_.scale);
    paintGrips(painter, annotations_.picture(), *theme_, state_->annotations()->selected());
    painter.restore();
}

}  // namespace golanes
