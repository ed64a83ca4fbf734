// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/drop_plan.h"

#include "core/import/importer.h"
#include "core/import/looks_like.h"
#include "core/io/inflate.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <span>
#include <string>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DropPlan)
};

constexpr qint64 kHeadBytes = 4096;  // enough to tell formats and to inflate a header from

// Why bytes at the beginning of a file cannot be opened, "" when they can.
QString obstacle(const QByteArray& read) {
    std::span<const std::byte> head =
        std::as_bytes(std::span(read.data(), static_cast<std::size_t>(read.size())));
    std::string inflated;
    if (const Compression compression = compressionOf(head); compression != Compression::None) {
        inflated = inflatedHead(compression, head, head.size());
        head = std::as_bytes(std::span(inflated));
        if (head.empty()) return {};  // broken, or slow to begin: opening it will tell
    }
    if (importerFor(head)) return {};
    return Words::tr("looks like %1, not like a trace").arg(QString::fromStdString(looksLike(head).what));
}

// Why the file cannot be opened, "" when it can.
QString obstacle(const QFileInfo& info) {
    if (info.isDir()) return Words::tr("a folder: drop the files in it instead");
    if (!info.exists()) return Words::tr("does not exist");
    // Anything else might block when it is read.
    if (!info.isFile()) return Words::tr("not a regular file");
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) return Words::tr("cannot be read: %1").arg(file.errorString());
    const QByteArray head = file.read(kHeadBytes);
    if (head.isEmpty()) return Words::tr("is empty");
    return obstacle(head);
}

DropItem planOne(const QUrl& url) {
    if (!url.isLocalFile())
        return {{}, url.toDisplayString(), Words::tr("only local files can be opened"), false};
    const QFileInfo info(url.toLocalFile());
    const QString why = obstacle(info);
    return {info.absoluteFilePath(), info.fileName(), why, why.isEmpty()};
}

}  // namespace

QList<DropItem> planDrop(const QMimeData& data, QStringList open) {
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
    return items;
}

}  // namespace golanes
