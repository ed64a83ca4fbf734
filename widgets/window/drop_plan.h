// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QMimeData;

namespace golanes {

// What will become of one dropped thing.
struct DropItem {
    QString path;    // "" for what is not a local file
    QString name;    // file name, or the address
    QString intent;  // "opens here", "opens in a new tab", or why it cannot
    bool opens = false;
};

// What dropping these data would do. `tabIsFree`: nothing is open yet, so the first file needs no new tab.
// Reads the first bytes of each file, no more.
QList<DropItem> planDrop(const QMimeData& data, bool tabIsFree);

}  // namespace golanes
