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

// What the mouse does to the selected area, to marks and to bookmarks in the ruler: Shift+drag selects time
// over all lanes, the edges of the area and flags can be dragged, Shift+click extends the area, a double
// click on a flag removes its mark or renames its bookmark. All else is the ruler's own.
class RulerGestures : public QObject {
    Q_OBJECT

  public:
    // `strip()` tells where times stand in the ruler now.
    RulerGestures(QWidget* ruler, ViewState* state, std::function<TimeStrip()> strip);

    // The flag that is at a point, or whose line is.
    std::optional<Flag> flagAt(QPointF point) const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Pressed, Area, Mark, Bookmark };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    void extendTo(Timestamp t);
    void moveBookmark(Timestamp t);
    Timestamp timeAt(double x) const;
    // The end of the area that stays when the edge at x is dragged; none: no edge is there.
    std::optional<Timestamp> otherEndAt(double x) const;

    QWidget* ruler_;
    ViewState* state_;
    std::function<TimeStrip()> strip_;
    Drag drag_ = Drag::None;
    double pressed_ = 0;
    Timestamp anchor_ = 0;  // the end of the area that stays
    Flag flag_;             // that is dragged
};

}  // namespace golanes
