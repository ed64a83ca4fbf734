// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/open_plan.h"

#include <QList>
#include <QString>
#include <QStringList>

class QMimeData;

namespace golanes {

// What will become of one dropped thing.
struct DropItem {
    QString path;    // "" for what is not a local file
    QString name;    // file name, or the address
    QString intent;  // "opens here", "opens in a new tab", "comes to the front", or why it cannot
    bool opens = false;
};

// What dropping these data would do. `open`: absolute paths of what is open already; where nothing is, the
// first file needs no new tab. `front`: what perf data, or a trace, would join.
// Reads the first bytes of each file, no more.
QList<DropItem> planDrop(const QMimeData& data, QStringList open, const InFront& front = {});

}  // namespace golanes
