// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/remembered_views.h"

namespace golanes {

namespace {

constexpr int kNumbers = 3;  // before the path, which may hold blanks

bool isOf(const QString& line, const QString& path) {
    return line.section(u' ', kNumbers) == path;
}

}  // namespace

std::optional<TimeRange> RememberedViews::find(const QString& path, qint64 bytes) const {
    for (const QString& line : lines_) {
        if (!isOf(line, path)) continue;
        const TimeRange view{line.section(u' ', 0, 0).toLongLong(), line.section(u' ', 1, 1).toLongLong()};
        if (line.section(u' ', 2, 2).toLongLong() != bytes || view.empty()) return std::nullopt;
        return view;
    }
    return std::nullopt;
}

void RememberedViews::remove(const QString& path) {
    lines_.removeIf([&](const QString& line) { return isOf(line, path); });
}

void RememberedViews::put(const QString& path, qint64 bytes, TimeRange view) {
    remove(path);
    lines_.prepend(QStringLiteral("%1 %2 %3 ").arg(view.begin).arg(view.end).arg(bytes) + path);
    lines_ = lines_.mid(0, kLimit);
}

}  // namespace golanes
