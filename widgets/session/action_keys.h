// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

class QAction;

namespace golanes {

// Chinese menus have their letters behind the text, "打开(&O)…": lists and tooltips, which show
// QAction::iconText(), go without.
void dropLetter(QAction* action);

// Makes these the keys of the action, the first one shown in its tooltip behind its text.
void setActionKeys(QAction* action, const QList<QKeySequence>& keys);

// The keys in portable texts, "W; Ctrl+Up", and back; what is no key is left out.
QString keysText(const QList<QKeySequence>& keys);
QList<QKeySequence> keysOf(const QString& text);

}  // namespace golanes
