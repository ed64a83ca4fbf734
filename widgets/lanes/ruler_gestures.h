// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/ruler_flags.h"

#include <QObject>
#include <QPointF>

#include <cstdint>
#include <functional>
#include <optional>

class QMouseEvent;
class QWidget;

namespace golanes {

class ViewState;

// What the mouse does to the selected area and to marks in the ruler: Shift+drag selects time over all lanes,
// the edges of the area and the flags of marks can be dragged, Shift+click extends the area, a double click
// on a flag removes its mark. All else is the ruler's own.
class RulerGestures : public QObject {
    Q_OBJECT

  public:
    // `strip()` tells where times stand in the ruler now.
    RulerGestures(QWidget* ruler, ViewState* state, std::function<TimeStrip()> strip);

    // The mark whose flag or line is at a point; 0: none.
    int markAt(QPointF point) const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Pressed, Area, Mark };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    void extendTo(Timestamp t);
    Timestamp timeAt(double x) const;
    // The end of the area that stays when the edge at x is dragged; none: no edge is there.
    std::optional<Timestamp> otherEndAt(double x) const;

    QWidget* ruler_;
    ViewState* state_;
    std::function<TimeStrip()> strip_;
    Drag drag_ = Drag::None;
    double pressed_ = 0;
    Timestamp anchor_ = 0;  // the end of the area that stays
    int mark_ = 0;          // that is dragged
};

}  // namespace golanes
