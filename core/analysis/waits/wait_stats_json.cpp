// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wait_stats_json.h"

#include "core/analysis/kernel/cpu_totals_json.h"
#include "core/analysis/stack_text.h"
#include "core/store/go_track.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

namespace golanes {

namespace {

using nlohmann::json;

class Writer {
  public:
    explicit Writer(const Trace& trace) : trace_(trace) {}

    json profiles(const WaitProfiles& profiles) const {
        json object = json::object();
        for (std::size_t p = 0; p < kWaitProfileCount; ++p) {
            TimeCount all;
            for (const StackSum& row : profiles[p]) all.add(row.sum.time, row.sum.count);
            object[std::string(name(static_cast<WaitProfile>(p)))] = {
                {"count", all.count},
                {"total_ns", all.time},
                {"stacks", rows(profiles[p], [&](const StackSum& r) {
                     return json{{"stack", functionsText(trace_, r.stack, kFunctions)},
                                 {"count", r.sum.count},
                                 {"total_ns", r.sum.time}};
                 })}};
        }
        return object;
    }

    json blocking(const Blocking& b) const {
        return {{"reasons", table(b.reasons)}, {"sites", table(b.sites)}, {"functions", table(b.functions)},
                {"groups", table(b.groups)},   {"tasks", table(b.tasks)}, {"regions", table(b.regions)}};
    }

    json causes(const WaitCauses& c) const {
        return {{"waits", causeTable(c.waits)},
                {"groups", causeTable(c.groups)},
                {"tasks", causeTable(c.tasks)},
                {"regions", causeTable(c.regions)}};
    }

    json contention(const WaitCauses& c) const {
        return rows(c.contention, [&](const Contention& row) {
            json out = {{"blocked", place(row.blocked)},
                        {"released", site(row.released)},
                        {"waker_ns", classes(row.waker)}};
            addWait(out, row.wait);
            if (!row.lock) return out;
            out["held"] = {
                {"count", row.held.count}, {"total_ns", row.held.time}, {"max_ns", row.longestHeld}};
            out["held_at_least"] = {{"count", row.heldAtLeast.count}, {"total_ns", row.heldAtLeast.time}};
            return out;
        });
    }

    json sched(const SchedWaits& s) const {
        json out = quantiles(s.wait);
        out["p999"] = s.wait.p999;
        out["why_ns"] = procsStates(s, s.why);
        json& from = out["from"] = json::object();
        for (std::size_t i = 0; i < s.from.size(); ++i)
            if (s.from[i].count > 0)
                from[std::string(name(static_cast<GoState>(i)))] = {{"count", s.from[i].count},
                                                                    {"total_ns", s.from[i].time}};
        out["functions"] = rows(s.functions, [&](const SchedWaits::Function& f) {
            json row = quantiles(f.wait);
            row["name"] = text(f.name);
            row["why_ns"] = procsStates(s, f.why);
            row["longest"] = span(f.longest);
            return row;
        });
        out["behind"] = rows(s.behind, [&](const SchedWaits::Behind& b) {
            return json{{"name", text(b.name)},
                        {"state", state(b.state)},
                        {"total_ns", b.time},
                        {"worst", span(b.worst)}};
        });
        out["behind_nothing_ns"] = s.behindNothing;
        out["histogram"] = histogram(s.histogram);
        out["ready_while_idle_ns"] = s.readyWhileIdle;
        out["idle_procs_while_ready_ns"] = s.idleProcsWhileReady;
        return out;
    }

