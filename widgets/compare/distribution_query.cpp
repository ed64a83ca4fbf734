// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/distribution_query.h"

#include "core/base/cancellable_sort.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>

namespace golanes {

namespace {

constexpr std::size_t kMostKept = 16'000'000;  // durations
constexpr std::size_t kShiftPoints = 240;

using Durations = std::vector<Duration>;

// "": any name. None where the trace does not know it.
std::optional<StringId> idOf(const Trace& trace, const std::string& name) {
    if (name.empty()) return kEmptyString;
    for (std::uint32_t i = 1; i < trace.strings.size(); ++i)
        if (trace.strings[StringId(i)] == name) return StringId(i);
    return std::nullopt;
}

Durations lengthsOf(const Trace& trace, LatencyKind kind, const std::string& name, Job& job) {
    const auto id = idOf(trace, name);
    if (!id) return {};
    Durations lengths;
    for (const Latency& l : latenciesOf(trace, wholeOf(trace), kind, *id, job)) lengths.push_back(l.length);
    if (!stableSort(lengths, std::identity(), job)) return {};
    return lengths;
}

Durations pooledOf(const std::vector<std::shared_ptr<const Durations>>& runs, const Job& job) {
    Durations all;
    for (const auto& run : runs) all.insert(all.end(), run->begin(), run->end());
    if (!stableSort(all, std::identity(), job)) return {};
    return all;
}

using Runs = PerSide<std::vector<std::shared_ptr<const Durations>>>;

DistributionAnswer answerOf(LatencyKind kind, const Runs& runs, const Job& job) {
    DistributionAnswer answer;
    answer.kind = kind;
    PerSide<std::vector<Duration>> pooled;
    for (const Side side : kSides) pooled[side] = pooledOf(runs[side], job);
    for (const Side side : kSides) {
        SideDistribution& out = answer.sides[side];
        out.pooled = distributionOf(pooled[side], DistributionQuery::kBinsPerDecade);
        if (runs[side].size() < 2) continue;
        for (const auto& run : runs[side]) {
            std::vector<Duration> own = *run;
            out.runs.push_back(distributionOf(own, DistributionQuery::kBinsPerDecade));
            out.shifts.push_back(quantileShift(Baseline(std::span<const Duration>(pooled.base)),
                                               Candidate(std::span<const Duration>(*run)), kShiftPoints));
        }
    }
    answer.shift = quantileShift(Baseline(std::span<const Duration>(pooled.base)),
                                 Candidate(std::span<const Duration>(pooled.candidate)), kShiftPoints);
    return answer;
}

template <class Gathered>
std::size_t sizeOf(const Gathered& gathered) {
    std::size_t size = 0;
    for (const auto& [key, lengths] : gathered) size += lengths->size();
    return size;
}

}  // namespace

DistributionQuery::DistributionQuery(DocumentSource source, QObject* parent)
    : QObject(parent), source_(std::move(source)) {
    connect(&background_, &Background::busyChanged, this, &DistributionQuery::busyChanged);
}

void DistributionQuery::ask(const Question& question) {
    background_.run([source = source_, question,
                     known = gathered_](Job& job) { return find(source, question, known, job); },
                    [this](Result result) {
                        gathered_ = std::move(result.gathered);
                        answer_ = std::move(result.answer);
                        emit changed();
                    });
}

void DistributionQuery::forget(const QString& path) {
    std::erase_if(gathered_,
                  [name = path.toStdString()](const auto& kept) { return kept.first.path == name; });
}

DistributionQuery::Result DistributionQuery::find(const DocumentSource& source, const Question& question,
                                                  Gathered gathered, Job& job) {
    Runs runs;
    std::uint64_t done = 0;
    job.enter(Job::Stage::Indexing, question.runs.base.size() + question.runs.candidate.size());
    if (sizeOf(gathered) > kMostKept) gathered.clear();
    for (const Side side : kSides) {
        for (const CompareRun& run : question.runs[side]) {
            const Key key{run.path.toStdString(), question.kind, question.name};
            Job part(&job);
            if (!gathered.contains(key)) {
                // What cannot be read is told with the verdict.
                if (const auto trace = traceOf(source, run, part))
                    gathered[key] = std::make_shared<const Durations>(
                        lengthsOf(**trace, question.kind, question.name, part));
            }
            if (job.cancelled()) return {};
            const auto found = gathered.find(key);
            if (found != gathered.end() && !found->second->empty()) runs[side].push_back(found->second);
            job.advanceTo(++done);
        }
    }
    return {std::move(gathered),
            std::make_shared<const DistributionAnswer>(answerOf(question.kind, runs, job))};
}

}  // namespace golanes
