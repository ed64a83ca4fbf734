// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fold_marks.h"
#include "core/plan/overview.h"
#include "core/plan/time_axis.h"
#include "widgets/lanes/ruler_flags.h"
#include "widgets/lanes/wheel_reader.h"

#include <QColor>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace golanes {

class RulerGestures;
class Theme;
class ViewState;

// The time ruler above the lanes, with a strip below that tells collections and pauses. A click into its left
// end chooses how times are written; in it, a drag pans, the wheel zooms, a double click shows everything, a
// click on a fold mark unfolds, and the context menu has the rest.
class RulerView : public QWidget {
    Q_OBJECT

  public:
    RulerView(ViewState* state, const Theme* theme, QWidget* parent = nullptr);

    void setHeaderWidth(int width);
    QSize sizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    int timeLeft() const;  // device x of column 0
    TimeAxis axis() const;
    double columnOf(double x) const;
    std::optional<FoldMark> foldMarkAt(double x) const;
    QString tipAt(QPointF point) const;
    void paintStrip(QPainter& painter, const TimeAxis& axis);
    // A line at an instant, and its time beside it.
    struct Instant {
        double x;
        QRectF flag;
        QString words;
        QColor color;
    };
    // Those in sight: the landmark, and where the pointer is.
    std::vector<Instant> instants(const TimeAxis& axis) const;
    void paintInstant(QPainter& painter, const Instant& instant) const;
    void paintName(QPainter& painter, const TimeAxis& axis) const;
    TimeStrip strip() const;
    void chooseFormat(QPoint globalPoint);
    QString formatName() const;

    ViewState* state_;
    const Theme* theme_;
    int headerWidth_ = 0;
    LanePlan gc_, stopTheWorld_;       // of planned_
    std::optional<TimeAxis> planned_;  // none: they are of another trace
    WheelReader wheel_;
    std::optional<QPointF> pressed_;  // where a press began
    bool dragging_ = false;
    TimeAxis pressedAxis_;
    RulerGestures* gestures_;
};

}  // namespace golanes
