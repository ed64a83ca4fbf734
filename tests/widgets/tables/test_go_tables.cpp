// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of what analyses of the Go trace find: their rows are those of the analyses, and lead into the
// lanes.
#include "core/analysis/leaks/leaks.h"
#include "core/analysis/span_rows.h"
#include "core/import/goroutines/parse_dump.h"
#include "core/open.h"
#include "tests/support/random_process.h"
#include "tests/support/recording_builder.h"
#include "tests/support/service_trace.h"
#include "tests/support/shared_data.h"
#include "widgets/session/leak_search.h"
#include "widgets/tables/table_source.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace golanes;
using namespace golanes::test;

namespace {

BoundTablePtr tableOf(const char* id, const TracePtr& trace, const LeakQuestion& leaks = {}) {
    Job job;
    const auto& sources = tableSources();
    const auto source = std::ranges::find(sources, QLatin1String(id), &TableSource::id);
    HeldSources held;
    held.trace = trace;
    return source == sources.end() ? nullptr
                                   : source->table(held, wholeOf(*trace), source->least, leaks, job);
}

std::size_t columnOf(const BoundTable& table, std::string_view name) {
    const auto& fields = table.rows->fields();
    return static_cast<std::size_t>(std::ranges::find(fields, name, &Field::name) - fields.begin());
}

std::int64_t valueOf(const BoundTable& table, std::string_view name, std::size_t row) {
    return table.rows->value(columnOf(table, name), row);
}

std::string_view textOf(const BoundTable& table, std::string_view name, std::size_t row) {
    return table.rows->textAt(columnOf(table, name), row);
}

std::size_t rowOf(const BoundTable& table, std::string_view column, std::string_view text) {
    std::size_t row = 0;
    while (row < table.rows->size() && textOf(table, column, row) != text) ++row;
    return row;
}

// G7 is in the region "db" of task 5 "order" for 100 ns: runs 20, waits for a mutex 40, is ready 20, runs 20;
// and writes a line.
TracePtr regionAroundAWait() {
    RecordingBuilder r;
    const auto g = r.b.addGoroutine(7, GoState::Undetermined);
    const EventContext in{g, r.b.proc(0), r.b.thread(5)}, out{{}, in.proc, in.thread};
    const StackId stack = r.stack(3, 2);
    r.sync();
    r.transition(g, GoState::Undetermined, GoState::Running, "", stack, in);
    r.time += 10;
    r.b.taskBegin(r.time, 5, Task::kBackground, r.text("order"), stack, in);
    r.b.regionBegin(r.time, 5, r.text("db"), stack, in);
    r.b.log(r.time, 5, r.text("note"), r.text("in it"), stack, in);
    r.time += 20;
    r.transition(g, GoState::Running, GoState::Waiting, "sync", stack, in);
    r.time += 40;
    r.transition(g, GoState::Waiting, GoState::Runnable, "", stack, out);
    r.time += 20;
    r.transition(g, GoState::Runnable, GoState::Running, "", kNoStack, out);
    r.time += 20;
    r.b.regionEnd(r.time, 5, r.text("db"), stack, in);
    r.time += 10;
    r.sync();
    return r.finish();
}

TracePtr shared(const char* file) {
    Job job;
    const auto trace = openTrace(sharedData() + "/" + file, job);
    return trace ? *trace : nullptr;
}

}  // namespace

class TestGoTables : public QObject {
    Q_OBJECT

  private slots:
    // A row is the collection itself, as a click on its bar is.
    void aCycleLeadsToItsBar() {
        const ServiceTrace s = ServiceTrace::make();
        const auto cycles = tableOf("cycles", s.trace);
        QCOMPARE(cycles->rows->size(), std::size_t{1});
        const auto target = cycles->target(0);
        QVERIFY(target && target->part == Target::Part::Span);
        QVERIFY(target->lane.kind == LaneKind::GcCycles);
        QVERIFY(s.trace->ranges[target->ref].kind == RangeKind::GcMark);
        QCOMPARE(cycles->rowOf(*target), 0U);
    }

