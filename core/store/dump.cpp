// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dump.h"

#include "core/store/event_line.h"

#include <fmt/format.h>

#include <ostream>

namespace golanes {

namespace {

void dumpHead(const Trace& trace, std::ostream& out) {
    out << fmt::format("trace {} events={} first={} last={}\n", quoted(trace.info.format), trace.eventCount,
                       trace.range.begin, trace.range.empty() ? trace.range.begin : trace.range.end - 1);
    for (const Problem& p : trace.report.problems()) {
        out << fmt::format("problem {} {} count={} offset={} {}\n",
                           p.severity == Severity::Loss ? "loss" : "note", p.code, p.count, p.firstOffset,
                           quoted(p.message));
    }
}

void dumpTracks(const Trace& trace, std::ostream& out) {
    for (const Proc& p : trace.procs) {
        out << fmt::format("proc {} spans={} runs={}\n", p.id, p.spans.size(), p.runs.count);
    }
    for (const Thread& m : trace.threads) out << fmt::format("thread {} runs={}\n", m.id, m.runs.count);
    for (const Goroutine& g : trace.goroutines) {
        out << fmt::format("goroutine {} {} first={} spans={} regions={}{}\n", g.id,
                           quoted(trace.strings[g.name]), g.spanCount ? trace.goSpans.start[g.firstSpan] : 0,
                           g.spanCount, g.regionCount, g.ended ? " ended" : "");
    }
}

void dumpTables(const Trace& trace, std::ostream& out) {
    const auto table = [&out](std::string_view name, std::size_t rows) {
        if (rows) out << fmt::format("{} {}\n", name, rows);
    };
    table("ranges", trace.ranges.size());
    for (std::size_t m = 0; m < kMetricCount; ++m) {
        table(name(static_cast<Metric>(m)), trace.metrics[m].size());
    }
    table("labels", trace.labels.size());
    table("tasks", trace.tasks.size());
    table("regions", trace.regions.size());
    table("logs", trace.logs.size());
    table("samples", trace.samples.size());
    table("syncs", trace.syncs.size());
    table("repeats", trace.repeats.size());
    table("experimental", trace.experimental.size());
    table("wakes", trace.wakes.size());
}

}  // namespace

void dumpSummary(const Trace& trace, std::ostream& out) {
    dumpHead(trace, out);
    dumpTracks(trace, out);
    dumpTables(trace, out);
}

void dumpEvents(const Trace& trace, const EventFilter& filter, std::ostream& out) {
    const EventList events(trace, filter);
    fmt::memory_buffer buffer;
    for (std::size_t i = 0; i < events.size(); ++i) {
        appendEventLine(trace, events[i], buffer);
        buffer.push_back('\n');
        if (buffer.size() < (std::size_t{1} << 16) && i + 1 < events.size()) continue;
        out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        buffer.clear();
    }
}

}  // namespace golanes
