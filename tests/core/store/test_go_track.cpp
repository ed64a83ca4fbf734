// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "tests/support/recording_builder.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestGoTrack : public QObject {
    Q_OBJECT

    // One goroutine that runs and is ready in turn, 1 to 7 ns each.
    static TracePtr trace() {
        RecordingBuilder r;
        const auto g = r.b.addGoroutine(1, GoState::Undetermined);
        const EventContext in{g, r.b.proc(0), r.b.thread(5)};
        r.time = 0;
        r.sync();
        for (int i = 0; i < 70; ++i) {
            r.time = 10 + i * 4 + i * i % 5;
            const bool runs = i % 2 == 0;
            r.transition(g, runs ? GoState::Runnable : GoState::Running,
                         runs ? GoState::Running : GoState::Runnable, "", kNoStack, in);
        }
        r.time = 1'000;
        r.sync();
        return r.finish();
    }

  private slots:
    void thePlaceToBeginAtDoesNotMatter() {
        const TracePtr t = trace();
        const GoTrack track(*t, GoroutineIndex(0));
        QVERIFY(track.size() >= 70);
        for (Timestamp at = 0; at < 300; ++at) {
            std::uint32_t found = track.size();
            for (std::uint32_t i = 0; i < track.size() && track.start(i) <= at; ++i) found = i;
            QCOMPARE(track.at(at), found);
            for (std::uint32_t near = 0; near <= track.size() + 1; ++near)
                QCOMPARE(track.at(at, near), found);
        }
    }
};

QTEST_GUILESS_MAIN(TestGoTrack)
#include "test_go_track.moc"
