// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/file_text.h"

#include "core/base/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

}  // namespace

QString sizeText(qint64 bytes) {
    return QString::fromStdString(formatBytes(static_cast<std::uint64_t>(std::max<qint64>(bytes, 0))));
}

QString whenText(const QDateTime& time, const QDateTime& now) {
    const QLocale locale;
    const QString clock = locale.toString(time.time(), QStringLiteral("HH:mm"));
    const qint64 days = time.date().daysTo(now.date());
    if (days == 0) return Words::tr("today %1").arg(clock);
    if (days == 1) return Words::tr("yesterday %1").arg(clock);
    const bool sameYear = time.date().year() == now.date().year();
    return locale.toString(time.date(), sameYear ? Words::tr("d MMM") : Words::tr("d MMM yyyy"));
}

QString shortPath(const QString& path) {
    const QString home = QDir::homePath();
    if (home.size() > 1 && path.startsWith(home + QLatin1Char('/'))) {
        return QLatin1Char('~') + path.mid(home.size());
    }
    return path;
}

}  // namespace golanes
