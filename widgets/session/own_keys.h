// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QWidget;

namespace golanes {

// While a list has the focus, the keys that walk through its rows are its own, not shortcuts of the window.
void keepListKeys(QAbstractItemView* view);

// While a widget has the focus, all keys are its own: of a list that pops up, where Esc closes it.
void keepAllKeys(QWidget* widget);

}  // namespace golanes
