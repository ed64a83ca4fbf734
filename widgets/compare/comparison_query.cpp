// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_query.h"

#include "widgets/session/spoken.h"

#include <QFileInfo>

#include <utility>

namespace golanes {

ComparisonQuery::ComparisonQuery(DocumentSource source, QObject* parent)
    : QObject(parent), source_(std::move(source)) {
    connect(&background_, &Background::busyChanged, this, &ComparisonQuery::busyChanged);
}

void ComparisonQuery::ask(const PerSide<std::vector<Run>>& runs) {
    background_.run(
        [source = source_, runs, known = measured_](Job& job) { return answer(source, runs, known, job); },
        [this](Answer answer) {
            measured_ = std::move(answer.measured);
            failures_ = std::move(answer.failures);
            comparison_ = std::move(answer.comparison);
            emit changed();
        });
}

void ComparisonQuery::forget(const QString& path) {
    measured_.erase(path);
}

void ComparisonQuery::cancel() {
    background_.cancel();
}

ComparisonQuery::Answer ComparisonQuery::answer(const DocumentSource& source,
                                                const PerSide<std::vector<Run>>& runs, Measured measured,
                                                Job& job) {
    Answer out{std::move(measured), {}, {}};
    PerSide<std::vector<RunMetrics>> sides;
    std::uint64_t done = 0;
    // Comparing is counted as one more.
    job.enter(Job::Stage::Indexing, runs.base.size() + runs.candidate.size() + 1);
    for (const Side side : kSides) {
        for (const Run& run : runs[side]) {
            std::shared_ptr<const RunMetrics>& metrics = out.measured[run.path];
            Job part(&job);
            if (!metrics) {
                const Result<TracePtr> trace = traceOf(source, run, part);
                const QString name = QFileInfo(run.path).fileName();
                if (trace)
                    metrics = std::make_shared<RunMetrics>(
                        runMetrics({.trace = *trace, .label = name.toStdString()}, part));
                else
                    out.failures << tr("%1: %2").arg(name, spoken(trace.error().message));
            }
            if (job.cancelled()) return {};
            if (metrics) sides[side].push_back(*metrics);
            job.advanceTo(++done);
        }
    }
    if (sides.base.empty() || sides.candidate.empty()) return out;
    Job part(&job);
    out.comparison = std::make_shared<const Comparison>(
        compare(Baseline<std::vector<RunMetrics>>(std::move(sides.base)),
                Candidate<std::vector<RunMetrics>>(std::move(sides.candidate)), {}, part));
    return out;
}

}  // namespace golanes
