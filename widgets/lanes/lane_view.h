// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fold_marks.h"
#include "widgets/lanes/annotation_layer.h"
#include "widgets/lanes/arrow_layer.h"
#include "widgets/lanes/bar_counter.h"
#include "widgets/lanes/frame_times.h"
#include "widgets/lanes/group_bar.h"
#include "widgets/lanes/highlight_layer.h"
#include "widgets/lanes/lane_scene.h"
#include "widgets/lanes/plan_ahead.h"
#include "widgets/session/target.h"
#include "widgets/session/view_state.h"

#include <QImage>
#include <QWidget>

#include <cstdint>
#include <optional>

class QScrollBar;

namespace golanes {

class AnnotationGestures;
class AreaGestures;
class FilterField;
class HoverTip;
class LaneGestures;
class Theme;

// Names and lanes: one widget for all of them. It draws what is in sight into an image when that changes, and
// over it what follows the pointer (hairline, outlines, values), so that moving the pointer costs next to
// nothing.
class LaneView : public QWidget {
    Q_OBJECT

  public:
    // All must outlive it. `scrollBar` moves the lanes up and down; the owner places it.
    LaneView(ViewState* state, Theme* theme, QScrollBar* scrollBar, QWidget* parent = nullptr);
    ~LaneView() override;

    void setHeaderWidth(int width);
    // How a lane is brought into sight.
    enum class Reveal : std::uint8_t {
        Middle,  // where one looks first, unless it stands well within what is seen
        Step,    // no farther than needed, when it is next to what is seen
    };
    // Unfolds what hides a lane and brings it into sight.
    void reveal(LaneKey lane, Reveal how = Reveal::Middle);

    // The axis that is drawn now, in device pixels of the time area.
    TimeAxis axis() const;
    // Time under a point of the widget; may lie outside of what is visible.
    Timestamp timeAt(QPointF point) const;
    // The same, drawn to an edge that is near (see snappedTime()) unless Alt is held.
    Timestamp snappedTimeAt(QPointF point, Qt::KeyboardModifiers modifiers);
    // What is at a point: none outside of all lanes and on the bars of groups.
    std::optional<Target> targetAt(QPointF point);
    // The fold mark at a point of the time area.
    std::optional<FoldMark> foldMarkAt(QPointF point) const;
    // The lane or group bar at a point.
    std::optional<LaneLayout::Row> rowAt(QPointF point) const { return scene_.rowAt(point.y()); }
    // Middle of what is drawn of a target, for tests and assistive technology; none when not in sight.
    std::optional<QPointF> pointOf(const Target& target) const;
    const LaneScene& scene() const { return scene_; }
    // How long the last frames took.
    const FrameTimes& frameTimes() const { return frameTimes_; }
    const ArrowLayer& arrows() const { return arrows_; }
    // Annotations in sight, as they were drawn last; layAnnotations() places them anew.
    const AnnotationLayer& annotations() const { return annotations_; }
    void layAnnotations();
    const Theme& theme() const { return *theme_; }
    // Follows the label of an arrow at a point, if there is one.
    bool followLink(QPointF point);
    // The pointer acted without being moved: what is below it now is told.
    void tellAgain();
    // Whether the keyboard came here by itself, which is shown.
    bool hasKeyFocus() const { return keyFocus_; }
    void setKeyFocus(bool on);
    // Whether what was painted last is what is to be seen.
    bool isCurrent() const { return !dirty_; }

    // Range that is being dragged out to zoom to, drawn over the lanes.
    void setZoomBox(std::optional<TimeRange> range);
    const std::optional<TimeRange>& zoomBox() const { return zoomBox_; }
    // Lower edge of a row as drawn, y of the widget; bars stand where they stick.
    int bottomOf(const LaneLayout::Row& row) const;
    // Makes the plot at a point, or the lanes of the group there, a step higher (1) or lower (-1); what is at
    // the point stays there.
    void changeHeight(QPointF point, int step);
    // What can be pressed at a point of a bar.
    std::optional<BarPart> barPartAt(QPointF point) const;
    void press(const BarPart& part);
    // Folds or unfolds what a bar (or a lane with others below it) stands above.
    void toggle(const LaneLayout::Row& row);
    // Whether a point is on the triangle that folds what stands below a lane.
    bool onDisclosure(QPointF point) const;
    // The lane or bar that the keyboard is at.
    std::optional<LaneLayout::Row> focusedRow() const;
    // Goes there by the keyboard: to a bar, or to what is in a lane at the time that was selected before.
    void focusRow(const LaneLayout::Row& row);
    // The group whose bar has the keyboard's focus, if it is not on a lane.
    std::optional<std::size_t> focusedGroup() const;

  signals:
    void headerWidthRequested(int width);
    void detailsRequested();
    // See LaneGestures.
    void kernelDragged(golanes::Duration later);
    void kernelDropped(bool stay);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void takeTrace();
    void arrange();
    // Where to scroll to for the bar of the goroutines to be the first that scrolls.
    int goroutinesTop() const;
    // Folds what would leave no room for goroutines when a recording is seen for the first time.
    void makeRoom();
    void updateScrollBar();
    void invalidate();  // what is drawn is no longer true
    void drawFrame();
    void paintAnnotations(QPainter& painter);
    const LanePlan& newestPlan(LaneKey lane);
    void restyle();
    void resetLabels();
    void travel(ViewState::Travel step);
    void travelRows(int step);
    int coveredAbove(const LaneLayout::Row& row) const;
    void revealRow(const LaneLayout::Row& row, Reveal how);
    void revealTrack(GoroutineIndex g);
    std::optional<LaneLayout::Row> selectedRow() const;
    void fold(const LaneLayout::Row& row, bool closed);
    void select(const Target& target, Reveal how = Reveal::Middle);
    void lookAt(const Target& target);
    void goTo(const Target& target);
    void moveLane(int step);
    void takeTree();
    void placeFilter();
    void openFilter();
    void updateTip();
    // The folded bar below the pointer that has something to tell.
    std::optional<LaneLayout::Row> toldBar() const;
    void speakSelection();

    ViewState* state_;
    Theme* theme_;
    QScrollBar* scrollBar_;
    LaneScene scene_;
    QImage frame_;
    FrameTimes frameTimes_;
    ArrowLayer arrows_;
    AnnotationLayer annotations_;
    bool dirty_ = true;
    bool keyFocus_ = false;
    PlanAhead planAhead_;
    PlanCache asked_;  // plans for an axis that is not drawn yet
    std::optional<TimeRange> zoomBox_;
    std::optional<LaneLayout::BarId> focused_;  // the bar that has the keyboard's focus
    std::optional<Target> told_;                // what the tooltip describes
    HoverTip* tip_;
    LaneGestures* gestures_;
    AreaGestures* areaGestures_;
    AnnotationGestures* annotationGestures_;
    HighlightLayer highlight_;
    FilterField* filter_;
    std::optional<LaneKey> awaited_;  // to be revealed when the tree has it
    BarCounter barCounter_;
    bool roomMade_ = false;  // for the lanes of this recording
};

}  // namespace golanes
