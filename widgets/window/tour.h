// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace golanes {

class Theme;

// One step: something of the window, and what it is for.
struct TourStep {
    QString title;
    QString text;
    QPointer<QWidget> at;  // null: the window as a whole. A step whose widget is gone or hidden is left out.
};

// Leads through a window: a card with words beside each step's widget, which gets a frame. The window stays
// usable meanwhile. Right and Left (or Return) walk when the card has the keyboard, Esc ends it. Deletes
// itself when it ends.
class Tour : public QWidget {
    Q_OBJECT

  public:
    Tour(QList<TourStep> steps, Theme* theme, QWidget* window);
    ~Tour() override;

    // Shows the first step. `withKeyboard`: the card takes it.
    void start(bool withKeyboard);
    const TourStep& step() const { return steps_[at_]; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // Whether what a step is about is seen in this window.
    bool isThere(const TourStep& step) const;
    // The next step in a direction (1 or -1) that can be shown; -1: none.
    qsizetype neighbour(int direction) const;
    void walk(int direction);
    // Whether a key of the card or of its buttons is one that walks.
    bool takes(const QKeyEvent& event);
    void show(qsizetype step);
    void place();
    void end();

    Theme* theme_;
    QList<TourStep> steps_;
    qsizetype at_ = 0;
    bool asked_ = false;       // by the user
    QPointer<QWidget> frame_;  // a child of the window, which may go first
    QLabel *title_, *text_, *count_;
    QPushButton *back_, *next_;
};

// Where a card of `size` stands beside `target`, both in a window of `room`: to its right, left, below or
// above, the first of these that has room; else in the lower right corner of the target. Always inside the
// room.
QPoint besideTarget(const QSize& size, const QRect& target, const QRect& room);

}  // namespace golanes
