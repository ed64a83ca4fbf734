// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/perf_facts.h"

#include "core/base/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace golanes {

namespace {

constexpr qsizetype kCommandShown = 80;  // characters

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::PerfFacts)
};

void add(QList<DetailRow>& rows, const QString& label, const QString& value, const QString& exact = {},
         const QString& note = {}) {
    if (!value.isEmpty()) rows.append({label, value, exact, note, std::nullopt});
}

void addCount(QList<DetailRow>& rows, const QString& label, std::uint64_t n) {
    if (n > 0) add(rows, label, QString::fromStdString(formatCount(n)));
}

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

}  // namespace

QList<DetailRow> perfFacts(const KernelTracks& kernel) {
    const PerfRecording& perf = *kernel.perf;
    QList<DetailRow> rows;
    const Duration length = kernel.range.length();
    rows << DetailRow{Words::tr("Linux perf data"), {}, {}, {}, {}, true};
    if (!perf.info.perfVersion.empty())
        add(rows, Words::tr("written by"), Words::tr("perf %1").arg(text(perf.info.perfVersion)));
    add(rows, Words::tr("recorded"), text(formatDuration(length)), text(formatExactNs(length)));
    QStringList command;
    for (const std::string& word : perf.info.commandLine) command << text(word);
    // It is often longer than everything else.
    const QString all = command.join(u' ');
    const bool longer = all.size() > kCommandShown;
    add(rows, Words::tr("command"), longer ? all.left(kCommandShown) + u'…' : all, longer ? all : QString());
    add(rows, Words::tr("machine"), text(perf.info.hostName), {}, text(perf.info.cpuDescription));
    add(rows, Words::tr("kernel"), text(perf.info.osRelease));
    addCount(rows, Words::tr("events"), perf.samples.size());
    addCount(rows, Words::tr("threads"), perf.threads.size());
    addCount(rows, Words::tr("runs on CPUs"), perf.runs.size());
    if (!perf.runs.empty() && !kernel.runsComplete)
        rows.back().note = Words::tr(
            "perf recorded switches away from threads only: time on CPUs is incomplete. Record with "
            "--switch-events.");
    addCount(rows, Words::tr("wake-ups"), perf.wakeups.size());
    addCount(rows, Words::tr("system calls"), perf.syscalls.size());
    std::uint64_t lost = 0;
    for (const PerfLoss& loss : perf.losses) lost += loss.count;
    addCount(rows, Words::tr("lost events"), lost);
    add(rows, Words::tr("in memory"), text(formatBytes(perf.bytes() + kernel.bytes())));
    return rows;
}

QList<DetailRow> cpuStatFacts(const CpuStat& stat) {
    QList<DetailRow> rows;
    const Duration length = stat.range.length();
    rows << DetailRow{Words::tr("Readings of a cgroup's cpu.stat"), {}, {}, {}, {}, true};
    add(rows, Words::tr("read for"), text(formatDuration(length)), text(formatExactNs(length)));
    add(rows, Words::tr("clock"),
        stat.clock == CpuStat::Clock::Unknown
            ? QString()
            : QString::fromUtf8(name(stat.clock).data(), static_cast<qsizetype>(name(stat.clock).size())));
    addCount(rows, Words::tr("readings"), stat.readings.size());
    addCount(rows, Words::tr("times throttled"), stat.throttled.size());
    return rows;
}

}  // namespace golanes
