// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_matches.h"
#include "core/store/span_matches.h"

#include <QImage>
#include <QPainter>

#include <memory>

namespace golanes {

struct LaneScene;
class Theme;

// What makes highlighted spans stand out: a veil over everything else in their lanes (and over what the same
// goroutines did in regions and on their stacks meanwhile; of lanes of perf data over other calls and
// samples) and a line below them, as one picture that is made again when the lanes or the answer are others.
class HighlightLayer {
  public:
    struct Matches {
        std::shared_ptr<const SpanMatches> spans;     // null: nothing is highlighted
        std::shared_ptr<const KernelMatches> kernel;  // null: nothing is said of lanes of perf data
        bool operator==(const Matches&) const = default;
    };
    // `frame`: the lanes as drawn.
    void paint(QPainter& painter, LaneScene& scene, const Theme& theme, const QImage& frame,
               const Matches& matches);

  private:
    QImage picture_;  // of the time area
    qint64 frameKey_ = 0;
    Matches matches_;
};

}  // namespace golanes
