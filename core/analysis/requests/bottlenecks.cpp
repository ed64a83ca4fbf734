// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/requests/bottlenecks.h"

#include "core/analysis/keyed_rows.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

constexpr std::uint32_t kMaxSpans = 1024;  // of others, to explain a wait

struct Shares {
    Duration slow = 0;
    Duration median = 0;
};
struct Cluster {
    std::vector<Duration> durations;
    std::uint64_t slow = 0;
    Interval longest;
};

// One group of intervals.
class Group {
  public:
    Group(const Sources& sources, const Sites& sites, const IntervalDissector& dissector, Job& job)
        : sources_(sources),
          trace_(sources.trace),
          dissector_(dissector),
          job_(job),
          explainer_(trace_, kMaxSpans),
          causes_(trace_, sites) {}

    Bottleneck look(const IntervalGroup& group) {
        Bottleneck b;
        b.kind = group.kind;
        b.name = group.name;
        std::vector<Duration> durations;
        for (const Interval& i : group.intervals) durations.push_back(i.time.length());
        const Limits limits = limitsOf(durations);
        b.duration = quantilesOf(durations);
        for (const Interval& i : group.intervals) {
            if (job_.cancelled()) break;
            add(i, limits, b);
        }
        b.slow.causes = causesOf(slowCauses_);
        b.median.causes = causesOf(medianCauses_);
        b.differences = differencesOf(b);
        b.clusters = clustersOf();
        return b;
    }

  private:
    struct Limits {
        Duration p40 = 0, p60 = 0, p90 = 0;
        std::uint64_t slow = 0, median = 0;  // how many lie within
    };
    // Puts them into another order.
    static Limits limitsOf(std::vector<Duration>& durations) {
        auto from = durations.begin();
        const auto at = [&](std::size_t percent) {
            const auto nth =
                durations.begin() + static_cast<std::ptrdiff_t>((durations.size() - 1) * percent / 100);
            std::nth_element(from, nth, durations.end());
            return *(from = nth);
        };
        Limits limits;
        limits.p40 = at(40);
        limits.p60 = at(60);
        limits.p90 = at(90);
        for (const Duration d : durations) {
            limits.slow += d >= limits.p90;
            limits.median += d >= limits.p40 && d <= limits.p60;
        }
        return limits;
    }

    void add(const Interval& i, const Limits& limits, Bottleneck& b) {
        const Duration d = i.time.length();
        dissector_.dissect(i, parts_);
        const bool slow = d >= limits.p90, median = d >= limits.p40 && d <= limits.p60;
        if (!b.slowest.goroutine.valid() || d > b.slowest.time.length()) b.slowest = i;
        if (slow) addTo(b.slow, i, limits.slow, slowCauses_, &Shares::slow);
        if (median) addTo(b.median, i, limits.median, medianCauses_, &Shares::median);
        const auto most = std::ranges::max_element(parts_.parts, {}, &IntervalParts::Part::time);
        if (most == parts_.parts.end()) return;
        Cluster& c = clusters_[most->place.key()];
        c.durations.push_back(d);
        c.slow += slow;
        if (!c.longest.goroutine.valid() || d > c.longest.time.length()) c.longest = i;
    }

    // `expected`: how many the cohort will have.
    void addTo(Cohort& cohort, const Interval& interval, std::uint64_t expected, KeyedRows<Duration>& causes,
               Duration Shares::*share) {
        ++cohort.count;
        cohort.time += interval.time.length();
        for (std::size_t c = 0; c < kStateClassCount; ++c) cohort.classes[c] += parts_.classes[c];
        cohort.assist += parts_.assist;
        cohort.stopped += parts_.stopped;
        addCpu(cohort.cpu, cpuTimes(sources_, interval.goroutine, interval.time, job_));
        for (const auto& part : parts_.parts) places_[part.place.key()].*share += part.time;
        // About every n-th, so that there are between half of kMostExplained and all of it.
        const std::uint64_t step = (expected + kMostExplained - 1) / kMostExplained;
        if (cohort.count % std::max<std::uint64_t>(step, 1) != 0) return;
        ++cohort.explained;
        cohort.explainedTime += interval.time.length();
        const auto [first, last] = dissector_.spansOf(interval);
        for (SpanIndex s = first; s < last; ++s) {
            if (trace_.stateOf(s).state != GoState::Waiting) continue;
            for (const WaitPart& part : explainer_.explain(interval.goroutine, s, interval.time))
                causes[causes_.of(part)] += part.time.length();
        }
    }

    static void addCpu(CpuTimes& to, const CpuTimes& more) {
        to.running += more.running;
        to.onCpu += more.onCpu;
        to.runQueue += more.runQueue;
        to.blocked += more.blocked;
        to.runnable += more.runnable;
    }

    std::vector<Cohort::Cause> causesOf(const KeyedRows<Duration>& sums) const {
        std::vector<Cohort::Cause> rows;
        for (const auto& [id, time] : sums.rows()) rows.push_back({causes_[lowOf(id)], time});
        std::ranges::stable_sort(rows, std::greater(), &Cohort::Cause::time);
        return rows;
    }

    std::vector<Bottleneck::Difference> differencesOf(const Bottleneck& b) const {
        const auto mean = [](Duration time, const Cohort& c) {
            return c.count ? static_cast<double>(time) / static_cast<double>(c.count) : 0;
        };
        std::vector<Bottleneck::Difference> rows;
        for (const auto& [key, shares] : places_.rows())
            rows.push_back({Place::of(key), mean(shares.slow, b.slow), mean(shares.median, b.median)});
        std::ranges::stable_sort(rows, std::greater(),
                                 [](const Bottleneck::Difference& d) { return d.slow - d.median; });
        return rows;
    }

    std::vector<Bottleneck::Cluster> clustersOf() const {
        std::vector<Bottleneck::Cluster> rows;
        for (const auto& [key, cluster] : clusters_.rows()) {
            std::vector<Duration> durations = cluster.durations;
            rows.push_back({Place::of(key), quantilesOf(durations), cluster.slow, cluster.longest});
        }
        std::ranges::stable_sort(rows, std::greater(),
                                 [](const Bottleneck::Cluster& c) { return c.duration.total; });
        return rows;
    }

    const Sources& sources_;
    const Trace& trace_;
    const IntervalDissector& dissector_;
    const Job& job_;
    WaitExplainer explainer_;
    CauseTable causes_;
    IntervalParts parts_;
    KeyedRows<Duration> slowCauses_, medianCauses_;  // by cause
    KeyedRows<Shares> places_;                       // by Place::key()
    KeyedRows<Cluster> clusters_;                    // by Place::key()
};

}  // namespace

std::vector<Bottleneck> bottlenecks(const Sources& sources, const Sites& sites,
                                    const std::vector<IntervalGroup>& groups, Job& job) {
    const IntervalDissector dissector(sources.trace, sites);
    std::vector<Bottleneck> result(groups.size());
    forEachParallel(groups.size(), [&](std::size_t i) {
        result[i] = Group(sources, sites, dissector, job).look(groups[i]);
    });
    std::ranges::sort(result, {},
                      [](const Bottleneck& b) { return std::tuple(-b.duration.total, b.kind, b.name); });
    return result;
}

}  // namespace golanes
