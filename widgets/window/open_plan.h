// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/file_kind.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace golanes {

// What is in front when files are opened.
struct InFront {
    QString path;             // "": nothing
    bool goTrace = false;     // a Go trace without perf data
    bool perfData = false;    // perf data alone
    bool isTrace = false;     // a Go trace, with perf data or without
    bool comparison = false;  // it is a side of one
};

// One recording that will be open: a file, and perf data of the same run that belong to it.
struct Opening {
    QString path;
    QString perf = {};           // "": none
    bool joinsFront = false;     // `perf` is added to what is in front, which is `path`
    bool replacesFront = false;  // what is in front, `perf`, becomes part of it
    bool operator==(const Opening&) const = default;
};

// A Go trace and perf data that are opened together are one recording, and so are perf data opened while a Go
// trace is in front that has none, and the other way round. All else stands for itself.
QList<Opening> planOpening(const QStringList& paths, const InFront& front);

}  // namespace golanes
