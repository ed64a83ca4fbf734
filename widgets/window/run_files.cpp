// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/run_files.h"

#include "widgets/window/file_kind.h"

#include <QFileInfo>

namespace golanes {

namespace {

using Is = FileKind::Is;

void put(const QString& path, Is is, RunCompanions& beside) {
    if (is == Is::PerfData) beside.perf = path;
    if (is == Is::CpuStat) beside.cpuStat = path;
    if (is == Is::Profile) beside.profiles << path;
}

}  // namespace

RunFiles runFiles(const QStringList& paths, bool besideTraces) {
    QList<Is> kinds;
    for (const QString& path : paths) kinds << kindOf(QFileInfo(path)).is;
    const bool traces = kinds.contains(Is::GoTrace);
    RunFiles files;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const bool profile = kinds[i] == Is::Profile;
        if (kinds[i] == Is::GoTrace || kinds[i] == Is::Other || (profile && !traces && !besideTraces))
            files.runs << paths[i];
        else
            put(paths[i], kinds[i], files.runs.isEmpty() ? files.loose : files.beside[files.runs.last()]);
    }
    if (files.runs.isEmpty()) return files;
    RunCompanions& first = files.beside[files.runs.first()];
    if (first.perf.isEmpty()) first.perf = files.loose.perf;
    if (first.cpuStat.isEmpty()) first.cpuStat = files.loose.cpuStat;
    first.profiles = files.loose.profiles + first.profiles;
    files.loose = {};
    return files;
}

}  // namespace golanes
