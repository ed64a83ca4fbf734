// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QList>
#include <QListWidget>
#include <QString>

#include <functional>

class QMenu;

namespace golanes {

// A stack, leaf first: function and, quieter, file and line. As high as its frames; names are elided from the
// package side. Ctrl+C copies the selected frames, all when none is.
class StackList : public QListWidget {
    Q_OBJECT

  public:
    explicit StackList(QWidget* parent = nullptr);

    void setFrames(const QList<DetailFrame>& frames);
    // As Go prints stacks: the function, and below it, indented, file:line.
    QString text() const;
    void copy() const;

    // What its menu offers for a frame besides copying; called while a menu is made.
    void setFrameMenu(std::function<void(QMenu*, const DetailFrame&)> fill) { fill_ = std::move(fill); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  signals:
    // Enter or a double click on a frame.
    void frameActivated(const golanes::DetailFrame& frame);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    DetailFrame frameOf(const QListWidgetItem* item) const;
    QString textOf(const QList<QListWidgetItem*>& items) const;

    QList<DetailFrame> frames_;
    std::function<void(QMenu*, const DetailFrame&)> fill_;
};

}  // namespace golanes
