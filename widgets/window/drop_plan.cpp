// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/drop_plan.h"

#include "core/session/session_file.h"
#include "widgets/window/file_kind.h"
#include "widgets/window/open_plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <initializer_list>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DropPlan)
};

DropItem planOne(const QUrl& url) {
    if (!url.isLocalFile())
        return {{}, url.toDisplayString(), Words::tr("only local files can be opened"), false};
    const QFileInfo info(url.toLocalFile());
    const QString why = kindOf(info).obstacle;
    return {info.absoluteFilePath(), info.fileName(), why, why.isEmpty()};
}

// Of two things that become one recording.
QString together(const Opening& opening, const QString& path) {
    if (path == opening.dump) return Words::tr("is linked with the leaks of the recording");
    if (opening.joinsFront || opening.replacesFront)
        return Words::tr("joins the recording in front, on one clock");
    if (path != opening.path) return Words::tr("stands beside it, on one clock");
    if (opening.perf.isEmpty() && opening.cpuStat.isEmpty())
        return Words::tr("opens together with the dump of its goroutines");
    return opening.perf.isEmpty() ? Words::tr("opens together with the readings")
                                  : Words::tr("opens together with the perf data");
}

// Absolute paths of what can be opened; none when anything but these kinds is among it.
QStringList allOf(std::initializer_list<FileKind::Is> kinds, const QList<DropItem>& items) {
    QStringList paths;
    for (const DropItem& item : items) {
        if (!item.opens) continue;
        if (std::ranges::find(kinds, kindOf(QFileInfo(item.path)).is) == kinds.end()) return {};
        paths << item.path;
    }
    return paths;
}

// A Go trace is among them.
bool runsAmong(const QList<DropItem>& items) {
    return std::ranges::any_of(items, [](const DropItem& item) {
        return item.opens && kindOf(QFileInfo(item.path)).is == FileKind::Is::GoTrace;
    });
}

DropZone compareWith(const InFront& front) {
    return {DropZone::Does::CompareWithFront, Words::tr("Drop to compare"),
            Words::tr("with %1, which is the base").arg(QFileInfo(front.path).fileName())};
}

}  // namespace

QList<DropZone> dropZones(const QList<DropItem>& items, const InFront& front) {
    using Does = DropZone::Does;
    const bool opens = std::any_of(items.begin(), items.end(), [](const DropItem& i) { return i.opens; });
    if (!opens) return {};
    const DropZone open{Does::Open, Words::tr("Drop to open"), {}};
    using Is = FileKind::Is;
    const QStringList traces = allOf({Is::GoTrace}, items);
    const QStringList profiles = allOf({Is::Profile}, items);
    const QStringList ofRuns = allOf({Is::GoTrace, Is::PerfData, Is::CpuStat, Is::Profile}, items);
    const QStringList alike = traces + profiles;  // one of both is empty
    if (front.comparison && (front.isProfile ? !alike.isEmpty() : !ofRuns.isEmpty())) {
        const bool runs = front.isProfile || runsAmong(items);
        return {{Does::AddToBase, Words::tr("Add to the base"),
                 runs ? Words::tr("as runs of how it was") : Words::tr("beside the run that it shows")},
                open,
                {Does::AddToNew, Words::tr("Add to the new"),
                 runs ? Words::tr("as runs of how it is now") : Words::tr("beside the run that it shows")}};
    }
    if (front.isTrace && !ofRuns.isEmpty() && alike.isEmpty() && runsAmong(items) &&
        !ofRuns.contains(front.path))
        return {open, compareWith(front)};
    if (alike.isEmpty()) return {open};
    const bool likeFront = traces.isEmpty() ? front.isProfile : front.isTrace;
    if (likeFront && !alike.contains(front.path)) return {open, compareWith(front)};
    if (front.path.isEmpty() && alike.size() > 1)
        return {open, {Does::Compare, Words::tr("Drop to compare"), Words::tr("with each other")}};
    return {open};
}

QList<DropItem> planDrop(const QMimeData& data, QStringList open, const InFront& front) {
    QList<DropItem> items;
    for (const QUrl& url : data.urls()) {
        DropItem item = planOne(url);
        if (item.opens) {
            const bool session = isSessionFile(item.path.toStdString());
            item.intent = open.contains(item.path) ? Words::tr("is open: comes to the front")
                          : open.isEmpty()         ? Words::tr("opens here")
                          : session                ? Words::tr("opens in a window of its own")
                                                   : Words::tr("opens in a new tab");
            open << item.path;
        }
        items << item;
    }
    QStringList paths;
    for (const DropItem& item : items)
        if (item.opens) paths << item.path;
    const QList<Opening> openings = planOpening(paths, front);
    const bool one = openings.size() == 1;
    const auto several = [](const Opening& o) {
        return !(o.perf.isEmpty() && o.cpuStat.isEmpty() && o.dump.isEmpty());
    };
    if (one && several(openings.first()))
        for (DropItem& item : items)
            if (item.opens) item.intent = together(openings.first(), item.path);
    return items;
}

}  // namespace golanes
