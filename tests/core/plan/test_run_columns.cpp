// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_columns.h"
#include "core/store/go_track.h"
#include "tests/support/plan_axes.h"
#include "tests/support/random_process.h"

#include <QTest>

#include <random>
#include <set>

using namespace golanes;
using namespace golanes::test;

namespace {

// Columns in which the goroutine ran where `isThere` says so, found by looking at all of its spans for each.
template <class IsThere>
std::set<int> expected(const Trace& trace, GoroutineIndex g, const TimeAxis& axis, IsThere isThere) {
    const GoTrack track(trace, g);
    std::set<int> out;
    for (int x = 0; x < axis.width(); ++x)
        axis.forEachPiece(x, [&](TimeRange piece) {
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                const GoState state = track.state(i).state;
                const bool runs = state == GoState::Running || state == GoState::Syscall;
                // A span without length is there at its start.
                const bool touches =
                    track.start(i) < piece.end && std::max(track.end(i), track.start(i) + 1) > piece.begin;
                if (runs && touches && isThere(track.span(i))) out.insert(x);
            }
        });
    return out;
}

std::set<int> columnsOf(std::span<const RunColumns::Columns> stretches) {
    std::set<int> out;
    for (const auto& [first, last] : stretches)
        for (int x = first; x < last; ++x) out.insert(x);
    return out;
}

}  // namespace

class TestRunColumns : public QObject {
    Q_OBJECT

  private slots:
    void areThoseThatLookingAtEverySpanGives_data() {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("folded");
        for (quint64 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("seed %d", int(seed)) << seed << false;
            QTest::addRow("seed %d folded", int(seed)) << seed << true;
        }
    }
    void areThoseThatLookingAtEverySpanGives() {
        QFETCH(quint64, seed);
        QFETCH(bool, folded);
        const TracePtr trace = runRandomProcess({.seed = seed, .events = 900});
        std::mt19937_64 random(seed);
        std::size_t columns = 0;
        for (const TimeAxis& axis : someAxes(trace->range, random, folded))
            for (std::uint32_t g = 0; g < std::min<std::size_t>(trace->goroutines.size(), 8); ++g) {
                const RunColumns runs(*trace, GoroutineIndex(g), axis);
                for (std::uint16_t p = 0; p < trace->procs.size(); ++p) {
                    const auto wanted = expected(*trace, GoroutineIndex(g), axis, [&](SpanIndex s) {
                        return trace->goSpans.proc[s] == ProcIndex(p);
                    });
                    columns += wanted.size();
                    QVERIFY(columnsOf(runs.on(ProcIndex(p))) == wanted);
                }
                for (std::uint16_t m = 0; m < trace->threads.size(); ++m)
                    QVERIFY(columnsOf(runs.on(ThreadIndex(m))) ==
                            expected(*trace, GoroutineIndex(g), axis, [&](SpanIndex s) {
                                return trace->goSpans.thread[s] == ThreadIndex(m);
                            }));
            }
        QVERIFY(columns > 200);
    }

    void stretchesRiseAndDoNotTouch() {
        const TracePtr trace = runRandomProcess({.seed = 5, .events = 3000});
        const TimeAxis axis(trace->range, 700);
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const RunColumns runs(*trace, GoroutineIndex(g), axis);
            for (std::uint16_t p = 0; p < trace->procs.size(); ++p) {
                int last = -1;
                for (const auto& [first, end] : runs.on(ProcIndex(p))) {
                    QVERIFY(first > last && end > first && end <= 700);
                    last = end;
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestRunColumns)
#include "test_run_columns.moc"
