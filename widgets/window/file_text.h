// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace golanes {

// "1.1 MB".
QString sizeText(qint64 bytes);
// When a file was written, for people: "today 14:03", "yesterday 09:12", "12 Mar", "12 Mar 2025".
QString whenText(const QDateTime& time, const QDateTime& now);
// A path with the home folder as "~".
QString shortPath(const QString& path);

}  // namespace golanes
