// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/requests/latency_map.h"
#include "core/analysis/scope.h"
#include "core/compare/metrics/run_metrics.h"

#include <span>

namespace golanes {

// A metric of a table: what stands behind the subject's name, and what there is to know of it.
struct MetricRow {
    std::string_view suffix;  // "gc.cycles", or of a subject "share"
    std::string_view words;
    MetricKind kind;
};

// A family of metrics of durations that begin and end in the run.
struct TimesFamily {
    std::string prefix;  // "tasks.order"
    std::string words;   // "tasks order"
    MetricArea area = MetricArea::Requests;
    MetricSense sense = MetricSense::LowerIsBetter;  // of the durations; how many there are is neutral
    bool headline = false;                           // the mean, median and P99 are
    bool withinFormat = false;
};

// What the files of the catalogue put their metrics into, and what they know of the run.
class MetricSink {
  public:
    MetricSink(const TracePtr& t, RunFacts& f, std::vector<RunMetric>& out, Job& j)
        : trace(*t), tracePtr(t), whole(wholeOf(*t)), grid(t->range), facts(f), job(j), out_(out) {}

    const Trace& trace;
    const TracePtr tracePtr;
    const Scope whole;
    const BlockGrid grid;
    RunFacts& facts;
    BlockSums requests{};  // those of the facts, by block
    std::string partOf;    // of what is added from now on, see RunMetric
    Job& job;

    double seconds() const { return facts.seconds(); }

    void add(std::string name, std::string words, const MetricKind& kind, double value, std::uint64_t events,
             std::shared_ptr<const TimeBlocks> blocks = nullptr);
    void add(const MetricRow& row, double value, std::uint64_t events,
             std::shared_ptr<const TimeBlocks> blocks = nullptr) {
        add(std::string(row.suffix), std::string(row.words), row.kind, value, events, std::move(blocks));
    }
    // "count", "per_second", "mean", "p50", "p90", "p99", "max"; without durations the first two alone, as 0.
    void addTimes(const TimesFamily& family, std::span<const Latency> times);

    // `sums` for each request of the run; null without requests.
    std::shared_ptr<const TimeBlocks> perRequest(const BlockSums& sums) const;
    // A sum a second, a sum over the whole run, and a sum for each thing of another, over the blocks of the
    // run.
    std::shared_ptr<const TimeBlocks> rate(const BlockSums& sums) const;
    std::shared_ptr<const TimeBlocks> total(const BlockSums& sums) const;
    std::shared_ptr<const TimeBlocks> mean(const BlockSums& over, const BlockSums& under) const;

  private:
    std::vector<RunMetric>& out_;
};

}  // namespace golanes
