// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_ticks.h"
#include "widgets/charts/custom_plot.h"

#include <QPointer>

#include <cstdint>
#include <functional>
#include <optional>

namespace golanes {

class Theme;

// A plot in the colours of the theme, with what hand and keyboard do in any chart. Its x axis is time, which
// then is the lanes' to zoom and pan (it only says what is wanted), or something else, which it zooms itself.
//
//   wheel zooms at the pointer, Shift+wheel pans · drag brushes a range, Ctrl+drag zooms to it · click
//   chooses Left and Right move the cursor, with Shift they brush · Return chooses at the cursor · + and -
//   zoom Backspace, Home and double-click show everything
class PlotView : public QCustomPlot {
    Q_OBJECT

  public:
    explicit PlotView(Theme* theme, bool overTime, QWidget* parent = nullptr);

    bool overTime() const { return overTime_; }
    // What it is drawn in now: in a file that may be another theme.
    const Theme* theme() const { return theme_; }
    // Where its keyboard's or its pointer's cursor is, by the axes; none: nowhere.
    std::optional<QPointF> pointedAt() const;
    // Time runs up the plot too: a hand that moves up or down brushes as well, and a click brushes what is
    // there.
    virtual bool overRows() const { return false; }
    // A hand that drags selects something; else it zooms, as it does with Ctrl.
    virtual bool brushable() const { return overTime_; }
    // The stretch of x that a place stands for.
    virtual QCPRange stretchAt(QPointF at) const { return {at.x(), at.x()}; }
    // All of x that can be seen; what zooming out ends at. The view keeps its zoom as far as it can.
    void setWhole(QCPRange x);
    // A stretch of x that stands out: the selected area. None: nothing does.
    void setBand(std::optional<QCPRange> band);
    // The hairline, wherever the pointer is in other views.
    void setCursorAt(std::optional<double> x);
    std::optional<double> cursorAt() const { return cursor_; }
    QSize minimumSizeHint() const override { return {160, 80}; }

    // Wears the colours of another theme, and shows no pointer, while something paints it.
    void paintIn(const Theme& theme, const std::function<void()>& paint);

  signals:
    // Over time: the seen time times `factor`, keeping x; moved by `dx`; exactly this.
    void zoomWanted(double factor, double x);
    void panWanted(double dx);
    void rangeWanted(double from, double to);
    void allWanted();
    // A range is being brushed; `done`: the hand has let go.
    void brushed(double from, double to, bool done);
    // The pointer or the keyboard's cursor is at a place, in coordinates; its place on the screen.
    void pointed(QPointF at, QPoint onScreen);
    void left();
    void chosen(QPointF at);
    void menuRequested(QPoint onScreen);
    void copyRequested();
    void escaped();

  protected:
    // The colours are others: of what a chart adds too. Replots.
    virtual void restyle();
    // The places that Left and Right go through, one after the other: the next one from x in a direction.
    virtual double nextStop(double x, int direction) const;
    // Where the cursor of the keyboard stands in y, for the tip.
    virtual double cursorHeight(double x) const;
    // What stands out of the plot: the selected area, and what is being brushed.
    enum class Mark : std::uint8_t { Band, Brush };
    virtual void place(Mark mark, std::optional<QCPRange> range);
    void styleMark(QCPItemRect* rect, Mark mark) const;
    void styleAxis(QCPAxis* axis);
    // What the axes are, told where there is room.
    void nameAxes(const QString& x, const QString& y);
    // Names of graphs stand beside the plot, not on it.
    void showLegendBeside();

    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showRange(QCPRange range);
    void fitNames();
    void zoom(double factor, double x);
    void pan(double dx);
    void step(int direction, bool brushing);
    QPointF coordsOf(QPointF pixel) const;
    QCPRange brush(QPointF to) const;
    void showBrush(std::optional<QCPRange> range);
    bool isDragged(QPointF to) const;

    const Theme* theme_;
    const bool overTime_;
    QString xName_, yName_;
    QCPRange whole_{0, 1};
    QCPItemRect* band_;
    QCPItemRect* brush_;
    QCPItemStraightLine* hairline_;
    std::optional<double> cursor_;
    std::optional<QPointF> pointer_;  // of the mouse, by the axes
    std::optional<QPointF> pressed_;
    std::optional<double> anchor_;  // where brushing by keys began
    bool brushing_ = false;
};

}  // namespace golanes
