// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reason_text.h"
#include "core/analysis/requests/bottlenecks.h"
#include "core/analysis/requests/request_intervals.h"
#include "widgets/tables/table_makers.h"

#include <cmath>
#include <functional>
#include <memory>
#include <vector>

namespace golanes {

namespace {

constexpr auto kNone = TableRows::kNone;

std::vector<Field> fields() {
    const auto time = [](const char* name, const QString& title, const QString& help, bool extra = false) {
        return column(name, FieldType::Length, title, help, extra);
    };
    return {
        column("by", FieldType::Word, T::tr("By"),
               T::tr("difference: a place where slow ones spend more time than middle ones. state: what both "
                     "do altogether. cluster: those that spend more time at one place than at any other")),
        column("kind", FieldType::Word, T::tr("Kind"), T::tr("What is compared: tasks, regions, requests…")),
        column("name", FieldType::Text, T::tr("Name"), T::tr("Of the task, region or start function")),
        column("state", FieldType::Word, T::tr("State"), T::tr("What they do there, in Go's words")),
        column("site", FieldType::Text, T::tr("Where"), T::tr("The function of the program")),
        column("line", FieldType::Text, T::tr("Line"), T::tr("The line of that function"), true),
        time("more", T::tr("More when slow"),
             T::tr("What one of the slow ones spends more than a middle one")),
        time("slow", T::tr("Slow ones"), T::tr("On average, of those as long as P90 and longer")),
        time("middle", T::tr("Middle ones"), T::tr("On average, of those from P40 to P60")),
        column("count", FieldType::Count, T::tr("Count"), T::tr("How many the row is about")),
        column("slowcount", FieldType::Count, T::tr("Slow of them"),
               T::tr("Of a cluster: how many are among the slowest tenth")),
        time("p50", T::tr("P50"), T::tr("Half of them took no longer, from begin to end")),
        time("p90", T::tr("P90"), T::tr("Nine of ten took no longer"), true),
        time("p99", T::tr("P99"), T::tr("99 of 100 took no longer")),
        time("longest", T::tr("Longest"), T::tr("The longest one: where a click leads")),
    };
}

class Rows {
  public:
    explicit Rows(const Trace& trace) : trace_(trace) {
        internWords(*table, 0, {"difference", "state", "cluster"});
        internWords(*table, 1, {"task", "region", "request", "goroutine"});
    }

    void add(const Bottleneck& b) {
        for (const Bottleneck::Difference& d : b.differences)
            addMeans(b, "difference", state(d.place.state), d.place.site, d.slow, d.median);
        for (std::size_t c = 0; c < kStateClassCount; ++c)
            addSums(b, name(static_cast<StateClass>(c)), b.slow.classes[c], b.median.classes[c]);
        addSums(b, "mark assist", b.slow.assist, b.median.assist);
        addSums(b, "stop-the-world", b.slow.stopped, b.median.stopped);
        addSums(b, "kernel: ready without a CPU", b.slow.cpu.runQueue, b.median.cpu.runQueue);
        addSums(b, "kernel: asleep", b.slow.cpu.blocked, b.median.cpu.blocked);
        for (const Bottleneck::Cluster& c : b.clusters) {
            place(b, "cluster", state(c.place.state), c.place.site, {kNone, kNone, kNone},
                  static_cast<std::int64_t>(c.slow), c.duration, c.longest);
        }
    }

    std::shared_ptr<ColumnTable> table = std::make_shared<ColumnTable>(fields());
    std::shared_ptr<std::vector<Interval>> longest = std::make_shared<std::vector<Interval>>();  // by row

  private:
    struct Means {
        std::int64_t more, slow, middle;
    };

    std::int64_t state(StateId id) { return table->intern(3, reasonText(trace_, id)); }

    // Of both cohorts together, as means of one.
    void addSums(const Bottleneck& b, std::string_view what, Duration slow, Duration middle) {
        if (slow == 0 && middle == 0) return;
        const auto mean = [](Duration sum, std::uint64_t n) {
            return n == 0 ? 0.0 : static_cast<double>(sum) / static_cast<double>(n);
        };
        addMeans(b, "state", table->intern(3, what), FrameId::none(), mean(slow, b.slow.count),
                 mean(middle, b.median.count));
    }
    void addMeans(const Bottleneck& b, std::string_view by, std::int64_t state, FrameId site, double slow,
                  double middle) {
        const std::int64_t s = std::llround(slow), m = std::llround(middle);
        place(b, by, state, site, {s - m, s, m}, kNone, b.duration, b.slowest);
    }
    void place(const Bottleneck& b, std::string_view by, std::int64_t state, FrameId site, Means means,
               std::int64_t slowCount, const Quantiles& q, const Interval& where) {
        longest->push_back(where);
        table->add({table->intern(0, by), table->intern(1, name(b.kind)),
                    table->intern(2, trace_.strings[b.name]), state,
                    site.valid() ? table->intern(4, functionText(trace_, site)) : kNone,
                    site.valid() ? table->intern(5, lineText(trace_, site)) : kNone, means.more, means.slow,
                    means.middle, static_cast<std::int64_t>(q.count), slowCount, q.p50, q.p90, q.p99, q.max});
    }

    const Trace& trace_;
};

// What the rows of the kernel are, and how far they are to be trusted.
QString noteOf(const HeldSources& held) {
    if (!held.kernel || held.kernel->perf->switches.empty()) return {};
    const QString what = T::tr(
        "Kernel, of perf data: Go calls them running, but their threads were off "
        "the CPUs; it is part of running.");
    if (held.kernel->runsComplete) return what;
    return what + u' ' +
           T::tr("It is at most that long: when threads came back onto a CPU was not recorded.");
}

}  // namespace

BoundTablePtr makeBottleneckTable(const HeldSources& held, const Scope& scope, Job& job) {
    const TracePtr& trace = held.trace;
    const Sites sites(*trace);
    Rows rows(*trace);
    for (const Bottleneck& b : bottlenecks(*held, sites, requestIntervals(*trace, scope, job), job))
        rows.add(b);
    if (job.cancelled()) return nullptr;
    return std::make_shared<BoundTable>(
        BoundTable{rows.table,
                   [longest = rows.longest](std::uint32_t row) -> std::optional<Target> {
                       const Interval& i = (*longest)[row];
                       if (!i.goroutine.valid()) return std::nullopt;
                       Target t = Target::place({LaneKind::Goroutine, i.goroutine.value}, i.time.begin);
                       t.span = i.time;
                       return t;
                   },
                   [](const Target&) { return kNoTableRow; }, noteOf(held)});
}

}  // namespace golanes
