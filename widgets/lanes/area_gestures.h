// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "widgets/lanes/area_lanes.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <cstdint>
#include <optional>

class QMouseEvent;
class QScrollBar;

namespace golanes {

class LaneView;
class ViewState;

// Selects areas with the mouse in the lanes: Shift+drag draws one, its edges can be dragged, Shift+click
// extends it to what is clicked. Edges of spans catch its ends unless Alt is held. What it does not take goes
// on to LaneGestures.
class AreaGestures : public QObject {
    Q_OBJECT

  public:
    AreaGestures(LaneView* view, ViewState* state, QScrollBar* scrollBar);

    bool dragging() const { return drag_ != Drag::None; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Pressed, New, Begin, End, Top, Bottom };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    void drag(QPointF point, Qt::KeyboardModifiers modifiers);
    void dragRows(int edge, QPointF point);
    void extendTo(QPointF point);
    void scrollOn();
    // The rows from the first to the last lane of the area.
    const std::optional<RowSpan>& extent() const;
    // The edge of the area at a point; None when there is none.
    Drag edgeAt(QPointF point) const;
    Timestamp timeAt(QPointF point, Qt::KeyboardModifiers modifiers) const;
    // The row nearest to a point.
    RowSpan rowsAt(QPointF point) const;

    LaneView* view_;
    ViewState* state_;
    QScrollBar* scrollBar_;
    Drag drag_ = Drag::None;
    QPointF pressed_;
    QPointF last_;  // where the pointer is
    Qt::KeyboardModifiers lastModifiers_;
    Timestamp anchor_ = 0;  // the end of the area that stays
    RowSpan anchorRows_;    // the rows that stay
    // extent(), until lanes or area are others: there may be very many lanes.
    mutable std::optional<std::optional<RowSpan>> extent_;
    QTimer scrolling_;  // while the pointer is beyond the upper or lower end of the lanes
};

}  // namespace golanes
