// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QPoint>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace golanes {

class Theme;

// The tooltip of the lanes: a title, the state and a few aligned rows. Never takes the pointer or the focus.
class HoverTip : public QWidget {
    Q_OBJECT

  public:
    static constexpr qsizetype kMaxRows = 6;

    HoverTip(const Theme* theme, QWidget* parent);

    // Shows the description beside a point of the screen, inside of the screen.
    void showAt(QPoint globalPoint, const Details& details);
    const Details& details() const { return details_; }
    // Hides it until the pointer moves: what happens now is not about the thing below a resting pointer.
    void hush();
    // The pointer acts where it rests, by its wheel: it may be shown again.
    void wake() { hushedAt_.reset(); }

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Metrics;
    Metrics measure() const;
    QStringList notes() const;

    const Theme* theme_;
    Details details_;
    std::optional<QPoint> hushedAt_;  // where the pointer was then, on the screen
};

}  // namespace golanes
