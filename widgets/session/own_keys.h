// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <span>

class QAbstractItemView;
class QKeyEvent;
class QWidget;

namespace golanes {

// Whether a key that is pressed alone or with Shift is one of these.
bool isPlainKey(const QKeyEvent& event, std::span<const Qt::Key> keys);

// While a list has the focus, the keys that walk through its rows are its own, not shortcuts of the window.
void keepListKeys(QAbstractItemView* view);

// While a widget has the focus, all keys are its own: of a list that pops up, where Esc closes it.
void keepAllKeys(QWidget* widget);

}  // namespace golanes
