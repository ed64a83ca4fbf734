// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/span_matches.h"

#include <QImage>
#include <QPainter>

#include <memory>

namespace golanes {

struct LaneScene;
class Theme;

// What makes highlighted spans stand out: a veil over everything else in their lanes (and over what the same
// goroutines did in regions and on their stacks meanwhile) and a line below them, as one picture that is made
// again when the lanes or the answer are others.
class HighlightLayer {
  public:
    // `frame`: the lanes as drawn; null `matches`: nothing is highlighted.
    void paint(QPainter& painter, LaneScene& scene, const Theme& theme, const QImage& frame,
               const std::shared_ptr<const SpanMatches>& matches);

  private:
    QImage picture_;  // of the time area
    qint64 frameKey_ = 0;
    std::shared_ptr<const SpanMatches> matches_;
};

}  // namespace golanes
