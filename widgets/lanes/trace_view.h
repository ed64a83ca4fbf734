// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

#include <QWidget>

class QScrollBar;

namespace golanes {

struct LaneScene;
class LaneView;
class OverviewStrip;
class RulerView;
class Theme;
class ViewState;

// The heart of the window: overview, ruler and lanes of one trace, sharing a column for names at the left.
class TraceView : public QWidget {
    Q_OBJECT

  public:
    // Both must outlive it.
    TraceView(ViewState* state, Theme* theme, QWidget* parent = nullptr);

    // Width of the column of names, device-independent pixels; at least kMinHeader.
    static constexpr int kMinHeader = 90;
    int headerWidth() const { return headerWidth_; }
    void setHeaderWidth(int width);

    // The lanes in sight, as they are drawn.
    const LaneScene& scene() const;
    // What moves the lanes up and down.
    QScrollBar* scrollBar() const { return scrollBar_; }
    // Scrolls the lane into sight, unfolding its group.
    void reveal(LaneKey lane);

  signals:
    void headerWidthChanged(int width);
    // Double click or Enter on something: its details are wanted (the selection says of what).
    void detailsRequested();
    // See LaneGestures.
    void kernelDragged(golanes::Duration later);
    void kernelDropped(bool stay);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    void applyHeaderWidth();

    ViewState* state_;
    OverviewStrip* overview_;
    RulerView* ruler_;
    LaneView* lanes_;
    int headerWidth_ = 230;
    QScrollBar* scrollBar_;
};

}  // namespace golanes
