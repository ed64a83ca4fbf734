// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/annotation.h"
#include "widgets/annotate/annotation_picture.h"

#include <QObject>
#include <QPointF>

#include <cstdint>
#include <optional>

class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;

namespace golanes {

class LaneView;
class NoteEditor;
class ViewState;

// What hand and keyboard do to annotations in the lanes: with a tool, a press or drag puts one down; without,
// labels and ends are dragged, a double click edits the text, a right click has the rest; Del deletes, Enter
// edits and arrows move the label of the selected one. What it does not take goes on to the other gestures.
class AnnotationGestures : public QObject {
    Q_OBJECT

  public:
    AnnotationGestures(LaneView* view, ViewState* state);

    // The one whose label the hand holds; 0: none.
    std::uint64_t held() const { return drag_ == Drag::Label ? id_ : 0; }
    // The one whose text is being typed; 0: none.
    std::uint64_t edited() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Pressed, New, Label, From, To, Body };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    void endLabelMove();
    bool isOwnKey(const QKeyEvent& event) const;
    bool key(const QKeyEvent& event);
    bool menu(const QContextMenuEvent& event);
    bool hover(QPointF point, Qt::KeyboardModifiers modifiers);

    void make(AnnotationKind kind);
    void begin(QPointF point, Qt::KeyboardModifiers modifiers);
    void place(QPointF point);
    void dragTo(QPointF point, Qt::KeyboardModifiers modifiers);
    void moveEnd(bool end, QPointF point, Qt::KeyboardModifiers modifiers);
    void moveLabel(QPointF point);
    void moveBody(QPointF point);
    void edit(std::uint64_t id);
    void goTo(std::uint64_t id);
    // The lane at a point, as an anchor; that of no lane where there is none.
    LaneAnchor laneAt(QPointF point) const;
    Timestamp timeAt(QPointF point, Qt::KeyboardModifiers modifiers) const;
    std::optional<AnnotationHit> hitAt(QPointF point) const;

    LaneView* view_;
    ViewState* state_;
    NoteEditor* editor_;
    Drag drag_ = Drag::None;
    std::uint64_t id_ = 0;  // that is dragged
    Annotation start_;      // the same, as it was at the press
    QPointF pressed_;
    QPointF grabbed_;  // from the upper left corner of the label that is dragged
    bool moved_ = false;
    bool movesLabel_ = false;  // by keys
};

}  // namespace golanes
