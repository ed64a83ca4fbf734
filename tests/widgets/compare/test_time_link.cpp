// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/time_link.h"

#include <QTest>

#include <limits>

using namespace golanes;

class TimeLinkTest : public QObject {
    Q_OBJECT

    static constexpr PerSide<TimeRange> kRecordings{{1'000, 5'000}, {70'000, 78'000}};

  private slots:
    void startsCoincide() {
        const TimeLink link = TimeLink::ofStarts(kRecordings);
        QCOMPARE(link.toOther(Side::Base, 1'000), Timestamp{70'000});
        QCOMPARE(link.toOther(Side::Base, 1'234), Timestamp{70'234});
        QCOMPARE(link.toOther(Side::New, 70'234), Timestamp{1'234});
        // What was before the start of one has its place too.
        QCOMPARE(link.toOther(Side::New, 69'000), Timestamp{0});
        QVERIFY(link.toOther(Side::Base, TimeRange{1'000, 2'000}) == (TimeRange{70'000, 71'000}));
    }

    void instantsCoincideAtTheSameScale() {
        const TimeLink link = TimeLink::ofInstants({2'500, 71'000});
        QCOMPARE(link.toOther(Side::Base, 2'500), Timestamp{71'000});
        QCOMPARE(link.toOther(Side::Base, 2'400), Timestamp{70'900});
        QCOMPARE(link.toOther(Side::New, 71'001), Timestamp{2'501});
        QCOMPARE(link.fit(), TimeLink::Fit::Instants);
    }

    void lengthsAreLaidOverEachOther() {
        const TimeLink link = TimeLink::ofLengths(kRecordings);
        QCOMPARE(link.toOther(Side::Base, 1'000), Timestamp{70'000});
        QCOMPARE(link.toOther(Side::Base, 5'000), Timestamp{78'000});
        QCOMPARE(link.toOther(Side::Base, 1'500), Timestamp{71'000});
        QCOMPARE(link.toOther(Side::New, 71'001), Timestamp{1'500});  // rounded down
        QCOMPARE(link.toOther(Side::Base, 999), Timestamp{69'998});   // before the start too
        QCOMPARE(link.toOther(Side::New, 69'999), Timestamp{999});
    }

    void theSameScaleIsExactBothWays() {
        const TimeLink link = TimeLink::ofInstants({-17, std::int64_t{1} << 60});
        for (Timestamp t = -1'000'003; t < 1'000'003; t += 777)
            QCOMPARE(link.toOther(Side::New, link.toOther(Side::Base, t)), t);
    }

    void swappedItSaysTheSame() {
        for (const TimeLink& link : {TimeLink::ofStarts(kRecordings), TimeLink::ofInstants({3, 9}),
                                     TimeLink::ofLengths(kRecordings)}) {
            QCOMPARE(link.swapped().toOther(Side::New, 4'321), link.toOther(Side::Base, 4'321));
            QVERIFY(link.swapped().swapped() == link);
            QCOMPARE(link.swapped().fit(), link.fit());
        }
    }

    void extremesDoNotOverflow() {
        constexpr Timestamp kMost = std::numeric_limits<Timestamp>::max();
        const TimeLink link = TimeLink::ofLengths({{0, 1}, {0, kLongestTrace}});
        QCOMPARE(link.toOther(Side::Base, kMost), kMost);
        QCOMPARE(link.toOther(Side::New, kMost), kMost / kLongestTrace);
        // An empty recording is 1 ns long.
        QCOMPARE(TimeLink::ofLengths({{5, 5}, {10, 12}}).toOther(Side::Base, 6), Timestamp{12});
    }
};

QTEST_GUILESS_MAIN(TimeLinkTest)
#include "test_time_link.moc"
