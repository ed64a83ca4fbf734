// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fold_marks.h"
#include "core/plan/time_axis.h"
#include "widgets/lanes/wheel_reader.h"

#include <QImage>
#include <QWidget>

#include <cstdint>
#include <optional>

namespace golanes {

class Theme;
class ViewState;

// The whole recording in one strip: goroutines that run or want to, garbage collections and stopped worlds,
// and the visible window as a frame that can be dragged and resized; while all is visible it is dragged out.
class OverviewStrip : public QWidget {
    Q_OBJECT

  public:
    OverviewStrip(ViewState* state, const Theme* theme, QWidget* parent = nullptr);

    void setHeaderWidth(int width);
    QSize sizeHint() const override;

    // Position of a time on the strip and back, device-independent pixels.
    double xOf(Timestamp t) const;
    Timestamp timeAt(double x) const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

  private:
    // Range: everything is in sight, so that there is nothing to move; a drag chooses what is.
    enum class Grip : std::uint8_t { None, Begin, End, Window, Range };

    Grip gripAt(double x) const;
    void drag(double x);
    TimeAxis axis() const;  // device pixels
    double columnOf(double x) const;
    std::optional<FoldMark> foldMarkAt(double x) const;
    // Zooms what is visible by a factor, at the place of a point of the strip.
    void zoomAt(double factor, double x);
    QImage render() const;
    void paintWindow(QPainter& painter) const;
    void paintSelected(QPainter& painter) const;
    void paintCaption(QPainter& painter) const;
    void forget();

    ViewState* state_;
    const Theme* theme_;
    int headerWidth_ = 0;
    QImage picture_;
    Grip grip_ = Grip::None;
    bool moved_ = false;  // since the press
    WheelReader wheel_;
    double grabbed_ = 0;        // where the drag began
    TimeRange grabbedVisible_;  // what was visible then
};

}  // namespace golanes
