// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"
#include "widgets/annotate/annotation_hand.h"
#include "widgets/annotate/annotation_picture.h"
#include "widgets/flame/flame_paint.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace golanes {

class FlameView;
class Theme;
class ViewState;

// Annotations of frames of a flame graph, on screen and in its files: a frame is meant by the functions that
// lead to it, so that it is found in any tree that has them. A child of the view.
class FlameNotes : public QObject {
    Q_OBJECT

  public:
    FlameNotes(FlameView* view, const Theme* theme);

    // Whose annotations are shown; null: nobody's.
    void follow(ViewState* state);
    // False while another tree is shown than that of whole stacks.
    void setShown(bool shown);

    // One of a frame, put down and its text asked for.
    void add(AnnotationKind kind, std::uint32_t node);
    void edit(std::uint64_t id) { hand_->edit(id); }
    // The frame that one is of; kNone: there is none in this tree.
    std::uint32_t nodeOf(const Annotation& a) const;
    const AnnotationPicture& picture() const { return picture_; }

  private:
    std::string pathOf(std::uint32_t node) const;
    void lay(AnnotationPicture& into, const FlamePicture& flame, const QRectF& visible);
    std::uint32_t knownNodeOf(const Annotation& a);
    void repaint();

    FlameView* view_;
    QPointer<ViewState> state_;
    bool shown_ = true;
    AnnotationPicture picture_;                     // of the viewport
    std::map<std::uint64_t, std::uint32_t> nodes_;  // nodeOf() by id, as far as it was asked for
    std::weak_ptr<const FlameTree> nodesOf_;
    AnnotationHand* hand_;
};

}  // namespace golanes
