// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/open_plan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

class QMimeData;

namespace golanes {

// What will become of one dropped thing.
struct DropItem {
    QString path;    // "" for what is not a local file
    QString name;    // file name, or the address
    QString intent;  // "opens here", "opens in a new tab", "comes to the front", or why it cannot
    bool opens = false;
};

// A part of the window, and what it would do to drop something there.
struct DropZone {
    enum class Does : std::uint8_t {
        Open,
        CompareWithFront,  // what is in front is the base, what is dropped is new
        Compare,           // what is dropped with each other: which is which is asked
        AddToBase,         // more runs of a side of the comparison in front
        AddToNew,
    };
    Does does = Does::Open;
    QString title;  // "Drop to open"
    QString note;   // what that means, "" when the title says it
    bool operator==(const DropZone&) const = default;
};

// The parts, from left to right: opening always is one of them, comparing where Go traces, or profiles, are
// dropped and there is something to compare them with. None when nothing can be opened.
QList<DropZone> dropZones(const QList<DropItem>& items, const InFront& front);

// What dropping these data would do. `open`: absolute paths of what is open already; where nothing is, the
// first file needs no new tab. `front`: what perf data, or a trace, would join.
// Reads the first bytes of each file, no more.
QList<DropItem> planDrop(const QMimeData& data, QStringList open, const InFront& front = {});

}  // namespace golanes
