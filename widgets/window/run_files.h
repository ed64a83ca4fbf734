// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/compare_run.h"

#include <QString>
#include <QStringList>

#include <map>

namespace golanes {

// The files of one side of a comparison: its runs, and what was recorded beside them.
struct RunFiles {
    QStringList runs;
    std::map<QString, RunCompanions> beside;  // by run
    RunCompanions loose;                      // what stands beside none of them
};

// Among Go traces, perf data, readings of cpu.stat and profiles belong to the trace before them, as
// golanes-cli reads them; those before any to the first. Without a Go trace, perf data and readings are
// loose, and profiles are runs unless `besideTraces`: then they are loose too. Reads the first bytes of each
// file.
RunFiles runFiles(const QStringList& paths, bool besideTraces = false);

}  // namespace golanes
