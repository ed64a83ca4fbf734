// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/sample.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace golanes {

QString sampleRecording() {
    const QString name = QStringLiteral("golanes/samples/orders.trace.zst");
    // Next to the program first, so that a build tree and a relocated installation use their own.
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/") + name);
    if (beside.isFile()) return beside.canonicalFilePath();
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, name);
}

}  // namespace golanes
