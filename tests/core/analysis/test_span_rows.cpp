// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reason_text.h"
#include "core/analysis/span_contexts.h"
#include "core/analysis/span_rows.h"
#include "core/filter/filter.h"
#include "core/filter/filter_error.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/recording_builder.h"
#include "tests/support/service_trace.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace golanes;
using test::ServiceTrace;

namespace {

// The newest task that a goroutine began which is open where its span begins, else the first that begins in
// it.
const Task* begunBy(const Trace& trace, GoroutineIndex g, SpanIndex span) {
    const TimeRange time{trace.goSpans.start[span], spanEnd(trace, span, g)};
    const Task *newest = nullptr, *first = nullptr;
    for (const Task& t : trace.tasks) {
        if (t.beginContext.goroutine != g) continue;
        if (t.start <= time.begin && time.begin < t.end && (!newest || t.start >= newest->start)) newest = &t;
        if (t.start > time.begin && t.start < time.end && (!first || t.start < first->start)) first = &t;
    }
    return newest ? newest : first;
}

}  // namespace

class TestSpanRows : public QObject {
    Q_OBJECT

  private slots:
    // Whatever is read at once, each row tells of its own span.
    void rowsAreTheSpans_data() {
        QTest::addColumn<TracePtr>("trace");
        QTest::newRow("service") << ServiceTrace::make().trace;
        for (unsigned seed = 1; seed < 4; ++seed)
            QTest::addRow("random %u", seed) << test::runRandomProcess({.seed = seed});
    }
    void rowsAreTheSpans() {
        QFETCH(TracePtr, trace);
        const SpanRows rows(*trace);
        QCOMPARE(rows.size(), static_cast<std::size_t>(trace->goSpans.size()));
        for (const std::size_t block : {std::size_t{1}, std::size_t{7}, std::size_t{100}}) {
            for (std::size_t first = 0; first < rows.size(); first += block)
                verify(*trace, rows, first, std::min(block, rows.size() - first));
        }
    }

