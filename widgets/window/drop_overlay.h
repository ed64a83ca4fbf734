// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/drop_plan.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QDropEvent;
class QPainter;

namespace golanes {

class Theme;

// Takes drops on a whole window, and while something is dragged over it covers the window with what will
// happen to each file: side by side where there is a choice.
class DropOverlay : public QWidget {
    Q_OBJECT

  public:
    // `openPaths`, `front`: what is open, see planDrop(); asked when a drag enters.
    DropOverlay(
        QWidget* window, Theme* theme, std::function<QStringList()> openPaths,
        std::function<InFront()> front = [] { return InFront(); });

    const QList<DropItem>& items() const { return items_; }
    const QList<DropZone>& zones() const { return zones_; }
    // Where a zone lies.
    QRect zoneRect(qsizetype zone) const;

  signals:
    void dropped(const QStringList& paths);
    // On another zone than that for opening.
    void comparisonDropped(golanes::DropZone::Does does, const QStringList& paths);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool acceptable() const { return !zones_.isEmpty(); }
    void enter(QDropEvent* event);
    void point(QPointF at);
    void paintZone(QPainter& p, const QRect& rect, const DropZone* zone, bool pointed);
    void paintFiles(QPainter& p, QRect row);
    void drop(QDropEvent* event);

    Theme* theme_;
    std::function<QStringList()> openPaths_;
    std::function<InFront()> front_;
    QList<DropItem> items_;
    QList<DropZone> zones_;
    qsizetype pointed_ = 0;  // of zones_
};

}  // namespace golanes
