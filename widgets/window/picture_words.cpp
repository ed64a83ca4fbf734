// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/picture_words.h"

#include "core/base/format.h"
#include "core/store/kernel_tracks.h"
#include "core/store/perf_recording.h"
#include "core/store/trace.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/document.h"
#include "widgets/session/view_state.h"
#include "widgets/window/correlation_words.h"
#include "widgets/window/trace_facts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>

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

// Times of which the recording tells nothing, between two parts of it.
struct Gaps {
    std::size_t count = 0;
    Duration length = 0;
};

// All procs are lost at once; what is known of the first of them ends the gap.
Gaps gapsOf(const Trace& trace) {
    std::map<Timestamp, Timestamp> ends;
    for (const Proc& proc : trace.procs) {
        for (std::size_t i = 1; i < proc.spans.size(); ++i) {
            if (proc.spans[i].state != ProcState::Undetermined) continue;
            const Timestamp end = i + 1 < proc.spans.size() ? proc.spans[i + 1].start : trace.range.end;
            const auto [known, isNew] = ends.try_emplace(proc.spans[i].start, end);
            if (!isNew) known->second = std::min(known->second, end);
        }
    }
    Gaps gaps{ends.size(), 0};
    for (const auto& [begin, end] : ends) gaps.length += end - begin;
    return gaps;
}

QString lossText(const Trace& trace) {
    const Gaps gaps = gapsOf(trace);
    if (gaps.count == 0) return Words::tr("part of the recording is missing");
    const QString length = QString::fromStdString(formatDuration(gaps.length));
    if (gaps.count == 1) return Words::tr("a gap of %1 in the recording").arg(length);
    return Words::tr("%1 gaps in the recording, %2 in all").arg(gaps.count).arg(length);
}

std::uint64_t lostByPerf(const ViewState& state) {
    std::uint64_t lost = 0;
    if (state.kernel())
        for (const PerfLoss& loss : state.kernel()->perf->losses) lost += loss.count;
    return lost;
}

}  // namespace

QString pictureFooter(const Document& document, const ViewState& state, TimeRange range) {
    const Trace& trace = *state.trace();
    QStringList words{document.name()};
    if (trace.info.formatMinor > 0) words << Words::tr("trace format of Go 1.%1").arg(trace.info.formatMinor);
    words << Words::tr("%1 to %2").arg(timeText(state, range.begin), timeText(state, range.end));
    if (const QString when = startText(trace); !when.isEmpty()) words << Words::tr("recorded %1").arg(when);
    if (document.perf()->any()) words << correlationBadge(*document.perf());
    if (trace.report.hasLoss()) words << lossText(trace);
    if (const std::uint64_t lost = lostByPerf(state))
        words << Words::tr("perf lost %1 events").arg(QString::fromStdString(formatCount(lost)));
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
