// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/trace_facts.h"

#include "core/base/format.h"
#include "widgets/window/error_text.h"
#include "widgets/window/file_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TraceFacts)
};

QString count(std::uint64_t n) {
    return QString::fromStdString(formatCount(n));
}

DetailRow row(const QString& label, const QString& value, const QString& exact = {},
              const QString& note = {}) {
    return {label, value, exact, note, std::nullopt};
}

DetailRow duration(const QString& label, Duration d) {
    return row(label, QString::fromStdString(formatDuration(d)), QString::fromStdString(formatExactNs(d)));
}

DetailRow formatRow(const TraceInfo& info) {
    // The header names the format, which stays the same for several versions of Go.
    const QString version = QStringLiteral("Go 1.%1").arg(info.formatMinor);
    return row(Words::tr("format"), version, QString::fromStdString(info.format),
               info.v1 ? Words::tr("the format of Go 1.5 to 1.21")
                       : Words::tr("written by Go 1.%1 or a later version").arg(info.formatMinor));
}

DetailRow goroutinesRow(const Trace& trace) {
    const auto& all = trace.goroutines;
    const auto created =
        std::count_if(all.begin(), all.end(), [](const Goroutine& g) { return g.createdInTrace(); });
    const auto ended = std::count_if(all.begin(), all.end(), [](const Goroutine& g) { return g.ended; });
    return row(
        Words::tr("goroutines"), count(all.size()), {},
        Words::tr("%1 created, %2 ended")
            .arg(count(static_cast<std::uint64_t>(created)), count(static_cast<std::uint64_t>(ended))));
}

DetailRow threadsRow(const Trace& trace) {
    const auto& all = trace.threads;
    const auto active = std::count_if(all.begin(), all.end(), [](const Thread& m) { return m.hasEvents; });
    return row(Words::tr("threads"), count(static_cast<std::uint64_t>(active)));
}

void addCollections(const Trace& trace, QList<DetailRow>& rows) {
    std::uint64_t cycles = 0;
    std::uint64_t stops = 0;
    Duration stopped = 0;
    for (const Range& r : trace.ranges) {
        if (r.kind == RangeKind::GcMark) ++cycles;
        if (r.kind == RangeKind::StopTheWorld) {
            ++stops;
            stopped += r.end - r.start;
        }
    }
    rows << row(Words::tr("GC cycles"), count(cycles));
    rows << row(
        Words::tr("stop-the-world"),
        stops == 0
            ? count(0)
            : Words::tr("%1, in all %2").arg(count(stops), QString::fromStdString(formatDuration(stopped))),
        stops == 0 ? QString() : QString::fromStdString(formatExactNs(stopped)));
}

void addIfAny(QList<DetailRow>& rows, const QString& label, std::size_t n) {
    if (n > 0) rows << row(label, count(n));
}

}  // namespace

QString startText(const Trace& trace) {
    const auto sync = std::find_if(trace.syncs.begin(), trace.syncs.end(),
                                   [](const Sync& s) { return s.clock.has_value(); });
    if (sync == trace.syncs.end()) return {};
    const std::int64_t unixNs = sync->clock->wallUnixNs + (trace.range.begin - sync->clock->trace);
    const auto time = QDateTime::fromMSecsSinceEpoch(unixNs / 1'000'000);
    return QLocale().toString(time, Words::tr("d MMM yyyy HH:mm:ss"));
}

QList<DetailRow> traceFacts(const Trace& trace, qint64 fileBytes) {
    QList<DetailRow> rows{formatRow(trace.info)};
    rows << duration(Words::tr("recorded"), trace.range.length());
    if (const QString start = startText(trace); !start.isEmpty()) rows << row(Words::tr("start"), start);
    rows << row(Words::tr("events"), count(trace.eventCount));
    rows << goroutinesRow(trace);
    rows << row(Words::tr("processors (P)"), count(trace.procs.size()));
    rows << threadsRow(trace);
    addCollections(trace, rows);
    addIfAny(rows, Words::tr("user tasks"), trace.tasks.size());
    addIfAny(rows, Words::tr("user regions"), trace.regions.size());
    addIfAny(rows, Words::tr("log messages"), trace.logs.size());
    addIfAny(rows, Words::tr("CPU samples"), trace.samples.size());
    rows << row(Words::tr("file"), sizeText(fileBytes));
    rows << row(Words::tr("in memory"), QString::fromStdString(formatBytes(trace.bytes())));
    addIfAny(rows, Words::tr("losses"), static_cast<std::size_t>(kinds(trace.report, Severity::Loss)));
    addIfAny(rows, Words::tr("notes"), static_cast<std::size_t>(kinds(trace.report, Severity::Note)));
    return rows;
}

}  // namespace golanes
