// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/menu_key.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QWidget>

namespace golanes {

namespace {

class MenuKey : public QObject {
  public:
    using QObject::QObject;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget()) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::ShiftModifier) return false;
        auto* widget = static_cast<QWidget*>(watched);
        // Where Qt asks for it when the menu key is pressed.
        const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &menu);
        return true;
    }
};

}  // namespace

void openMenusByShiftF10(QApplication* app) {
    app->installEventFilter(new MenuKey(app));
}

}  // namespace golanes