    void textsAreThoseOfTheTrace() {
        const ServiceTrace service = ServiceTrace::make();
        const Trace& trace = *service.trace;
        const SpanRows rows(trace);
        const GoTrack track(trace, service.worker);
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const std::size_t row = track.span(i);
            QCOMPARE(text(rows, "func", row),
                     QString::fromUtf8(trace.strings[trace.goroutine(service.worker).name]));
            const StateInfo& state = track.state(i);
            QCOMPARE(text(rows, "state", row),
                     state.state == GoState::NotExist ? QString() : QString::fromUtf8(name(state.cls)));
            const bool waits = state.state == GoState::Waiting || state.state == GoState::Syscall;
            QCOMPARE(text(rows, "reason", row),
                     waits ? QString::fromUtf8(reasonText(trace, trace.goSpans.state[row])) : QString());
        }
    }

    // By the regions of the goroutine, one by one.
    void regionsAreTheInnermostAtTheBegin() {
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 5000});
        QVERIFY(trace->regions.size() > 10);
        const SpanRows rows(*trace);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto span = static_cast<SpanIndex>(row);
            const Goroutine& g = trace->goroutine(goroutineOf(*trace, span));
            const Timestamp begin = trace->goSpans.start[span];
            const Region* innermost = nullptr;
            for (std::uint32_t r = g.firstRegion; r < g.firstRegion + g.regionCount; ++r) {
                const Region& region = trace->regions[r];
                if (region.start <= begin && begin < region.end) innermost = &region;
            }
            const Timestamp end = spanEnd(*trace, span, goroutineOf(*trace, span));
            for (std::uint32_t r = g.firstRegion; !innermost && r < g.firstRegion + g.regionCount; ++r) {
                const Region& region = trace->regions[r];
                if (region.start > begin && region.start < end) innermost = &region;
            }
            QCOMPARE(text(rows, "region", row),
                     innermost ? QString::fromUtf8(trace->strings[innermost->name]) : QString());
        }
    }

    // What was begun and cancelled is found from the start by who asks next.
    void namesCanBeCancelled_data() {
        QTest::addColumn<QString>("field");
        QTest::newRow("region") << QStringLiteral("region");
        QTest::newRow("task") << QStringLiteral("task");
    }
    void namesCanBeCancelled() {
        QFETCH(const QString, field);
        const std::string name = field.toStdString();
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 40'000});
        const SpanRows rows(*trace), others(*trace);
        QVERIFY(rows.size() > 10'000);
        Job cancelled;
        cancelled.cancel();
        QVERIFY(rows.prepare(columnOf(rows, "state"), cancelled));  // costs nothing
        QVERIFY(!rows.prepare(columnOf(rows, name.c_str()), cancelled));
        QVERIFY(rows.prepare(columnOf(rows, name.c_str()), Job()));
        QVERIFY(rows.prepare(columnOf(rows, name.c_str()), cancelled));  // is known
        std::size_t named = 0;
        for (std::size_t row = 0; row < rows.size(); row += 7) {
            QCOMPARE(text(rows, name.c_str(), row), text(others, name.c_str(), row));
            named += !text(rows, name.c_str(), row).isEmpty();
        }
        QVERIFY(named > 0);
    }

    // By the tasks of regions and of the goroutine, one by one.
    void tasksAreThoseOfRegionsElseThoseBegun() {
        const TracePtr trace = test::runRandomProcess({.seed = 5, .events = 5000});
        const SpanRows rows(*trace);
        const SpanContexts contexts(*trace);
        std::size_t begun = 0;
        for (std::uint32_t i = 0; i < trace->goroutines.size(); ++i) {
            const Goroutine& g = trace->goroutines[i];
            std::vector<std::uint32_t> regions(g.spanCount);
            contexts.regions(GoroutineIndex(i), regions);
            for (std::uint32_t s = 0; s < g.spanCount; ++s) {
                const SpanIndex span = g.firstSpan + s;
                const Task* expected = nullptr;
                for (const Task& t : trace->tasks)
                    if (regions[s] != SpanContexts::kNone && t.id == trace->regions[regions[s]].task)
                        expected = &t;
                if (!expected) expected = begunBy(*trace, GoroutineIndex(i), span);
                begun += expected ? 1 : 0;
                QCOMPARE(text(rows, "task", span),
                         expected ? QString::fromUtf8(trace->strings[expected->name]) : QString());
            }
        }
        QVERIFY(begun > 10);
    }

    // G8 began "own", and is in a region of "order", which G7 began.
    void aRegionsTaskGoesBeforeTheOwn() {
        test::RecordingBuilder r;
        const auto g7 = r.b.addGoroutine(7, GoState::Undetermined);
        const auto g8 = r.b.addGoroutine(8, GoState::Undetermined);
        const StackId stack = r.stack(3, 2);
        const EventContext in7{g7, r.b.proc(0), r.b.thread(5)}, in8{g8, r.b.proc(1), r.b.thread(6)};
        const EventContext out{{}, in8.proc, in8.thread};
        r.sync();
        r.transition(g7, GoState::Undetermined, GoState::Running, "", stack, in7);
        r.transition(g8, GoState::Undetermined, GoState::Running, "", stack, in8);
        r.time += 10;
        r.b.taskBegin(r.time, 5, Task::kBackground, r.text("order"), stack, in7);
        r.b.taskBegin(r.time, 6, Task::kBackground, r.text("own"), stack, in8);
        const auto waits = [&] {
            r.time += 20;
            r.transition(g8, GoState::Running, GoState::Waiting, "sync", stack, in8);
            r.time += 20;
            r.transition(g8, GoState::Waiting, GoState::Runnable, "", stack, out);
            r.time += 5;
            r.transition(g8, GoState::Runnable, GoState::Running, "", stack, out);
            r.time += 20;
        };
        r.b.regionBegin(r.time, 5, r.text("db"), stack, in8);
        waits();
        r.b.regionEnd(r.time, 5, r.text("db"), stack, in8);
        waits();
        r.sync();
        const TracePtr trace = r.finish();
        const SpanRows rows(*trace);
        const GoTrack track(*trace, g8);
        QStringList regions, tasks;
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            if (track.state(i).state != GoState::Waiting) continue;
            regions << text(rows, "region", track.span(i));
            tasks << text(rows, "task", track.span(i));
        }
        QCOMPARE(regions, (QStringList{QStringLiteral("db"), QString()}));
        QCOMPARE(tasks, (QStringList{QStringLiteral("order"), QStringLiteral("own")}));
    }

    void theSchemaKnowsFieldsWordsAndPeriods() {
        const FilterSchema schema = spanSchema(*ServiceTrace::make().trace);
        for (const char* right : {"state == sync and dur > 1ms", "reason in (sleep, \"chan receive\")",
                                  "func ~ worker or g == G3", "overlaps(stw)", "site ~ main", "start > 1ms",
                                  "task == \"order\"", "region ~ db"})
            QVERIFY2(makeFilter(right, schema), right);
        for (const char* wrong : {"state == asleep", "length > 1ms", "overlaps(lunch)"})
            QVERIFY2(!makeFilter(wrong, schema), wrong);
    }

  private:
    static std::size_t columnOf(const SpanRows& rows, const char* name) {
        const auto found = std::ranges::find(rows.fields(), std::string(name), &Field::name);
        return static_cast<std::size_t>(found - rows.fields().begin());
    }
    static void verify(const Trace& trace, const SpanRows& rows, std::size_t first, std::size_t n) {
        const auto read = [&](const char* field) {
            std::vector<std::int64_t> values(n);
            rows.read(columnOf(rows, field), first, values);
            return values;
        };
        const auto numbers = read("g"), starts = read("start"), lengths = read("dur");
        std::vector<TimeRange> times(n);
        QVERIFY(rows.readTimes(first, times));
        for (std::size_t i = 0; i < n; ++i) {
            const auto span = static_cast<SpanIndex>(first + i);
            const GoroutineIndex g = goroutineOf(trace, span);
            QCOMPARE(numbers[i], static_cast<std::int64_t>(trace.goroutine(g).id));
            QCOMPARE(starts[i], trace.goSpans.start[span]);
            QCOMPARE(lengths[i], spanEnd(trace, span, g) - trace.goSpans.start[span]);
            QCOMPARE(times[i], (TimeRange{starts[i], starts[i] + lengths[i]}));
        }
    }
    static QString text(const SpanRows& rows, const char* field, std::size_t row) {
        return QString::fromUtf8(rows.textAt(columnOf(rows, field), row));
    }
};

QTEST_GUILESS_MAIN(TestSpanRows)
#include "test_span_rows.moc"
