// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/file_kind.h"

#include "core/import/cgroup/cpu_stat_csv.h"
#include "core/import/go/go_trace.h"
#include "core/import/goroutines/parse_dump.h"
#include "core/import/importer.h"
#include "core/import/looks_like.h"
#include "core/import/perf/perf_data.h"
#include "core/import/pprof/pprof.h"
#include "core/io/inflate.h"
#include "core/io/input_files.h"
#include "core/session/session_parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <span>
#include <string>
#include <string_view>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DropPlan)
};

constexpr qint64 kSniffedBytes = 4096;
// A block of zstd is that long, and gives nothing before it is whole.
constexpr qint64 kCompressedBytes = 1 << 18;

std::span<const std::byte> bytesOf(const QByteArray& read) {
    return std::as_bytes(std::span(read.data(), static_cast<std::size_t>(read.size())));
}

FileKind kindOf(const QByteArray& read) {
    std::span<const std::byte> head = bytesOf(read);
    if (looksLikeSession(head)) return {};  // which is opened, though it is no recording
    std::string inflated;
    if (const Compression compression = compressionOf(head); compression != Compression::None) {
        inflated = inflatedHead(compression, head, static_cast<std::size_t>(kSniffedBytes));
        head = std::as_bytes(std::span(inflated));
        if (head.empty()) return {};  // broken, or slow to begin: opening it will tell
    }
    if (const Importer* importer = importerFor(head)) {
        if (importer->kind == kGoTraceImporter.kind) return {FileKind::Is::GoTrace, {}};
        if (importer->kind == kPerfDataImporter.kind) return {FileKind::Is::PerfData, {}};
        if (importer->kind == kCpuStatImporter.kind) return {FileKind::Is::CpuStat, {}};
        if (importer->kind == kPprofImporter.kind) return {FileKind::Is::Profile, {}};
        return {};
    }
    if (parseGoroutineDump(std::string_view(reinterpret_cast<const char*>(head.data()), head.size())))
        return {FileKind::Is::GoroutineDump, {}};
    return {FileKind::Is::Other,
            Words::tr("looks like %1, not like a trace").arg(QString::fromStdString(looksLike(head).what))};
}

FileKind obstacle(const QString& why) {
    return {FileKind::Is::Other, why};
}

}  // namespace

FileKind kindOf(const QFileInfo& info) {
    QFileInfo main = info;
    if (info.isDir()) {
        main = QFileInfo(QString::fromStdString(inputPaths(info.filePath().toStdString()).main));
        if (main.isDir()) return obstacle(Words::tr("a folder: drop the files in it instead"));
    }
    if (!main.exists()) return obstacle(Words::tr("does not exist"));
    // Anything else might block when it is read.
    if (!main.isFile()) return obstacle(Words::tr("not a regular file"));
    QFile file(main.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return obstacle(Words::tr("cannot be read: %1").arg(file.errorString()));
    QByteArray head = file.read(kSniffedBytes);
    if (head.isEmpty()) return obstacle(Words::tr("is empty"));
    if (compressionOf(bytesOf(head)) != Compression::None) head += file.read(kCompressedBytes);
    return kindOf(head);
}

QString perfDataBeside(const QString& tracePath) {
    const QFileInfo trace(tracePath);
    const QDir folder = trace.absoluteDir();
    const QString stem = trace.baseName();
    const QStringList bases{trace.fileName() + QStringLiteral(".perf.data"),
                            stem + QStringLiteral(".perf.data"), stem + QStringLiteral(".perf"),
                            QStringLiteral("perf.data")};
    for (const QString& base : bases) {
        for (const char* suffix : {"", ".zst", ".gz"}) {
            const QFileInfo info(folder.filePath(base + QLatin1String(suffix)));
            if (info.exists() && kindOf(info).is == FileKind::Is::PerfData) return info.absoluteFilePath();
        }
    }
    return {};
}

}  // namespace golanes
