// SPDX-License-Identifier: GPL-3.0-or-later
// Time before and after a recording, which a comparison lets be looked at: nothing is there, and says so.
#include "tests/widgets/lanes_by_hand.h"
#include "widgets/lanes/describe.h"
#include "widgets/lanes/lane_scene.h"

using namespace golanes;

class RoomTest : public QObject, private test::LanesByHand {
    Q_OBJECT

    static constexpr double kRoomUs = 500;

  private slots:
    void init() {
        showLanes(600);
        state_->setRoom({test::ServiceTrace::at(-kRoomUs), test::ServiceTrace::at(1000 + kRoomUs)});
    }

    void cleanup() { view_.reset(); }

    void allOfItIsSeen() {
        QVERIFY(state_->visible() == state_->bounds());
        QCOMPARE(state_->bounds().length(), Duration{2'000'000});
        QVERIFY(!state_->history().canGoBack());
        look(0, 1000);
        state_->setRoom({});
        QVERIFY(state_->bounds() == service_.trace->range);
    }

    // Whoever looks closer keeps looking there.
    void whatIsSeenStays() {
        look(100, 200);
        const TimeRange seen = state_->visible();
        state_->setRoom({});
        QVERIFY(state_->visible() == seen);
        state_->setRoom({test::ServiceTrace::at(-100), test::ServiceTrace::at(2000)});
        QVERIFY(state_->visible() == seen);
        state_->setVisible({test::ServiceTrace::at(1500), test::ServiceTrace::at(1600)});
        state_->setRoom({});  // as near as can be
        QVERIFY(state_->visible().end <= state_->bounds().end);
    }

    void pointingAtNothingIsHarmless() {
        for (int scroll = 0; scroll <= scrollBar_->maximum(); scroll += 200) {
            scrollBar_->setValue(scroll);
            for (const double x : {kHeader + 5, kHeader + 150, 1000.0 - 150, 1000.0 - 20}) {
                for (double y = 2; y < lanes_->height(); y += 5) {
                    const auto target = lanes_->targetAt({x, y});
                    if (!target) continue;
                    QVERIFY(!service_.trace->range.contains(target->time));
                    QCOMPARE(target->part, Target::Part::Lane);
                    describe(*service_.trace, *target, state_->timeStyle());
                    state_->setHover(target);
                }
            }
        }
    }

    void panningStopsAtTheEndsOfTheRoom() {
        look(0, 100);
        state_->pan(-1e9);
        QCOMPARE(state_->visible().begin, test::ServiceTrace::at(-kRoomUs));
        state_->pan(1e9);
        QCOMPARE(state_->visible().end, test::ServiceTrace::at(1000 + kRoomUs));
    }
};

QTEST_MAIN(RoomTest)
#include "test_room.moc"
