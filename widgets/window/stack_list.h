// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe.h"

#include <QListWidget>

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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    QString textOf(const QList<QListWidgetItem*>& items) const;
};

}  // namespace golanes
