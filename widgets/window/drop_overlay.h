// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/drop_plan.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QDropEvent;

namespace golanes {

class Theme;

// Takes drops on a whole window, and while something is dragged over it covers the window with what will
// happen to each file.
class DropOverlay : public QWidget {
    Q_OBJECT

  public:
    // `openPaths`, `front`: what is open, see planDrop(); asked when a drag enters.
    DropOverlay(
        QWidget* window, Theme* theme, std::function<QStringList()> openPaths,
        std::function<InFront()> front = [] { return InFront(); });

    const QList<DropItem>& items() const { return items_; }

  signals:
    void dropped(const QStringList& paths);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool acceptable() const;
    void enter(QDropEvent* event);
    void drop(QDropEvent* event);

    Theme* theme_;
    std::function<QStringList()> openPaths_;
    std::function<InFront()> front_;
    QList<DropItem> items_;
};

}  // namespace golanes
