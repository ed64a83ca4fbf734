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

// Absolute paths of what can be opened; none when anything but this kind is among it.
QStringList allOf(FileKind::Is kind, const QList<DropItem>& items) {
    QStringList paths;
    for (const DropItem& item : items) {
        if (!item.opens) continue;
        if (kindOf(QFileInfo(item.path)).is != kind) return {};
        paths << item.path;
    }
    return paths;
}

}  // namespace

QList<DropZone> dropZones(const QList<DropItem>& items, const InFront& front) {
    using Does = DropZone::Does;
    const bool opens = std::any_of(items.begin(), items.end(), [](const DropItem& i) { return i.opens; });
    if (!opens) return {};
    const DropZone open{Does::Open, Words::tr("Drop to open"), {}};
    const QStringList traces = allOf(FileKind::Is::GoTrace, items);
    const QStringList profiles = allOf(FileKind::Is::Profile, items);
    const QStringList alike = traces + profiles;  // one of both is empty
    if (alike.isEmpty()) return {open};
    if (front.comparison && (profiles.isEmpty() || front.isProfile))
        return {{Does::AddToBase, Words::tr("Add to the base"), Words::tr("as runs of how it was")},
                open,
                {Does::AddToNew, Words::tr("Add to the new"), Words::tr("as runs of how it is now")}};
    const bool likeFront = traces.isEmpty() ? front.isProfile : front.isTrace;
    if (likeFront && !alike.contains(front.path))
        return {open,
                {Does::CompareWithFront, Words::tr("Drop to compare"),
                 Words::tr("with %1, which is the base").arg(QFileInfo(front.path).fileName())}};
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
