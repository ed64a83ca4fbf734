// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_query.h"

#include "widgets/session/spoken.h"

#include <QFileInfo>

#include <utility>

namespace golanes {

namespace {

// What stands beside a run is part of what was measured.
QStringList keyOf(const CompareRun& run) {
    return QStringList{run.path} + run.beside.all();
}

}  // namespace

ComparisonQuery::ComparisonQuery(DocumentSource source, QObject* parent)
    : QObject(parent), source_(std::move(source)) {
    connect(&background_, &Background::busyChanged, this, &ComparisonQuery::busyChanged);
}

void ComparisonQuery::ask(const PerSide<std::vector<Run>>& runs) {
    asked_ = runs;
    background_.run([source = source_, runs, known = measured_,
                     per = per_](Job& job) { return answer(source, runs, known, per, job); },
                    [this](Answer answer) {
                        measured_ = std::move(answer.measured);
                        failures_ = std::move(answer.failures);
                        comparison_ = std::move(answer.comparison);
                        label();
                        emit changed();
                    });
}

void ComparisonQuery::setCountsPer(CountsPer per) {
    if (per == per_) return;
    per_ = per;
    if (!asked_.base.empty()) ask(PerSide<std::vector<Run>>(asked_));
}

void ComparisonQuery::setLabels(const PerSide<QString>& labels) {
    labels_ = labels;
    if (!comparison_) return;
    label();
    emit changed();
}

void ComparisonQuery::label() {
    if (!comparison_) return;
    auto labelled = std::make_shared<Comparison>(*comparison_);
    labelled->labels = {Baseline(labels_.base.toStdString()), Candidate(labels_.candidate.toStdString())};
    comparison_ = std::move(labelled);
}

void ComparisonQuery::forget(const QString& path) {
    std::erase_if(measured_, [&](const auto& one) { return one.first.contains(path); });
}

void ComparisonQuery::cancel() {
    background_.cancel();
}

void ComparisonQuery::measureRun(const DocumentSource& source, const Run& run, Known& into, Job& job) {
    into.failures.clear();
    const Result<RunInput> input = inputOf(source, run, into.failures, job);
    if (input)
        into.metrics = std::make_shared<RunMetrics>(runMetrics(*input, job));
    else
        into.failures << tr("%1: %2").arg(QFileInfo(run.path).fileName(), spoken(input.error().message));
}

ComparisonQuery::Answer ComparisonQuery::answer(const DocumentSource& source,
                                                const PerSide<std::vector<Run>>& runs, Measured measured,
                                                CountsPer per, Job& job) {
    Answer out{std::move(measured), {}, {}};
    PerSide<std::vector<RunMetrics>> sides;
    std::uint64_t done = 0;
    // Comparing is counted as one more.
    job.enter(Job::Stage::Indexing, runs.base.size() + runs.candidate.size() + 1);
    for (const Side side : kSides) {
        for (const Run& run : runs[side]) {
            Known& known = out.measured[keyOf(run)];
            Job part(&job);
            if (!known.metrics) measureRun(source, run, known, part);
            if (job.cancelled()) return {};
            out.failures << known.failures;
            if (known.metrics) sides[side].push_back(counted(*known.metrics, per));
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
