// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/own_keys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr std::array kListKeys = {Qt::Key_Up,  Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home,
                                  Qt::Key_End, Qt::Key_Left, Qt::Key_Right,  Qt::Key_Return,   Qt::Key_Enter};

class KeyKeeper : public QObject {
  public:
    KeyKeeper(QWidget* owner, bool all) : QObject(owner), all_(all) { owner->installEventFilter(this); }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
        if (!all_ && !isPlainKey(*static_cast<QKeyEvent*>(event), kListKeys)) return false;
        event->accept();
        return true;
    }

  private:
    bool all_;
};

}  // namespace

bool isPlainKey(const QKeyEvent& event, std::span<const Qt::Key> keys) {
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return plain && std::ranges::find(keys, event.key()) != keys.end();
}

void keepListKeys(QAbstractItemView* view) {
    new KeyKeeper(view, false);
}

void keepAllKeys(QWidget* widget) {
    new KeyKeeper(widget, true);
}

}  // namespace golanes