    void listsTheSamplesOfTheGoTrace() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(7, GoState::Undetermined);
        const EventContext in{g, r.b.proc(3), r.b.thread(55)};
        r.sync();
        r.transition(g, GoState::Undetermined, GoState::Running, "", kNoStack, in);
        r.time += 10;
        const StackId stack = r.stack(4, 3);
        r.sample(stack, in);
        r.time += 10;
        r.sample(kNoStack, {GoroutineIndex(), ProcIndex(), in.thread});
        r.time += 10;
        r.sync();
        const TracePtr trace = r.finish();
        const auto samples = tableOf("gosamples", trace);
        QCOMPARE(samples->rows->size(), std::size_t{2});
        QCOMPARE(valueOf(*samples, "g", 0), 7);
        QCOMPARE(valueOf(*samples, "p", 0), 3);
        QCOMPARE(valueOf(*samples, "m", 0), 55);
        QCOMPARE(valueOf(*samples, "depth", 0), 3);
        const Frame& leaf = trace->stacks.frame(trace->stacks[trace->samples[0].stack].front());
        QCOMPARE(textOf(*samples, "leaf", 0), trace->strings[leaf.function]);
        QVERIFY(samples->target(0)->lane.kind == LaneKind::Goroutine);
        QCOMPARE(valueOf(*samples, "g", 1), TableRows::kNone);
        QVERIFY(samples->target(1)->lane.kind == LaneKind::Thread);
    }

    // The worker received from a channel for 150 µs, until main, which ran all the time, sent.
    void tellsWhoLetsGoWhere() {
        const ServiceTrace s = ServiceTrace::make();
        const auto table = tableOf("contention", s.trace);
        QCOMPARE(table->rows->size(), std::size_t{1});
        QCOMPARE(textOf(*table, "site", 0), std::string_view("main.(*service).worker"));
        QCOMPARE(textOf(*table, "reason", 0), std::string_view("chan receive"));
        QCOMPARE(textOf(*table, "released", 0), std::string_view("main.main"));
        QCOMPARE(valueOf(*table, "count", 0), 1);
        QCOMPARE(valueOf(*table, "total", 0), 150'000);
        QCOMPARE(valueOf(*table, "running", 0), 150'000);
        QCOMPARE(valueOf(*table, "held", 0), TableRows::kNone);
        QVERIFY(table->target(0)->span == (TimeRange{ServiceTrace::at(250), ServiceTrace::at(400)}));
    }

    void tellsWhatWentOnMeanwhile() {
        const ServiceTrace s = ServiceTrace::make();
        const auto table = tableOf("causes", s.trace);
        std::size_t found = 0;
        for (std::size_t row = 0; row < table->rows->size(); ++row) {
            if (textOf(*table, "doing", row) != "running") continue;
            ++found;
            QCOMPARE(valueOf(*table, "total", row), 150'000);
            QCOMPARE(textOf(*table, "who", row), std::string_view("main.(*service).worker"));
        }
        QCOMPARE(found, std::size_t{2});  // by site and by group; it was in no region
    }

    void tellsWhyTheReadyDidNotRun() {
        const ServiceTrace s = ServiceTrace::make();
        const auto table = tableOf("ready", s.trace);
        const std::size_t worker = rowOf(*table, "func", "main.(*service).worker");
        QCOMPARE(textOf(*table, "by", worker), std::string_view("waiter"));
        QCOMPARE(valueOf(*table, "count", worker), 3);  // as it was created, woken twice
        QCOMPARE(valueOf(*table, "total", worker), 50'000);
        QCOMPARE(valueOf(*table, "longest", worker), 30'000);
        Duration why = 0;
        for (const char* cause : {"busy", "gc", "scheduling", "idle", "stw"})
            why += valueOf(*table, cause, worker);
        QCOMPARE(why, 50'000);
        QVERIFY(table->target(static_cast<std::uint32_t>(worker))->span.begin == ServiceTrace::at(400));
    }

    void addsUpPausesTimersAndTheNetwork() {
        const ServiceTrace s = ServiceTrace::make();
        const auto pauses = tableOf("pausereasons", s.trace);
        QCOMPARE(textOf(*pauses, "reason", 0), std::string_view("GC sweep termination"));
        QCOMPARE(valueOf(*pauses, "count", 0), 1);
        QCOMPARE(valueOf(*pauses, "p999", 0), 10'000);
        QVERIFY(pauses->target(0)->lane.kind == LaneKind::StopTheWorld);
        const auto timers = tableOf("timers", s.trace);
        const std::size_t kind = rowOf(*timers, "by", "kind");
        QCOMPARE(textOf(*timers, "kind", kind), std::string_view("sleep"));
        QCOMPARE(valueOf(*timers, "persecond", kind), 1000);  // one in a millisecond
        QCOMPARE(valueOf(*timers, "longest", kind), 10'000);
        QVERIFY(timers->target(static_cast<std::uint32_t>(kind)));
        QCOMPARE(valueOf(*timers, "count", rowOf(*timers, "by", "p")), 1);
        QCOMPARE(textOf(*timers, "site", rowOf(*timers, "by", "site")),
                 std::string_view("main.(*service).worker"));
        const auto sites = tableOf("netsites", s.trace);
        QCOMPARE(sites->rows->size(), std::size_t{2});
        for (const char* by : {"site", "goroutine"}) {
            const std::size_t row = rowOf(*sites, "by", by);
            QCOMPARE(valueOf(*sites, "longest", row), 60'000);
            QVERIFY(sites->target(static_cast<std::uint32_t>(row))->lane.kind == LaneKind::NetpollWakes);
        }
        QCOMPARE(valueOf(*sites, "g", rowOf(*sites, "by", "goroutine")), 2);
    }

    void tellsOfPs() {
        const ServiceTrace s = ServiceTrace::make();
        const auto procs = tableOf("procs", s.trace);
        QCOMPARE(procs->rows->size(), std::size_t{2});
        QCOMPARE(valueOf(*procs, "program", 1), 560'000);
        QCOMPARE(procs->rowOf(*procs->target(1)), 1U);
        const auto binding = tableOf("binding", s.trace);
        const std::size_t worker = rowOf(*binding, "func", "main.(*service).worker");
        QCOMPARE(valueOf(*binding, "count", worker), 2);
        QCOMPARE(valueOf(*binding, "moves", worker), 0);
    }

    void addsUpAssists() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(7, GoState::Undetermined);
        const EventContext in{g, r.b.proc(0), r.b.thread(5)};
        r.sync();
        r.transition(g, GoState::Undetermined, GoState::Running, "", kNoStack, in);
        for (const Duration length : {100, 300}) {
            r.time += 10;
            r.rangeBegin(RangeKind::MarkAssist, "", r.stack(2, 2), in);
            r.time += length;
            r.rangeEnd(RangeKind::MarkAssist, "", in);
        }
        r.time += 10;
        r.sync();
        const auto table = tableOf("assists", r.finish());
        QCOMPARE(table->rows->size(), std::size_t{3});
        for (const char* by : {"goroutine", "group", "site"}) {
            const std::size_t row = rowOf(*table, "by", by);
            QCOMPARE(valueOf(*table, "count", row), 2);
            QCOMPARE(valueOf(*table, "total", row), 400);
            QCOMPARE(valueOf(*table, "share", row), 1'000'000);
            QCOMPARE(valueOf(*table, "longest", row), 300);
        }
        QCOMPARE(table->target(0)->lane.entity, g.value);
        QVERIFY(!table->target(1));
    }

    // The time of a task or region by what its goroutine did; it is all of its duration.
    void takesTasksAndRegionsApart() {
        const ServiceTrace s = ServiceTrace::make();
        const auto tasks = tableOf("tasks", s.trace);
        QCOMPARE(valueOf(*tasks, "running", 0), 760'000);
        QCOMPARE(valueOf(*tasks, "stopped", 0), 10'000);
        const TracePtr trace = regionAroundAWait();
        const auto regions = tableOf("regions", trace);
        QCOMPARE(valueOf(*regions, "dur", 0), 100);
        QCOMPARE(valueOf(*regions, "running", 0), 40);
        QCOMPARE(valueOf(*regions, "runnable", 0), 20);
        QCOMPARE(valueOf(*regions, "blocked", 0), 40);
        QCOMPARE(valueOf(*regions, "sync", 0), 40);
        QCOMPARE(valueOf(*regions, "assist", 0), 0);
    }

    void waitsAndLogsKnowTheirTask() {
        const TracePtr trace = regionAroundAWait();
        const auto waits = tableOf("waits", trace);
        QCOMPARE(waits->rows->size(), std::size_t{1});
        QCOMPARE(textOf(*waits, "region", 0), std::string_view("db"));
        QCOMPARE(textOf(*waits, "task", 0), std::string_view("order"));
        const auto logs = tableOf("logs", trace);
        QCOMPARE(valueOf(*logs, "taskid", 0), 5);
        QCOMPARE(textOf(*logs, "task", 0), std::string_view("order"));
    }

    // What a finding says of slow tasks is in the list, and each row leads to one of them.
    void whatSlowOnesHaveMoreOf() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const TracePtr trace = shared("contrast/small-pool-run1.trace");
        QVERIFY(trace);
        const auto table = tableOf("bottlenecks", trace);
        for (const char* by : {"difference", "state", "cluster"}) {
            const std::size_t row = rowOf(*table, "by", by);
            QVERIFY(row < table->rows->size());
            const auto target = table->target(static_cast<std::uint32_t>(row));
            QVERIFY(target && !target->span.empty());
        }
        for (std::size_t i = 0; i < table->rows->size(); ++i) {
            if (textOf(*table, "by", i) == "cluster") continue;
            QCOMPARE(valueOf(*table, "more", i), valueOf(*table, "slow", i) - valueOf(*table, "middle", i));
        }
    }

    void whatTookTheWorstWindows() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const TracePtr trace = shared("gcheavy/gcheavy-go1.27.trace");
        QVERIFY(trace);
        const auto table = tableOf("windows", trace);
        QVERIFY(table->rows->size() > 10);
        for (std::size_t i = 0; i < table->rows->size(); ++i) {
            // Assists hold time in which they wait, so that it may be more than all.
            const std::int64_t told = valueOf(*table, "left", i) + valueOf(*table, "workers", i) +
                                      valueOf(*table, "assists", i) + valueOf(*table, "stopped", i);
            QVERIFY(told > 900'000);
            const auto target = table->target(static_cast<std::uint32_t>(i));
            QVERIFY(target && target->span.length() <= valueOf(*table, "window", i));
        }
    }

    // The lanes' filter and the table mean the same by `region` and `task`.
    void waitsHaveTheTasksOfTheLanesFilter() {
        const TracePtr trace = runRandomProcess({.seed = 5, .events = 5000});
        const auto waits = tableOf("waits", trace);
        const SpanRows spans(*trace);
        const auto textOfSpan = [&](std::string_view column, SpanIndex span) {
            const auto& fields = spans.fields();
            const auto c =
                static_cast<std::size_t>(std::ranges::find(fields, column, &Field::name) - fields.begin());
            const std::int64_t id = spans.value(c, span);
            return id == TableRows::kNone ? std::string_view() : spans.text(c, id);
        };
        std::size_t some = 0;
        for (std::size_t row = 0; row < waits->rows->size(); ++row) {
            const auto target = waits->target(static_cast<std::uint32_t>(row));
            QVERIFY(target);
            for (const char* column : {"region", "task"}) {
                QCOMPARE(textOf(*waits, column, row), textOfSpan(column, target->ref));
                some += textOf(*waits, column, row).empty() ? 0 : 1;
            }
        }
        QVERIFY(some > 10);
    }

    // As the finding beside it says.
    void listsTheLeaksThatAreFound() {
        if (sharedData().empty()) QSKIP("GOLANES_DATA is not set: no recordings to look at");
        const TracePtr trace = shared("special/procs8-leak-go1.27.trace");
        QVERIFY(trace);
        QFile text(QString::fromStdString(sharedData() + "/special/procs8-leak-go1.27.goroutines.txt"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        LeakQuestion withDump;
        withDump.dump =
            std::make_shared<const GoroutineDump>(*parseGoroutineDump(text.readAll().toStdString()));
        const auto found = tableOf("leaks", trace, withDump);
        QCOMPARE(valueOf(*found, "indump", 0), 180);
        QVERIFY(valueOf(*found, "alike", 0) >= 180);
        // Every goroutine of the dump, those of the leak by its name, leads to its lane.
        const auto dump = tableOf("dump", trace, withDump);
        QCOMPARE(dump->rows->size(), withDump.dump->goroutines.size());
        std::size_t leaked = 0;
        for (std::size_t i = 0; i < dump->rows->size(); ++i) {
            if (textOf(*dump, "leak", i).empty()) continue;
            ++leaked;
            const auto target = dump->target(static_cast<std::uint32_t>(i));
            QVERIFY(target && trace->goroutines[target->lane.entity].id ==
                                  static_cast<std::uint64_t>(valueOf(*dump, "g", i)));
        }
        QCOMPARE(leaked, std::size_t{180});
        QCOMPARE(tableOf("dump", trace)->rows->size(), std::size_t{0});
        // Higher thresholds find nothing, and what they were is said.
        LeakQuestion strict;
        strict.thresholds.group = 100'000;
        QCOMPARE(tableOf("leaks", trace, strict)->rows->size(), std::size_t{0});
        QVERIFY(tableOf("leaks", trace)->note.contains(QStringLiteral("scaled")));
        const auto leaks = tableOf("leaks", trace);
        QCOMPARE(valueOf(*leaks, "indump", 0), TableRows::kNone);
        QCOMPARE(leaks->rows->size(), std::size_t{1});
        QCOMPARE(valueOf(*leaks, "count", 0), 180);
        QCOMPARE(textOf(*leaks, "site", 0), std::string_view("main.leakedWait"));
    }
};

QTEST_GUILESS_MAIN(TestGoTables)
#include "test_go_tables.moc"
