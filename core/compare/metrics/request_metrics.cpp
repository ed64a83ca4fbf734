// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/catalogue.h"
#include "core/compare/metrics/metric_name.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace golanes {

namespace {

constexpr MetricRow kPerSecond{"requests.per_second",
                               "requests that ended, a second",
                               {.area = MetricArea::Requests,
                                .unit = MetricUnit::PerSecond,
                                .sense = MetricSense::HigherIsBetter,
                                .basis = MetricBasis::PerSecond,
                                .headline = true}};

struct Ends {
    std::uint64_t count = 0;
    BlockSums byBlock{};

    void add(std::size_t block) {
        ++count;
        ++byBlock[block];
    }
};

Ends tasksOf(const MetricSink& sink) {
    Ends ends;
    for (const Task& t : sink.trace.tasks) {
        const bool outermost = t.parent == Task::kNoTask || t.parent == Task::kBackground;
        if (t.ended && outermost) ends.add(sink.grid.of(t.end));
    }
    return ends;
}

Ends regionsOf(const MetricSink& sink) {
    Ends ends;
    for (const Region& r : sink.trace.regions)
        if (r.begun && r.ended && r.depth == 0) ends.add(sink.grid.of(r.end));
    return ends;
}

// Of programs without tasks: what its HTTP servers answered.
Ends httpOf(MetricSink& sink) {
    Ends ends;
    const auto times = latenciesOf(sink.trace, sink.whole, LatencyKind::Request, kEmptyString, sink.job);
    for (const Latency& l : times) ends.add(sink.grid.of(l.end));
    if (ends.count == 0) return ends;
    sink.addTimes({.prefix = "requests",
                   .words = "HTTP requests (inferred)",
                   .area = MetricArea::Requests,
                   .headline = true},
                  times);
    return ends;
}

void addRequests(MetricSink& sink) {
    using Kind = RunFacts::Requests;
    Ends ends = tasksOf(sink);
    Kind kind = Kind::Tasks;
    const bool http = ends.count == 0;
    if (http) {
        ends = httpOf(sink);
        kind = Kind::Http;
    }
    if (ends.count == 0) {
        ends = regionsOf(sink);
        kind = Kind::Regions;
    }
    if (ends.count == 0) return;
    sink.facts.requestKind = kind;
    sink.facts.requests = ends.count;
    sink.requests = ends.byBlock;
    if (kind != Kind::Http)
        sink.add(kPerSecond, sink.facts.requestsPerSecond(), ends.count, sink.rate(ends.byBlock));
}

// Names that the program makes up by the thousand (with numbers in them) would only fill the table.
constexpr std::size_t kMostNames = 64;

struct Named {
    StringId name;
    std::vector<Latency> times;
    Duration total = 0;
};

template <class Thing>
std::vector<Named> byName(const std::vector<Thing>& things, CancelCheck cancelled) {
    std::unordered_map<StringId, std::size_t> rows;
    std::vector<Named> all;
    for (const Thing& t : things) {
        if (cancelled()) return {};
        if (!t.begun || !t.ended) continue;
        const auto [row, isNew] = rows.try_emplace(t.name, all.size());
        if (isNew) all.push_back({t.name, {}, 0});
        Named& named = all[row->second];
        named.times.push_back({t.end, t.end - t.start});
        named.total += t.end - t.start;
    }
    std::ranges::stable_sort(all, std::greater(), &Named::total);
    if (all.size() > kMostNames) all.resize(kMostNames);
    return all;
}

template <class Thing>
void addByName(MetricSink& sink, const std::vector<Thing>& things, const std::string& what) {
    for (const Named& named : byName(things, CancelCheck(sink.job))) {
        const std::string_view text = sink.trace.strings[named.name];
        sink.addTimes({.prefix = what + "s." + ownPart(text),
                       .words = what + ' ' + std::string(text),
                       .area = MetricArea::Requests,
                       .headline = true},
                      named.times);
    }
}

}  // namespace

void addRequestMetrics(MetricSink& sink) {
    addRequests(sink);
    addByName(sink, sink.trace.tasks, "task");
    addByName(sink, sink.trace.regions, "region");
}

}  // namespace golanes