    json binding(const ProcBinding& b) const {
        json after = json::object();
        for (std::size_t c = 0; c < kStateClassCount; ++c)
            if (b.after[c].resumed > 0)
                after[std::string(name(static_cast<StateClass>(c)))] = moves(b.after[c]);
        return {{"after", std::move(after)},
                {"functions", rows(b.functions,
                                   [&](const ProcBinding::Function& f) {
                                       json row = moves(f.moves);
                                       row["name"] = text(f.name);
                                       return row;
                                   })},
                {"procs", rows(b.procs, [&](const ProcUse& p) {
                     return json{{"proc", trace_.proc(p.proc).id},
                                 {"program_ns", p.program},
                                 {"gc_ns", p.collector},
                                 {"syscall_ns", p.syscall},
                                 {"scheduling_ns", p.scheduling},
                                 {"idle_ns", p.idle},
                                 {"runs", p.runs}};
                 })}};
    }

    json bottlenecks(const std::vector<Bottleneck>& all) const {
        return rows(all, [&](const Bottleneck& b) {
            return json{{"kind", name(b.kind)},
                        {"name", text(b.name)},
                        {"duration_ns", quantiles(b.duration)},
                        {"slow", cohort(b.slow)},
                        {"median", cohort(b.median)},
                        {"differences", rows(b.differences,
                                             [&](const Bottleneck::Difference& d) {
                                                 return json{{"place", place(d.place)},
                                                             {"slow_ns", std::llround(d.slow)},
                                                             {"median_ns", std::llround(d.median)}};
                                             })},
                        {"clusters", rows(b.clusters,
                                          [&](const Bottleneck::Cluster& c) {
                                              return json{{"place", place(c.place)},
                                                          {"duration_ns", quantiles(c.duration)},
                                                          {"slow", c.slow},
                                                          {"longest", interval(c.longest)}};
                                          })},
                        {"slowest", interval(b.slowest)}};
        });
    }

  private:
    static constexpr std::size_t kRows = 100;
    static constexpr std::size_t kFunctions = 7;

    template <class Row, class F>
    static json rows(const std::vector<Row>& from, F&& f) {
        json list = json::array();
        for (const Row& row : from) {
            if (list.size() == kRows) break;
            list.push_back(f(row));
        }
        return list;
    }

    std::string_view text(StringId id) const { return trace_.strings[id]; }

    std::string site(FrameId id) const {
        if (!id.valid()) return {};
        const Frame& f = trace_.stacks.frame(id);
        return fmt::format("{} {}:{}", text(f.function), text(f.file), f.line);
    }

    // "Waiting(sync)", as in transitions.
    std::string state(StateId id) const {
        const StateInfo& s = trace_.states[id];
        const std::string_view reason = text(s.reason);
        return s.state == GoState::Waiting ? fmt::format("{}({})", name(s.state), reason)
                                           : std::string(name(s.state));
    }

    json place(const Place& p) const { return {{"state", state(p.state)}, {"site", site(p.site)}}; }

    json span(SpanIndex s) const {
        if (s == kNoSpan) return nullptr;
        const GoroutineIndex g = goroutineOf(trace_, s);
        const Timestamp start = trace_.goSpans.start[s];
        return interval({g, {start, spanEnd(trace_, s, g)}});
    }
    json interval(const Interval& i) const {
        if (!i.goroutine.valid()) return nullptr;
        return {{"goroutine", trace_.goroutine(i.goroutine).id},
                {"start_ns", i.time.begin - trace_.range.begin},
                {"dur_ns", i.time.length()}};
    }

    void addWait(json& out, const WaitSum& w) const {
        out["count"] = w.sum.count;
        out["total_ns"] = w.sum.time;
        out["max_ns"] = w.longest;
        out["longest"] = span(w.span);
    }

    std::string key(FrameId id) const { return site(id); }
    std::string key(StringId id) const { return std::string(text(id)); }
    std::string key(StateId id) const { return state(id); }
    json key(const Place& p) const { return place(p); }

    template <class Key>
    json table(const std::vector<BlockRow<Key>>& from) const {
        return rows(from, [&](const BlockRow<Key>& r) {
            json row = {
                {"key", key(r.key)}, {"state", state(r.state)}, {"family", name(trace_.states[r.state].cls)}};
            addWait(row, r.sum);
            return row;
        });
    }

