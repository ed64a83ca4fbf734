// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_run.h"

#include "core/clock/align_kernel.h"
#include "core/compare/metrics/perf_obstacle.h"
#include "widgets/session/spoken.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <variant>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareRun)
};

Result<Recording> read(const DocumentSource& source, const QString& path, Job& job) {
    OpenOptions options;
    options.memoryLimit = source.availableMemory();
    return source.open(path.toStdString(), job, options);
}

// What a file beside a run holds, if it is of this kind. Error: what it is instead, or why it cannot be read.
template <class Ptr>
Result<Ptr> readAs(const DocumentSource& source, const QString& path, Job& job) {
    Result<Recording> recording = read(source, path, job);
    if (!recording) return tl::unexpected(recording.error());
    if (const auto* wanted = std::get_if<Ptr>(&*recording)) return *wanted;
    return fail(ErrorCode::NotATrace, Words::tr("it is not what stands beside a trace").toStdString());
}

}  // namespace

QStringList RunCompanions::all() const {
    QStringList files;
    if (!perf.isEmpty()) files << perf;
    if (!cpuStat.isEmpty()) files << cpuStat;
    return files + profiles;
}

Result<TracePtr> traceOf(const DocumentSource& source, const CompareRun& run, Job& job) {
    if (run.trace) return run.trace;
    Result<Recording> recording = read(source, run.path, job);
    if (!recording) return tl::unexpected(recording.error());
    if (const auto* trace = std::get_if<TracePtr>(&*recording)) return *trace;
    return fail(ErrorCode::NotATrace, "only Go execution traces are measured");
}

Result<RunInput> inputOf(const DocumentSource& source, const CompareRun& run, QStringList& failures,
                         Job& job) {
    const Result<TracePtr> trace = traceOf(source, run, job);
    if (!trace) return tl::unexpected(trace.error());
    RunInput input{.trace = *trace, .label = QFileInfo(run.path).fileName().toStdString()};
    const auto tell = [&](const QString& path, const Error& error) {
        failures << QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), spoken(error.message));
    };
    input.kernel = run.kernel;
    if (!run.beside.perf.isEmpty() && !run.kernel) {
        const auto kernel = readAs<PerfPtr>(source, run.beside.perf, job).and_then([&](const PerfPtr& perf) {
            return alignKernel(**trace, perf, job);
        });
        kernel ? void(input.kernel = *kernel) : tell(run.beside.perf, kernel.error());
    }
    if (const auto why = input.kernel ? perfObstacle(*input.kernel) : std::string_view(); !why.empty())
        tell(run.beside.perf.isEmpty() ? run.path : run.beside.perf,
             {ErrorCode::Unsupported, std::string(why)});
    if (!run.beside.cpuStat.isEmpty()) {
        const auto stat = readAs<CpuStatPtr>(source, run.beside.cpuStat, job);
        stat ? void(input.cpuStat = *stat) : tell(run.beside.cpuStat, stat.error());
    }
    for (const QString& path : run.beside.profiles) {
        const auto profile = readAs<ProfilePtr>(source, path, job);
        profile ? input.profiles.push_back(*profile) : tell(path, profile.error());
    }
    return input;
}

}  // namespace golanes
