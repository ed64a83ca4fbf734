// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/document.h"

#include <QString>

namespace golanes {

// A recording that is compared, and its trace if that is loaded already.
struct CompareRun {
    QString path;
    TracePtr trace;
};

// The Go trace of a run: read by `source` if it is not at hand.
Result<TracePtr> traceOf(const DocumentSource& source, const CompareRun& run, Job& job);

}  // namespace golanes
