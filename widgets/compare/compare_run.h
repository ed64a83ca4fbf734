// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/run_metrics.h"
#include "core/store/trace.h"
#include "widgets/session/document.h"

#include <QString>
#include <QStringList>

namespace golanes {

// Files that were recorded beside a run; "" and empty where there are none.
struct RunCompanions {
    QString perf;
    QString cpuStat;
    QStringList profiles;

    QStringList all() const;
    bool operator==(const RunCompanions&) const = default;
};

// A recording that is compared, and its trace if that is loaded already.
struct CompareRun {
    QString path;
    TracePtr trace;
    RunCompanions beside = {};
    KernelPtr kernel = {};  // of `beside.perf`, if that is loaded already
};

// The Go trace of a run: read by `source` if it is not at hand.
Result<TracePtr> traceOf(const DocumentSource& source, const CompareRun& run, Job& job);

// The same with what stands beside it. What of that tells nothing is left out, and why is added to
// `failures`.
Result<RunInput> inputOf(const DocumentSource& source, const CompareRun& run, QStringList& failures,
                         Job& job);

}  // namespace golanes
