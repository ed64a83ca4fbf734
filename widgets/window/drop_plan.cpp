// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/drop_plan.h"

#include "widgets/window/file_kind.h"
#include "widgets/window/open_plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

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
    if (opening.joinsFront || opening.replacesFront)
        return Words::tr("joins the recording in front, on one clock");
    return path == opening.perf ? Words::tr("stands below the trace, on one clock")
                                : Words::tr("opens together with the perf data");
}

}  // namespace

QList<DropItem> planDrop(const QMimeData& data, QStringList open, const InFront& front) {
    QList<DropItem> items;
    for (const QUrl& url : data.urls()) {
        DropItem item = planOne(url);
        if (item.opens) {
            item.intent = open.contains(item.path) ? Words::tr("is open: comes to the front")
                          : open.isEmpty()         ? Words::tr("opens here")
                                                   : Words::tr("opens in a new tab");
            open << item.path;
        }
        items << item;
    }
    QStringList paths;
    for (const DropItem& item : items)
        if (item.opens) paths << item.path;
    const QList<Opening> openings = planOpening(paths, front);
    if (openings.size() == 1 && !openings.first().perf.isEmpty())
        for (DropItem& item : items)
            if (item.opens) item.intent = together(openings.first(), item.path);
    return items;
}

}  // namespace golanes