    json cause(const WaitCause& c) const {
        static constexpr std::string_view kWhy[] = {"", "never ended", "unknown", "too long"};
        json out = {{"via", place(c.via)}};
        if (c.why == WaitPart::Why::State) {
            out["doing"] = place(c.doing);
        } else {
            out["why"] = kWhy[static_cast<std::size_t>(c.why)];
        }
        return out;
    }

    template <class Key>
    json causeTable(const std::vector<CauseRow<Key>>& from) const {
        return rows(from, [&](const CauseRow<Key>& r) {
            json row = cause(r.cause);
            row["key"] = key(r.key);
            addWait(row, r.sum);
            return row;
        });
    }

    json classes(const ClassSums& sums) const {
        json object = json::object();
        for (std::size_t c = 0; c < kStateClassCount; ++c)
            if (sums[c] > 0) object[std::string(name(static_cast<StateClass>(c)))] = sums[c];
        return object;
    }

    json cohort(const Cohort& c) const {
        json out = cohortOfGo(c);
        if (c.cpu.running > 0) out["kernel"] = timesJson(c.cpu);
        return out;
    }

    json cohortOfGo(const Cohort& c) const {
        return {{"count", c.count},
                {"total_ns", c.time},
                {"states_ns", classes(c.classes)},
                {"assist_ns", c.assist},
                {"stopped_ns", c.stopped},
                {"explained", c.explained},
                {"explained_ns", c.explainedTime},
                {"causes", rows(c.causes, [&](const Cohort::Cause& part) {
                     json row = cause(part.cause);
                     row["total_ns"] = part.time;
                     return row;
                 })}};
    }

    static json quantiles(const Quantiles& q) {
        if (q.count == 0) return {{"count", 0}};
        return {{"count", q.count}, {"total_ns", q.total}, {"min", q.min}, {"p50", q.p50},
                {"p90", q.p90},     {"p99", q.p99},        {"max", q.max}};
    }

    static json procsStates(const SchedWaits& waits, const std::array<Duration, kProcsStateCount>& sums) {
        json object = json::object();
        for (std::size_t s = 0; s < kProcsStateCount; ++s)
            if (waits.knowsKernel || static_cast<ProcsState>(s) != ProcsState::NoCpu)
                object[std::string(name(static_cast<ProcsState>(s)))] = sums[s];
        return object;
    }

    static json histogram(const std::vector<std::uint64_t>& buckets) {
        json list = json::array();
        for (std::size_t b = 0; b < buckets.size(); ++b)
            if (buckets[b] > 0)
                list.push_back(
                    {{"from_ns", std::pow(10.0, static_cast<double>(b) / 5)}, {"count", buckets[b]}});
        return list;
    }

    static json moves(const Moves& m) {
        return {{"resumed", m.resumed},
                {"to_other_proc", m.toOtherProc},
                {"to_other_thread", m.toOtherThread},
                {"ready_stayed_ns", m.readyStayed},
                {"ready_moved_ns", m.readyMoved}};
    }

    const Trace& trace_;
};

}  // namespace

nlohmann::json waitStatsJson(const Trace& trace, const WaitStats& s) {
    const Writer writer(trace);
    return {{"wait_profiles", writer.profiles(s.profiles)},
            {"blocking", writer.blocking(s.blocking)},
            {"wait_causes", writer.causes(s.causes)},
            {"contention", writer.contention(s.causes)},
            {"sched_waits", writer.sched(s.sched)},
            {"proc_binding", writer.binding(s.binding)},
            {"bottlenecks", writer.bottlenecks(s.bottlenecks)}};
}

nlohmann::json bottlenecksJson(const Trace& trace, const std::vector<Bottleneck>& all) {
    return Writer(trace).bottlenecks(all);
}

nlohmann::json schedWaitsJson(const Trace& trace, const SchedWaits& waits) {
    return Writer(trace).sched(waits);
}

}  // namespace golanes
