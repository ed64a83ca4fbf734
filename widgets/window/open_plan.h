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
    bool cpuStat = false;     // readings of cpu.stat alone
    bool isProfile = false;   // a pprof profile
};

// One recording that will be open: a file, and what else of the same run belongs to it.
struct Opening {
    QString path;
    QString perf = {};           // perf data beside it, "": none
    bool joinsFront = false;     // what is beside it is added to what is in front, which is `path`
    bool replacesFront = false;  // what is in front, now beside `path`, becomes part of it
    QString cpuStat = {};        // readings of its cgroup's cpu.stat, "": none
    QString dump = {};           // a dump of its goroutines (debug=2), "": none
    bool operator==(const Opening&) const = default;
};

// A Go trace, perf data and readings of cpu.stat, of each one at most, that are opened together are one
// recording. So are those that are opened while one of the others is in front: perf data while a Go trace is
// that has none, readings while either is, and the other way round. A dump of goroutines belongs to the Go
// trace that is opened with it or in front. All else stands for itself.
QList<Opening> planOpening(const QStringList& paths, const InFront& front);

}  // namespace golanes
