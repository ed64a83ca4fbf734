// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

#include <QWidget>

class QPainter;

namespace golanes {

class Theme;

// What the colours and marks of a flame graph mean: those that it has.
class FlameLegend : public QWidget {
    Q_OBJECT

  public:
    explicit FlameLegend(Theme* theme, QWidget* parent = nullptr);

    // Null: nothing. `inferred`: some frames have the sign of what is mostly inferred.
    void setTree(const FlameTreePtr& tree, bool inferred = false);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme* theme_;
    QList<CodeOrigin> origins_;
    bool inferred_ = false;
};

// The origins that a tree has, in their order.
QList<CodeOrigin> originsOf(const FlameTree& tree);
// Draws the legend from this point on, in units of the painter and its font; where it ends.
double paintFlameLegend(QPainter& painter, const QList<CodeOrigin>& origins, bool inferred,
                        const Theme& theme, QPointF at);

}  // namespace golanes
