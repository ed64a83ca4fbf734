// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/leak_search.h"

#include "core/base/format.h"
#include "core/import/goroutines/parse_dump.h"
#include "core/import/importer.h"
#include "core/import/looks_like.h"
#include "core/io/inflate.h"
#include "widgets/session/spoken.h"
#include "widgets/session/view_state.h"

#include <QFile>
#include <QFileInfo>

#include <cstddef>
#include <span>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace golanes {

namespace {

constexpr qint64 kMostBytes = qint64{256} << 20;
constexpr qint64 kBlockBytes = qint64{1} << 20;
constexpr qint64 kHeadBytes = 4096;

using DumpResult = tl::expected<GoroutineDumpPtr, QString>;

std::span<const std::byte> bytesOf(const QByteArray& read) {
    return std::as_bytes(std::span(read.data(), static_cast<std::size_t>(read.size())));
}

// Why a file cannot hold a dump, by what is known before it is read; "" if it can. Logs may come first, so
// that any text can.
QString obstacle(const QFileInfo& info, const QByteArray& head) {
    if (info.size() > kMostBytes)
        return LeakSearch::tr("it is larger than %1").arg(QString::fromStdString(formatBytes(kMostBytes)));
    if (const Importer* importer = importerFor(bytesOf(head)))
        return LeakSearch::tr("it is no dump of goroutines but of the kind %1")
            .arg(QString::fromUtf8(importer->kind.data(), static_cast<qsizetype>(importer->kind.size())));
    if (compressionOf(bytesOf(head)) != Compression::None)
        return LeakSearch::tr("it is compressed: unpack it first");
    if (head.contains('\0'))
        return LeakSearch::tr("it looks like %1, not like a dump of goroutines")
            .arg(spoken(looksLike(bytesOf(head)).what));
    return {};
}

DumpResult readDump(const QString& path, Job& job) {
    const QFileInfo info(path);
    if (!info.exists()) return tl::unexpected(LeakSearch::tr("it does not exist"));
    // Anything else might block when it is read.
    if (!info.isFile()) return tl::unexpected(LeakSearch::tr("it is not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return tl::unexpected(file.errorString());
    QByteArray text = file.read(kHeadBytes);
    if (const QString why = obstacle(info, text); !why.isEmpty()) return tl::unexpected(why);
    // One that grows meanwhile is read as far as that.
    while (!job.cancelled() && text.size() < kMostBytes) {
        const QByteArray block = file.read(kBlockBytes);
        if (block.isEmpty()) break;
        text += block;
    }
    if (file.error() != QFileDevice::NoError) return tl::unexpected(file.errorString());
    auto dump =
        parseGoroutineDump(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), &job);
    if (!dump) return tl::unexpected(spoken(dump.error().message));
    return std::make_shared<const GoroutineDump>(std::move(*dump));
}

}  // namespace

LeakSearch* LeakSearch::of(ViewState* state) {
    auto* made = state->findChild<LeakSearch*>({}, Qt::FindDirectChildrenOnly);
    return made ? made : new LeakSearch(state);
}

QString LeakSearch::dumpName() const {
    return QFileInfo(dumpPath_).fileName();
}

void LeakSearch::setThresholds(const LeakThresholds& thresholds) {
    if (thresholds == question_.thresholds) return;
    question_.thresholds = thresholds;
    emit changed();
}

void LeakSearch::openDump(const QString& path) {
    setReading(QFileInfo(path).fileName());
    reading_.run([path](Job& job) { return readDump(path, job); },
                 [this, path = QFileInfo(path).absoluteFilePath()](DumpResult dump) {
                     const QString name = readingName_;
                     if (dump) {
                         question_.dump = std::move(*dump);
                         dumpPath_ = path;
                     }
                     setReading({});
                     if (!dump) return emit failed(name, dump.error());
                     emit dumpChanged();
                     emit changed();
                 });
}

void LeakSearch::closeDump() {
    reading_.cancel();
    if (!readingName_.isEmpty()) return setReading({});
    if (!question_.dump) return;
    question_.dump.reset();
    dumpPath_.clear();
    emit dumpChanged();
    emit changed();
}

void LeakSearch::takeOver(const LeakSearch& other) {
    reading_.cancel();
    question_ = other.question_;
    dumpPath_ = other.dumpPath_;
    emit dumpChanged();
    emit changed();
}

void LeakSearch::setReading(const QString& name) {
    readingName_ = name;
    emit readingChanged();
}

}  // namespace golanes
