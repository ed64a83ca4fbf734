// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/span_matches.h"
#include "widgets/annotate/annotation_picture.h"
#include "widgets/lanes/lane_scene.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace golanes {

class Annotations;
class Theme;
class ViewState;

// Annotations over the lanes: where each lies for what is in sight, and its drawing. One whose lane is out of
// sight is not there; one that is folded away with its group is at the bar of that group.
class AnnotationLayer {
  public:
    // Brings it up to date with what is put down and in sight. `leading`: see AnnotationPicture::lay();
    // `edited`: the one whose text is being typed, which needs no label; 0: none.
    void update(LaneScene& scene, const ViewState& state, std::uint64_t leading = 0,
                std::uint64_t edited = 0);
    const AnnotationPicture& picture() const { return picture_; }

    // Draws it; the painter's units are device pixels.
    void paint(QPainter& painter, const LaneScene& scene, const Theme& theme) const;

    // The lane that an anchor means now; none when it means none.
    std::optional<LaneKey> laneOf(const LaneScene& scene, const LaneAnchor& anchor);

  private:
    struct Edges {
        double top, bottom;
    };
    std::optional<Edges> edgesOf(const LaneScene& scene, const LaneAnchor& anchor);
    std::optional<AnnotationShape> shapeOf(LaneScene& scene, const ViewState& state, const Annotation& a);
    std::optional<AnnotationShape> shapeOfQuery(LaneScene& scene, const ViewState& state,
                                                const Annotation& a);
    void addRelated(LaneScene& scene, const Annotation& a, TimeRange time, AnnotationShape& shape);

    AnnotationPicture picture_;
    // Lanes of the anchors that were asked for, in this reading of the recording.
    const Trace* trace_ = nullptr;
    const KernelTracks* kernel_ = nullptr;
    std::vector<std::pair<LaneAnchor, std::optional<LaneKey>>> lanes_;
    // Where the results of queries lie, for lanes that stand like this.
    struct Lines {
        std::shared_ptr<const SpanMatches> matches;
        TimeAxis axis;
        std::vector<std::pair<LaneKey, QRect>> rows;
        std::vector<QRectF> things;
    };
    std::vector<Lines> lines_;
};

}  // namespace golanes
