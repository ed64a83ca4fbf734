// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/open_plan.h"

namespace golanes {

QList<Opening> planOpening(const QStringList& paths, const InFront& front) {
    QStringList traces, perfs;
    for (const QString& path : paths) {
        const FileKind::Is is = kindOf(QFileInfo(path)).is;
        if (is == FileKind::Is::GoTrace) traces << path;
        if (is == FileKind::Is::PerfData) perfs << path;
    }
    const bool one = paths.size() == 1 && paths.first() != front.path;
    if (paths.size() == 2 && traces.size() == 1 && perfs.size() == 1)
        return {{traces.first(), perfs.first()}};
    if (one && perfs.size() == 1 && front.goTrace) return {{front.path, perfs.first(), true, false}};
    if (one && traces.size() == 1 && front.perfData) return {{traces.first(), front.path, false, true}};
    QList<Opening> each;
    for (const QString& path : paths) each << Opening{path, {}};
    return each;
}

}  // namespace golanes
