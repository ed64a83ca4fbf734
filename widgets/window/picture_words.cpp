// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/picture_words.h"

#include "widgets/lanes/time_text.h"
#include "widgets/session/document.h"
#include "widgets/session/view_state.h"
#include "widgets/window/correlation_words.h"
#include "widgets/window/trace_facts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

// "orders" of "orders.trace.zst" and of "orders-2.png".
QString stemOf(const QString& path) {
    QString stem = QFileInfo(path).completeBaseName();
    while (stem.endsWith(QLatin1String(".trace"))) stem.chop(6);
    const qsizetype dash = stem.lastIndexOf(u'-');
    bool number = false;
    if (dash > 0) stem.mid(dash + 1).toInt(&number);
    return number ? stem.left(dash) : stem;
}

}  // namespace

QString pictureFooter(const Document& document, const ViewState& state, TimeRange range) {
    const Trace& trace = *state.trace();
    QStringList words{document.name()};
    if (trace.info.formatMinor > 0) words << Words::tr("trace format of Go 1.%1").arg(trace.info.formatMinor);
    words << Words::tr("%1 to %2").arg(timeText(state, range.begin), timeText(state, range.end));
    if (const QString when = startText(trace); !when.isEmpty()) words << Words::tr("recorded %1").arg(when);
    if (document.perf()->any()) words << correlationBadge(*document.perf());
    if (trace.report.hasLoss()) words << Words::tr("part of the recording is missing");
    return words.join(QStringLiteral(" · "));
}

QString newPictureName(const QString& last, const QString& recording) {
    const QFileInfo before(last);
    const QDir folder = last.isEmpty() ? QFileInfo(recording).absoluteDir() : before.absoluteDir();
    const QString suffix = last.isEmpty() ? QStringLiteral("png") : before.suffix();
    const QString stem = stemOf(recording);
    QString name = stem + u'.' + suffix;
    for (int n = 2; folder.exists(name); ++n) name = QStringLiteral("%1-%2.%3").arg(stem).arg(n).arg(suffix);
    return folder.filePath(name);
}

}  // namespace golanes
