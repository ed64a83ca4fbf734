// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/open_plan.h"

#include <optional>

namespace golanes {

namespace {

// Files by what they are.
struct Sorted {
    QStringList traces, perfs, stats, dumps;
};

Sorted sorted(const QStringList& paths) {
    Sorted s;
    for (const QString& path : paths) {
        const FileKind::Is is = kindOf(QFileInfo(path)).is;
        if (is == FileKind::Is::GoTrace) s.traces << path;
        if (is == FileKind::Is::PerfData) s.perfs << path;
        if (is == FileKind::Is::CpuStat) s.stats << path;
        if (is == FileKind::Is::GoroutineDump) s.dumps << path;
    }
    return s;
}

// One of each at most, and nothing else.
bool isOneRecording(const Sorted& s, const QStringList& paths) {
    return s.traces.size() <= 1 && s.perfs.size() <= 1 && s.stats.size() <= 1 &&
           s.traces.size() + s.perfs.size() + s.stats.size() == paths.size();
}

// What was opened becomes part of what is in front; none: it does not.
std::optional<Opening> joined(const Sorted& s, const InFront& front) {
    if (!s.traces.isEmpty() || (s.perfs.isEmpty() && s.stats.isEmpty())) return std::nullopt;
    if (!front.isTrace && !front.goTrace && !front.perfData) return std::nullopt;
    if (!s.perfs.isEmpty() && !front.goTrace) return std::nullopt;
    return Opening{front.path, s.perfs.value(0), true, false, s.stats.value(0)};
}

// What is in front becomes part of what was opened; none: it does not.
std::optional<Opening> replacing(const Sorted& s, const InFront& front) {
    if (front.perfData && !s.traces.isEmpty() && s.perfs.isEmpty())
        return Opening{s.traces.first(), front.path, false, true, s.stats.value(0)};
    if (!front.cpuStat || !s.stats.isEmpty()) return std::nullopt;
    if (!s.traces.isEmpty()) return Opening{s.traces.first(), s.perfs.value(0), false, true, front.path};
    if (!s.perfs.isEmpty()) return Opening{s.perfs.first(), {}, false, true, front.path};
    return std::nullopt;
}

// What was opened together; none: those are no parts of one recording.
std::optional<Opening> together(const Sorted& s) {
    if (s.traces.isEmpty() && s.perfs.isEmpty()) return std::nullopt;
    if (s.traces.isEmpty()) return Opening{s.perfs.first(), {}, false, false, s.stats.value(0)};
    return Opening{s.traces.first(), s.perfs.value(0), false, false, s.stats.value(0)};
}

// What a dump belongs to; none: to nothing that is a Go trace.
std::optional<Opening> withDump(const Sorted& s, const QStringList& paths, const InFront& front) {
    if (s.dumps.size() != 1) return std::nullopt;
    QStringList others = paths;
    others.removeOne(s.dumps.first());
    Opening opening{front.path, {}, true};
    if (!others.isEmpty()) {
        const QList<Opening> planned = planOpening(others, front);
        if (planned.size() != 1) return std::nullopt;
        opening = planned.first();
    }
    if (s.traces.isEmpty() && !(opening.joinsFront && front.isTrace)) return std::nullopt;
    opening.dump = s.dumps.first();
    return opening;
}

}  // namespace

QList<Opening> planOpening(const QStringList& paths, const InFront& front) {
    const Sorted s = sorted(paths);
    if (const auto opening = withDump(s, paths, front)) return {*opening};
    if (isOneRecording(s, paths) && !paths.contains(front.path)) {
        // A trace and perf data together are a recording, whatever is in front.
        if (paths.size() == 1 || s.traces.isEmpty())
            if (const auto opening = joined(s, front)) return {*opening};
        if (paths.size() == 1 || s.perfs.isEmpty() || s.traces.isEmpty())
            if (const auto opening = replacing(s, front)) return {*opening};
        if (paths.size() > 1)
            if (const auto opening = together(s)) return {*opening};
    }
    QList<Opening> each;
    for (const QString& path : paths) each << Opening{path};
    return each;
}

}  // namespace golanes
