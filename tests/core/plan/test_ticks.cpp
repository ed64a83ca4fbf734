// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ticks.h"

#include <QTest>

#include <limits>
#include <random>
#include <set>

using namespace golanes;

namespace {

constexpr Timestamp kMin = std::numeric_limits<Timestamp>::min();
constexpr Timestamp kMax = std::numeric_limits<Timestamp>::max();
constexpr Timestamp kSecond = 1'000'000'000;
constexpr std::int64_t kWall = 1'732'143'845'250'000'000;  // 2024-11-20 23:04:05.25 UTC

QStringList majorLabels(const Ruler& ruler, const TimeAxis& axis, double spacing) {
    QStringList labels;
    for (const Tick& t : ruler.ticks(axis, spacing)) {
        if (t.major) labels << QString::fromStdString(t.label);
    }
    return labels;
}

struct Format {
    TimeFormat format;
    Timestamp origin;
    std::int64_t wallOffset;
};
constexpr Format kFormats[] = {{TimeFormat::Relative, 1'204'816'204, 0},
                               {TimeFormat::Relative, -1, 0},
                               {TimeFormat::Absolute, 0, 0},
                               {TimeFormat::Wall, 0, kWall},
                               {TimeFormat::Wall, 0, -kSecond},
                               {TimeFormat::Relative, kMin, 0},
                               {TimeFormat::Wall, 0, kMax}};

}  // namespace

class TestTicks : public QObject {
    Q_OBJECT

