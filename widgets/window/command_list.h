// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/choice_popup.h"

#include <QList>
#include <QString>

class QAction;

namespace golanes {

// The actions that can be used now and answer `query`, the best first: their letters hold those of the query
// in order. All of them for an empty query. Null actions are skipped.
QList<Choice> commandChoices(const QList<QAction*>& actions, const QString& query);

}  // namespace golanes
