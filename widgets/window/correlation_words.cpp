// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/correlation_words.h"

#include "core/base/format.h"
#include "core/clock/clock_words.h"
#include "widgets/session/spoken.h"

#include <QCoreApplication>
#include <QStringList>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(golanes::Correlation)
};

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

QString methodText(const Correlation& c) {
    switch (c.method) {
        case CorrelationMethod::None:
            return Words::tr("Not aligned: the clocks could not be related.");
        case CorrelationMethod::Exact:
            return Words::tr("Aligned exactly: both files tell their clocks.");
        case CorrelationMethod::Fitted:
            return Words::tr("Aligned by what threads did, to %1 either way.")
                .arg(text(formatDuration(c.error)));
        case CorrelationMethod::Manual:
            return Words::tr("Aligned by hand.");
    }
    return {};
}

}  // namespace

QString correlationBadge(const PerfCompanion& perf) {
    switch (perf.state()) {
        case PerfCompanion::State::None:
            return {};
        case PerfCompanion::State::Loading:
            return Words::tr("perf: reading %1 %").arg(static_cast<int>(perf.progress() * 100));
        case PerfCompanion::State::Waiting:
            return Words::tr("perf: waiting for the trace");
        case PerfCompanion::State::Aligning:
            return Words::tr("perf: aligning…");
        case PerfCompanion::State::Failed:
            return Words::tr("perf: not read");
        case PerfCompanion::State::Ready:
            break;
    }
    if (perf.alone()) return Words::tr("perf: on its own clock");
    const Correlation& c = perf.correlation();
    switch (c.method) {
        case CorrelationMethod::None:
            return Words::tr("perf: not aligned");
        case CorrelationMethod::Exact:
            return c.error > 0 ? Words::tr("perf: aligned ±%1").arg(text(formatDuration(c.error)))
                               : Words::tr("perf: aligned exactly");
        case CorrelationMethod::Fitted:
            return Words::tr("perf: aligned ±%1").arg(text(formatDuration(c.error)));
        case CorrelationMethod::Manual:
            return Words::tr("perf: aligned by hand");
    }
    return {};
}

QString correlationTip(const PerfCompanion& perf) {
    QStringList lines{perf.name()};
    if (perf.state() == PerfCompanion::State::Failed) lines << spoken(perf.error().message);
    if (perf.state() == PerfCompanion::State::Ready && !perf.alone()) {
        const Correlation& c = perf.correlation();
        lines << methodText(c);
        if (c.known()) {
            lines << Words::tr("Go time = perf time %1").arg(text(offsetText(c)));
            lines << (knowsDrift(c) ? Words::tr("drift %1 ppm").arg(c.map.driftPpm(), 0, 'f', 3)
                                    : Words::tr("drift not measured"));
            if (c.method != CorrelationMethod::Manual)
                lines << Words::tr("confidence %1 %").arg(static_cast<int>(c.confidence * 100));
            lines << Words::tr("%1 threads are in both files").arg(c.threads.size());
        }
        if (!c.reason.empty()) lines << spoken(c.reason);
    }
    return lines.join(u'\n');
}

}  // namespace golanes
