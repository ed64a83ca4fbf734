// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/source_paths.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace golanes {

namespace {

// What may be handed to an editor. A desktop file or a script that a recording names is not opened.
bool isSource(const QString& path) {
    static const QStringList endings{QStringLiteral("go"),  QStringLiteral("s"),   QStringLiteral("c"),
                                     QStringLiteral("h"),   QStringLiteral("cc"),  QStringLiteral("cpp"),
                                     QStringLiteral("cxx"), QStringLiteral("hpp"), QStringLiteral("m"),
                                     QStringLiteral("y"),   QStringLiteral("rs")};
    const QFileInfo info(path);
    return info.isFile() && endings.contains(info.suffix().toLower());
}

bool climbs(const QString& path) {
    return path.split(u'/').contains(QStringLiteral(".."));
}

// The rest of a path behind a folder; none when it lies elsewhere.
std::optional<QString> below(const QString& path, QString prefix) {
    if (!prefix.endsWith(u'/')) prefix += u'/';
    if (!path.startsWith(prefix)) return std::nullopt;
    return path.mid(prefix.size());
}

QStringList goRoots() {
    QStringList roots;
    if (const QString set = qEnvironmentVariable("GOROOT"); !set.isEmpty()) roots << set;
    return roots << QStringLiteral("/usr/local/go") << QStringLiteral("/usr/lib/go")
                 << QDir::home().filePath(QStringLiteral("sdk/go"));
}

QString moduleCache() {
    if (const QString set = qEnvironmentVariable("GOMODCACHE"); !set.isEmpty()) return set;
    const QString path = qEnvironmentVariable("GOPATH").section(u':', 0, 0);
    return QDir(path.isEmpty() ? QDir::home().filePath(QStringLiteral("go")) : path)
        .filePath(QStringLiteral("pkg/mod"));
}

// As the module cache writes names: capitals with a mark in front, as not all file systems tell them apart.
QString cacheName(const QString& module) {
    QString out;
    for (const QChar c : module) {
        if (c.isUpper()) out += u'!';
        out += c.toLower();
    }
    return out;
}

// The part of a recorded path that names a file of Go itself: "runtime/chan.go".
std::optional<QString> ofGoRoot(const QString& path) {
    if (QDir::isRelativePath(path))
        return path.section(u'/', 0, 0).contains(u'.') ? std::nullopt : std::optional(path);
    const qsizetype at = path.indexOf(QLatin1String("/src/"));
    if (at < 0 || path.contains(QLatin1String("/pkg/mod/"))) return std::nullopt;
    return path.mid(at + 5);
}

// The part that names a file of a module: "github.com/x/y@v1.2.3/z.go".
std::optional<QString> ofModule(const QString& path) {
    const qsizetype at = path.indexOf(QLatin1String("/pkg/mod/"));
    if (at >= 0) return path.mid(at + 9);
    if (!QDir::isRelativePath(path) || !path.contains(u'@')) return std::nullopt;
    return cacheName(path.section(u'@', 0, 0)) + path.mid(path.indexOf(u'@'));
}

}  // namespace

SourceLookup findSource(const QString& recorded, const QList<SourceMapping>& mappings) {
    SourceLookup result;
    if (recorded.isEmpty() || climbs(recorded)) return result;
    QList<SourceMapping> longest = mappings;
    std::ranges::stable_sort(longest, std::ranges::greater(),
                             [](const SourceMapping& m) { return m.prefix.size(); });
    for (const SourceMapping& m : longest) {
        const auto rest = m.prefix.isEmpty() ? std::optional(recorded) : below(recorded, m.prefix);
        if (rest) result.tried << QDir(m.folder).filePath(QString(*rest).remove(0, rest->startsWith(u'/')));
    }
    if (QDir::isAbsolutePath(recorded)) result.tried << recorded;
    if (const auto rest = ofGoRoot(recorded))
        for (const QString& root : goRoots())
            result.tried << QDir(root).filePath(QStringLiteral("src/") + *rest);
    if (const auto rest = ofModule(recorded)) result.tried << QDir(moduleCache()).filePath(*rest);
    result.tried.removeDuplicates();
    const auto found = std::ranges::find_if(result.tried, isSource);
    if (found != result.tried.end()) result.found = QFileInfo(*found).absoluteFilePath();
    return result;
}

std::optional<SourceMapping> mappingFor(const QString& recorded, const QString& folder) {
    if (climbs(recorded)) return std::nullopt;
    const QStringList parts = recorded.split(u'/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!isSource(QDir(folder).filePath(parts.mid(i).join(u'/')))) continue;
        const QString prefix = parts.mid(0, i).join(u'/');
        return SourceMapping{prefix.isEmpty() && recorded.startsWith(u'/') ? QStringLiteral("/") : prefix,
                             folder};
    }
    return std::nullopt;
}

}  // namespace golanes