  private slots:
    void labelsReadWell_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QStringList>("first");
        const int relative = int(TimeFormat::Relative);
        const int wall = int(TimeFormat::Wall);
        const qint64 s = kSecond;
        QTest::newRow("whole trace") << relative << qint64(0) << 88 * s << ""
                                     << QStringList{"0 s", "10 s", "20 s"};
        QTest::newRow("a tenth") << relative << 1'204 * s / 1000 << s / 10 << ""
                                 << QStringList{"1.21 s", "1.22 s"};
        QTest::newRow("below a ms") << relative << qint64(0) << qint64(800'000) << ""
                                    << QStringList{"0 µs", "50 µs", "100 µs"};
        QTest::newRow("deep") << relative << qint64(1'204'816'000) << qint64(50'000) << "1.204 8 s"
                              << QStringList{"+20 µs", "+25 µs", "+30 µs"};
        QTest::newRow("deepest") << relative << qint64(1'204'816'204) << qint64(8) << "1.204 816 20 s"
                                 << QStringList{"+4 ns", "+5 ns", "+6 ns"};
        QTest::newRow("before the start")
            << relative << qint64(-1) << qint64(9) << "" << QStringList{"-1 ns", "0 ns", "1 ns"};
        QTest::newRow("days of uptime") << relative << 5'123'456 * s << 4 * s << "5 123 450 s"
                                        << QStringList{"+6.0 s", "+6.5 s", "+7.0 s"};
        QTest::newRow("clock") << wall << qint64(0) << 4 * s << "2024-11-20"
                               << QStringList{"23:04:05.5", "23:04:06.0", "23:04:06.5"};
        QTest::newRow("clock, minutes")
            << wall << qint64(0) << 495 * s << "2024-11-20" << QStringList{"23:05", "23:06"};
        QTest::newRow("clock, days") << wall << qint64(0) << 500'000 * s << ""
                                     << QStringList{"11-21 00:00", "11-21 12:00"};
        QTest::newRow("clock, deep") << wall << qint64(10'000) << qint64(40'000)
                                     << "2024-11-20 23:04:05.250 0"
                                     << QStringList{"+10 µs", "+15 µs", "+20 µs"};
    }
    void labelsReadWell() {
        QFETCH(int, format);
        QFETCH(qint64, begin);
        QFETCH(qint64, length);
        QFETCH(QString, base);
        QFETCH(QStringList, first);
        const Ruler ruler(static_cast<TimeFormat>(format), 0, kWall);
        const TimeAxis axis({begin, begin + length}, 1920);
        QString shown = QString::fromStdString(ruler.base(axis));
        QCOMPARE(shown.replace(QChar(0x202f), u' '), base);
        QCOMPARE(majorLabels(ruler, axis, 120).mid(0, first.size()), first);
    }

    // Over ranges of every magnitude, widths and formats.
    void ticksAreWellSpacedAndLabelsTellThemApart() {
        std::mt19937_64 random(1);
        int ticks = 0;
        for (int k = 0; k < 6000; ++k) {
            const Format& f = kFormats[random() % std::size(kFormats)];
            const Ruler ruler(f.format, f.origin, f.wallOffset);
            const TimeAxis axis = someAxis(random);
            const double spacing = std::max(80.0, axis.width() / 200.0);
            double last = -spacing;
            double lastAny = -1;
            std::set<std::string> labels;
            for (const Tick& t : ruler.ticks(axis, spacing)) {
                QVERIFY(t.x > lastAny && t.x >= 0 && t.x <= axis.width());
                lastAny = t.x;
                QVERIFY(axis.range().contains(t.time));
                QCOMPARE(t.x, axis.positionOf(t.time));
                QCOMPARE(t.label.empty(), !t.major);
                if (!t.major) continue;
                QVERIFY(t.x - last >= spacing * 0.999);
                last = t.x;
                QVERIFY2(labels.insert(t.label).second, t.label.c_str());
                const auto chars = QString::fromStdString(t.label).size();
                QVERIFY2(chars <= Ruler::kMaxLabelChars, t.label.c_str());
                ++ticks;
            }
        }
        QVERIFY(ticks > 20000);
    }

    // The next step is at most 2.5 times as wide as wanted: over several times that there is always a label.
    void aRulerWithRoomHasLabels() {
        std::mt19937_64 random(2);
        for (int k = 0; k < 2000; ++k) {
            const TimeAxis axis = someAxis(random);
            if (axis.width() < 700 || axis.visibleLength() > kMax / 4) continue;
            const Format& f = kFormats[random() % 5];
            const auto ticks = Ruler(f.format, f.origin, f.wallOffset).ticks(axis, 100);
            // A single ns over the whole width may begin left of it.
            if (axis.visibleLength() < 3) continue;
            QVERIFY2(std::ranges::any_of(ticks, &Tick::major),
                     qPrintable(QString("%1 ns").arg(axis.visibleLength())));
        }
    }

    void majorTicksStandAtRoundReadings() {
        const Ruler ruler(TimeFormat::Relative, 7);
        for (const Tick& t : ruler.ticks(TimeAxis({0, 1'000'000}, 1000), 100)) {
            QCOMPARE((t.time - 7) % (t.major ? 100'000 : 20'000), Timestamp(0));
        }
    }

    void minorTicksDivideTheMajorStep() {
        const Ruler ruler(TimeFormat::Relative, 0);
        const auto count = [&](Duration length) {
            const auto ticks = ruler.ticks(TimeAxis({0, length}, 1000), 100);
            const auto majors = std::ranges::count_if(ticks, &Tick::major);
            return std::pair(majors, std::ssize(ticks));
        };
        QCOMPARE(count(1000), std::pair(std::ptrdiff_t(10), std::ptrdiff_t(50)));  // 100 ns by 20
        QCOMPARE(count(2000), std::pair(std::ptrdiff_t(10), std::ptrdiff_t(40)));  // 200 ns by 50
        QCOMPARE(count(5000), std::pair(std::ptrdiff_t(10), std::ptrdiff_t(50)));  // 500 ns by 100
        QCOMPARE(count(10),
                 std::pair(std::ptrdiff_t(10), std::ptrdiff_t(10)));  // there is nothing below 1 ns
    }

    void foldsHaveNoTicksAndTheirNeighboursDoNotTouch() {
        std::mt19937_64 random(3);
        for (int k = 0; k < 500; ++k) {
            std::vector<Fold> folds;
            for (int i = 0; i < 6; ++i) {
                const auto at = static_cast<Timestamp>(random() % 100'000);
                folds.push_back({at, at + static_cast<Duration>(random() % 20'000)});
            }
            const TimeAxis axis({0, 100'000}, 1000, folds);
            double last = -100;
            for (const Tick& t : Ruler(TimeFormat::Relative, 0).ticks(axis, 100)) {
                for (const Fold& f : axis.folds()) QVERIFY(!f.contains(t.time));
                if (!t.major) continue;
                QVERIFY(t.x - last >= 99.9);
                last = t.x;
            }
        }
    }

    // Bursts that lie between all round readings: there is a label within any 300 pixels all the same, and
    // each is another.
    void whatFoldsLeaveIsLabelled() {
        std::mt19937_64 random(4);
        for (const Format& f : {kFormats[0], kFormats[2], kFormats[3]}) {
            for (int k = 0; k < 300; ++k) {
                std::vector<Fold> folds;
                Timestamp at = static_cast<Timestamp>(random() % kSecond);
                const TimeRange all{at, at + 100 * kSecond};
                while (at < all.end) {
                    at += 1 + static_cast<Duration>(random() % 3'000'000);
                    const Duration silence = kSecond - static_cast<Duration>(random() % 20'000'000);
                    folds.push_back({at, at + silence});
                    at += silence;
                }
                const TimeAxis axis(all, 1500, folds);
                double last = -1, x = -1;
                std::set<std::string> labels;
                for (const Tick& t : Ruler(f.format, f.origin, f.wallOffset).ticks(axis, 100)) {
                    QVERIFY(t.x > x);
                    x = t.x;
                    for (const Fold& fold : axis.folds()) QVERIFY(!fold.contains(t.time));
                    QCOMPARE(t.x, axis.positionOf(t.time));
                    if (!t.major) continue;
                    QVERIFY(last < 0 || t.x - last < 300);
                    QVERIFY(last < 0 || t.x - last > 99.9);
                    last = t.x;
                    QVERIFY2(labels.insert(t.label).second, t.label.c_str());
                }
                QVERIFY(last > 1500 - 300);
            }
        }
    }

    // An instant is written as the labels around it are, with all its digits.
    void instantsAreWrittenAsTheLabels() {
        const auto plain = [](std::string text) {
            for (auto at = text.find("\u202f"); at != std::string::npos; at = text.find("\u202f"))
                text.replace(at, 3, "_");
            return text;
        };
        const Ruler ruler(TimeFormat::Relative, 0);
        const Timestamp t = 921'709'627;
        QCOMPARE(plain(ruler.exact(TimeAxis({900'000'000, 940'000'000}, 1000), t)), "921.709_627 ms");
        QCOMPARE(plain(ruler.exact(TimeAxis({0, 2 * kSecond}, 1000), t)), "0.921_709_627 s");
        const TimeAxis deep({921'700'000, 921'710'000}, 1000);
        QCOMPARE(ruler.base(deep).empty(), false);
        QCOMPARE(plain(ruler.exact(deep, t)), "+9.627 µs");
        const Ruler wall(TimeFormat::Wall, 0, 3'600 * kSecond);
        QCOMPARE(plain(wall.exact(TimeAxis({0, 2 * kSecond}, 1000), t)), "01:00:00.921_709_627");
    }

    // One unit for one recording: 0.9 s of some seconds does not become 900 ms in a closer view.
    void theUnitIsThatOfTheRecording() {
        const TimeAxis axis({900'000'000, 940'000'000}, 1000);
        for (const auto& [longest, unit] : {std::pair(kSecond - 1, " ms"), std::pair(kSecond, " s")}) {
            const Ruler ruler(TimeFormat::Relative, 0, 0, longest);
            QVERIFY(ruler.exact(axis, 921'709'627).ends_with(unit));
            int labels = 0;
            for (const Tick& tick : ruler.ticks(axis, 100)) {
                if (!tick.major) continue;
                ++labels;
                QVERIFY2(tick.label.ends_with(unit), tick.label.c_str());
                QVERIFY(tick.label.size() <= Ruler::kMaxLabelChars);
            }
            QVERIFY(labels > 2);
        }
        const Ruler ruler(TimeFormat::Relative, 0, 0, 3 * kSecond);
        QCOMPARE(ruler.exact(axis, 921'709'627), "0.921\u202f709\u202f627 s");
        const TimeAxis deep({921'700'000, 921'710'000}, 1000);
        QCOMPARE(ruler.exact(deep, 921'709'627), "+9.627 µs");
    }

    // A second of interest in a year that is folded away must not cost a walk over the year.
    void hugeFoldsAreSkipped() {
        const Duration year = 365 * 86400 * kSecond;
        const TimeAxis axis({0, year}, 1000, {{500, year - 500}});
        QCOMPARE(axis.visibleLength(), Duration(1000));
        QCOMPARE(Ruler(TimeFormat::Absolute, 0).ticks(axis, 100).size(), std::size_t(50));
    }

    void strangeSpacingsAreHarmless() {
        const TimeAxis axis({0, 1000}, 100);
        const Ruler ruler(TimeFormat::Relative, 0);
        QCOMPARE(ruler.ticks(axis, 1e300).size(), std::size_t(0));
        for (const double spacing : {-5.0, 0.0, std::nan("")})
            QVERIFY(ruler.ticks(axis, spacing).size() <= 600);
    }

  private:
    static TimeAxis someAxis(std::mt19937_64& random) {
        const auto length = static_cast<Duration>((random() >> 1) >> (random() % 63)) + 1;
        const auto begin = static_cast<Timestamp>(random()) >> (random() % 64);
        const auto width = 1 + static_cast<int>(random() % (random() % 4 ? 2500 : 20000));
        return TimeAxis(
            begin > kMax - length ? TimeRange{kMax - length, kMax} : TimeRange{begin, begin + length}, width);
    }
};

QTEST_GUILESS_MAIN(TestTicks)
#include "test_ticks.moc"
