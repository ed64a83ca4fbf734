// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace golanes {

class Background;

// How far the work behind a view is, and a way to give it up: seen once that takes longer than 200 ms. What
// was given up can be had after all.
class WorkProgress : public QWidget {
    Q_OBJECT

  public:
    // Its parts are called `name`Progress, `name`Cancel and `name`Again.
    WorkProgress(const QString& name, QWidget* parent);

    // The works that it is about from now on.
    void watch(const QList<Background*>& works);
    // The user gave the work up, and nothing has been begun since.
    bool gaveUp() const { return gaveUp_; }

  signals:
    // The work is cancelled already.
    void cancelled();
    void againRequested();

  private:
    void take();
    void look();
    void cancel();
    void showParts(bool bar, bool again);
    bool busy() const;

    QList<QPointer<Background>> works_;
    QProgressBar* bar_;
    QLabel* text_;
    QToolButton* cancel_;
    QToolButton* again_;
    QElapsedTimer since_;  // since something is done
    QTimer looking_;
    bool busy_ = false;
    bool gaveUp_ = false;
};

}  // namespace golanes
