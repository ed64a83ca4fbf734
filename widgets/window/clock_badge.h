// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QToolButton>

class QAction;

namespace golanes {

class PerfCompanion;

// Says how well the perf data of a recording stand on the clock of its Go trace; its menu changes that.
// Hidden where there is no perf data.
class ClockBadge : public QToolButton {
    Q_OBJECT

  public:
    explicit ClockBadge(QWidget* parent = nullptr);

    // Null: none.
    void follow(PerfCompanion* perf);
    // What its menu offers now, for other lists.
    QList<QAction*> commands() const;

  signals:
    void alignRequested();
    void binariesRequested();

  private:
    void refresh();

    QPointer<PerfCompanion> perf_;
    QAction* align_;
    QAction* undo_;
    QAction* stop_;
    QAction* binaries_;
    QAction* remove_;
};

}  // namespace golanes
