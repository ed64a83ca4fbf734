// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_run.h"

#include <variant>

namespace golanes {

Result<TracePtr> traceOf(const DocumentSource& source, const CompareRun& run, Job& job) {
    if (run.trace) return run.trace;
    OpenOptions options;
    options.memoryLimit = source.availableMemory();
    Result<Recording> recording = source.open(run.path.toStdString(), job, options);
    if (!recording) return tl::unexpected(recording.error());
    if (const auto* trace = std::get_if<TracePtr>(&*recording)) return *trace;
    return fail(ErrorCode::NotATrace, "only Go execution traces are measured");
}

}  // namespace golanes
