// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/time_axis.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace golanes;

namespace {

constexpr Timestamp kMin = std::numeric_limits<Timestamp>::min();
constexpr Timestamp kMax = std::numeric_limits<Timestamp>::max();

// Numbers of every magnitude.
class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    std::uint64_t below(std::uint64_t n) { return engine_() % n; }
    Timestamp time() { return static_cast<Timestamp>(engine_()) >> below(64); }
    Duration length() { return static_cast<Duration>((engine_() >> 1) >> below(63)) + 1; }
    int width() { return 1 + static_cast<int>(below(std::uint64_t{1} << (1 + below(14)))); }
    double position(int width) {
        return std::uniform_real_distribution<double>(0, static_cast<double>(width))(engine_);
    }
    TimeRange range() {
        const Timestamp begin = time();
        const Duration l = length();
        return begin > kMax - l ? TimeRange{kMax - l, kMax} : TimeRange{begin, begin + l};
    }
    // Folds around a range, some outside, some touching.
    std::vector<Fold> folds(TimeRange r) {
        std::vector<Fold> folds;
        const auto length = static_cast<std::uint64_t>(r.length());
        for (std::uint64_t n = below(8); n > 0; --n) {
            const Timestamp at =
                saturate(Int128{r.begin} - static_cast<Int128>(length / 4) + below(length + length / 2 + 1));
            folds.push_back({at, saturate(Int128{at} + below(length / 4 + 2))});
        }
        return folds;
    }

  private:
    std::mt19937_64 engine_;
};

std::vector<TimeAxis> someAxes(std::uint64_t seed, int n, bool folded) {
    Random random(seed);
    std::vector<TimeAxis> axes;
    for (int i = 0; i < n; ++i) {
        const TimeRange r = random.range();
        axes.emplace_back(r, random.width(), folded ? random.folds(r) : std::vector<Fold>{});
    }
    return axes;
}

bool isFolded(const TimeAxis& axis, Timestamp t) {
    return std::ranges::any_of(axis.folds(), [&](const Fold& f) { return f.contains(t); });
}

// The part of the range that is folded away, counted plainly.
Int128 foldedIn(const TimeAxis& axis) {
    Int128 sum = 0;
    for (const Fold& f : axis.folds()) {
        sum += std::max<Int128>(
            0, Int128{std::min(f.end, axis.range().end)} - std::max(f.begin, axis.range().begin));
    }
    return sum;
}

}  // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT

  private slots:
    void unusableRangesAreMadeUsable() {
        QCOMPARE(TimeAxis({5, 5}, 10).range(), (TimeRange{5, 6}));
        QCOMPARE(TimeAxis({5, 3}, 10).range(), (TimeRange{5, 6}));
        QCOMPARE(TimeAxis({kMax, kMax}, 10).range(), (TimeRange{kMax - 1, kMax}));
        QCOMPARE(TimeAxis({kMin, kMax}, 10).range(), (TimeRange{kMin, kMin + kMax}));
        QCOMPARE(TimeAxis({0, 9}, 0).width(), 1);
        QCOMPARE(TimeAxis({0, 9}, -7).width(), 1);
        // Folds that would hide everything are not heeded.
        QCOMPARE(TimeAxis({0, 9}, 4, {{-3, 12}}).visibleLength(), Duration(9));
    }

    void foldsAreSortedAndJoined() {
        const TimeAxis axis({0, 100}, 10, {{50, 60}, {5, 5}, {10, 20}, {20, 30}, {55, 58}, {90, 70}});
        QCOMPARE(axis.folds().size(), std::size_t(2));
        QCOMPARE(axis.folds()[0], (Fold{10, 30}));
        QCOMPARE(axis.folds()[1], (Fold{50, 60}));
        QCOMPARE(axis.visibleLength(), Duration(70));
    }

    void foldsTakeNoPixels() {
        const TimeAxis axis({0, 100}, 80, {{10, 20}, {50, 60}});  // 1 ns a pixel
        QCOMPARE(axis.timeAt(9), Timestamp(9));
        QCOMPARE(axis.timeAt(10), Timestamp(20));
        QCOMPARE(axis.timeAt(39), Timestamp(49));
        QCOMPARE(axis.timeAt(40), Timestamp(60));
        QCOMPARE(axis.timeAt(80), Timestamp(100));
        QCOMPARE(axis.positionOf(9), 9.0);
        for (const Timestamp inside : {10, 13, 19, 20}) QCOMPARE(axis.positionOf(inside), 10.0);
        QCOMPARE(axis.pixelOf(15), 10);
        QCOMPARE(axis.pixelFrom(15), 10);
    }

    // Every visible ns lies in exactly one pixel, counted one by one over small ranges.
    void pixelsCoverEveryNanosecondOnce() {
        Random random(1);
        for (int k = 0; k < 400; ++k) {
            const Timestamp begin = random.time() / 2;
            const TimeRange r{begin, begin + 1 + static_cast<Duration>(random.below(300))};
            const TimeAxis axis(r, 1 + static_cast<int>(random.below(400)),
                                k % 2 ? random.folds(r) : std::vector<Fold>{});
            const bool fine = axis.visibleLength() < axis.width();
            Timestamp expected = r.begin;
            const auto skipFolds = [&] {
                while (expected < r.end && isFolded(axis, expected)) ++expected;
            };
            skipFolds();
            for (int x = 0; x < axis.width(); ++x) {
                QVERIFY(!axis.column(x).empty());
                QCOMPARE(axis.column(x).begin, axis.timeAt(x));
                axis.forEachPiece(x, [&](TimeRange piece) {
                    QVERIFY(!piece.empty());
                    for (Timestamp t = piece.begin; t < piece.end; ++t) {
                        // Finer than a ns, a pixel repeats the one of its left neighbour or shows the next.
                        if (fine && x > 0 && axis.column(x) == axis.column(x - 1)) continue;
                        QCOMPARE(t, expected);
                        QCOMPARE(axis.pixelOf(t), x);
                        ++expected;
                        skipFolds();
                    }
                });
            }
            QCOMPARE(expected, r.end);
        }
    }

    void pixelsCoverHugeRangesOnce_data() { axesOfAllKinds(); }
    void pixelsCoverHugeRangesOnce() {
        QFETCH(bool, folded);
        for (const TimeAxis& axis : someAxes(2, 300, folded)) {
            QCOMPARE(Int128{axis.visibleLength()} == Int128{axis.range().length()} - foldedIn(axis), true);
            const bool fine = axis.visibleLength() < axis.width();
            Int128 sum = 0;
            for (int x = 0; x < axis.width(); ++x) {
                QVERIFY(!isFolded(axis, axis.timeAt(x)));
                if (fine && x > 0 && axis.column(x) == axis.column(x - 1)) continue;
                Timestamp previous = kMin;
                axis.forEachPiece(x, [&](TimeRange piece) {
                    QVERIFY(piece.begin >= previous && !piece.empty());
                    previous = piece.end;
                    sum += piece.length();
                });
                if (x > 0) QVERIFY(axis.column(x).begin >= axis.column(x - 1).end);
            }
            QVERIFY(sum == axis.visibleLength());
            QVERIFY(axis.timeAt(0) >= axis.range().begin);
            QVERIFY(axis.timeAt(axis.width()) >= axis.range().end);
        }
    }

    void timesAndPixelsRoundTrip_data() { axesOfAllKinds(); }
    void timesAndPixelsRoundTrip() {
        QFETCH(bool, folded);
        Random random(3);
        for (const TimeAxis& axis : someAxes(4, 1000, folded)) {
            for (int k = 0; k < 20; ++k) {
                const int x = static_cast<int>(random.below(static_cast<std::uint64_t>(axis.width())));
                const Timestamp t = axis.timeAt(x);
                const int first = axis.pixelOf(t);
                QVERIFY(first <= x);
                QCOMPARE(axis.timeAt(first), t);
                QVERIFY(first == 0 || axis.timeAt(first - 1) < t);
                QCOMPARE(axis.timeAtF(x), t);
                QVERIFY(axis.pixelFrom(t) <= x);
                QVERIFY(std::abs(axis.positionOf(t) - x) <= std::max(1.0, 1 / axis.nsPerPixel()) + 1e-6);
            }
        }
    }

    // The pixels of [b, e) are those whose times it meets.
    void pixelsOfAStretchAreThoseItTouches() {
        Random random(5);
        for (int k = 0; k < 600; ++k) {
            const TimeRange r{-40, -40 + 1 + static_cast<Duration>(random.below(200))};
            const TimeAxis axis(r, 1 + static_cast<int>(random.below(300)),
                                k % 2 ? random.folds(r) : std::vector<Fold>{});
            const TimeRange thing{r.begin - 5 + static_cast<Timestamp>(random.below(210)), 0};
            const Timestamp end = thing.begin + 1 + static_cast<Timestamp>(random.below(50));
            int first = axis.width();
            int last = -1;
            for (int x = 0; x < axis.width(); ++x) {
                axis.forEachPiece(x, [&](TimeRange piece) {
                    if (!piece.overlaps({thing.begin, end})) return;
                    first = std::min(first, x);
                    last = std::max(last, x);
                });
            }
            if (last < 0) continue;
            QCOMPARE(std::max(0, axis.pixelOf(thing.begin)), first);
            QCOMPARE(axis.pixelFrom(end), last + 1);
        }
    }

    void timesOutsideAreClampedAndExtrapolated() {
        const TimeAxis axis({1000, 2000}, 100);
        QCOMPARE(axis.pixelOf(999), -1);
        QCOMPARE(axis.pixelOf(kMin), -1);
        QCOMPARE(axis.pixelOf(2000), 100);
        QCOMPARE(axis.pixelOf(kMax), 100);
        QCOMPARE(axis.pixelFrom(kMin), 0);
        QCOMPARE(axis.pixelFrom(kMax), 100);
        QCOMPARE(axis.timeAt(-10), Timestamp(900));
        QCOMPARE(axis.timeAt(110), Timestamp(2100));
        QCOMPARE(axis.positionOf(900), -10.0);
        QCOMPARE(axis.positionOf(2105), 110.5);
        QCOMPARE(axis.timeAtF(-0.05), Timestamp(999));
    }

    void extremesDoNotOverflow() {
        const double infinity = std::numeric_limits<double>::infinity();
        for (const TimeRange r : {TimeRange{kMin, kMin + 1}, TimeRange{kMax - 1, kMax}, TimeRange{kMin, kMax},
                                  TimeRange{kMin, 0}, TimeRange{-1, kMax - 1}, TimeRange{0, kMax}}) {
            for (const int width : {1, 1920, 20000}) {
                const TimeAxis axis(r, width);
                for (const int x :
                     {std::numeric_limits<int>::min(), -1, 0, width, std::numeric_limits<int>::max()}) {
                    QVERIFY(!axis.column(x).empty());
                }
                for (const double x : {-infinity, -1e300, 0.0, 1e300, infinity, std::nan("")}) {
                    const Timestamp t = axis.timeAtF(x);
                    QVERIFY(std::isfinite(axis.positionOf(t)));
                    for (const double factor : {0.0, 1e-300, 0.5, 2.0, 1e300, infinity, -1.0, std::nan("")}) {
                        const TimeAxis z = axis.zoomed(factor, x, r);
                        QVERIFY(z.range().begin >= axis.range().begin && z.range().end <= axis.range().end);
                        QVERIFY(z.visibleLength() >= 1);
                    }
                    const TimeAxis p = axis.panned(x, {kMin, kMax});
                    QCOMPARE(p.visibleLength(), axis.visibleLength());
                }
                QVERIFY(std::isfinite(axis.positionOf(kMin)) && std::isfinite(axis.positionOf(kMax)));
            }
        }
    }

    // The very ns under the cursor stays there, from the whole range down to 200 pixels a ns and back.
    void zoomKeepsTheTimeUnderTheCursor_data() { axesOfAllKinds(); }
    void zoomKeepsTheTimeUnderTheCursor() {
        QFETCH(bool, folded);
        Random random(6);
        const TimeRange everywhere{kMin / 2, kMax / 2};
        int steps = 0;
        for (const TimeAxis& start : someAxes(7, 100, folded)) {
            if (start.visibleLength() > kMax / 8 || std::abs(start.range().begin) > kMax / 4) continue;
            TimeAxis axis = start;
            const double x = random.position(axis.width());
            for (int k = 0; k < 150; ++k) {
                const double factor = k < 100 ? 0.5 + static_cast<double>(random.below(50)) / 100 : 1.25;
                const Timestamp t = axis.timeAtF(x);
                const TimeAxis next = axis.zoomed(factor, x, everywhere);
                QCOMPARE(next.width(), axis.width());
                QCOMPARE(next.timeAtF(x), t);
                // "Under it" to the eye: the ns, however many pixels wide, is at x.
                const double from = next.positionOf(t);
                QVERIFY(from <= x + 1 && x <= from + std::max(1.0, 1 / next.nsPerPixel()) + 1);
                QVERIFY(next.nsPerPixel() * TimeAxis::kMaxPixelsPerNs >= 1);
                axis = next;
                ++steps;
            }
        }
        QVERIFY(steps > 3000);
    }

    void zoomAlwaysMovesUntilTheDeepest() {
        TimeAxis axis({0, 1000}, 1000);
        const TimeRange bounds{0, 1'000'000};
        int steps = 0;
        while (axis.visibleLength() > 5) {
            const Duration before = axis.visibleLength();
            axis = axis.zoomed(0.999, 500, bounds);
            QVERIFY(axis.visibleLength() < before);
            QVERIFY(++steps < 3000);
        }
        QCOMPARE(axis.zoomed(0.5, 500, bounds).visibleLength(), Duration(5));  // 200 pixels a ns
        QVERIFY(axis.zoomed(1.001, 500, bounds).visibleLength() > 5);
    }

    void zoomStaysWithinBounds() {
        Random random(8);
        for (const TimeAxis& start : someAxes(9, 300, false)) {
            const TimeRange bounds = start.range();
            TimeAxis axis = start;
            for (int k = 0; k < 30; ++k) {
                axis = axis.zoomed(k % 3 ? 0.4 : 4.0, random.position(axis.width()), bounds);
                axis = axis.panned(random.position(400) - 200, bounds);
                QVERIFY(axis.range().begin >= bounds.begin && axis.range().end <= bounds.end);
            }
            QCOMPARE(axis.zoomed(1e18, 3, bounds).range(), bounds);
        }
    }

    void boundsSmallerThanTheDeepestZoomAreShownWhole() {
        const TimeAxis axis({0, 100}, 1000);
        QCOMPARE(axis.zoomed(0.001, 500, {40, 42}).range(), (TimeRange{40, 42}));
    }

    void panMovesByPixelsAndStopsAtTheBounds() {
        const TimeAxis axis({1000, 2000}, 100);
        const TimeRange bounds{0, 10000};
        QCOMPARE(axis.panned(7, bounds).range(), (TimeRange{1070, 2070}));
        QCOMPARE(axis.panned(-7, bounds).range(), (TimeRange{930, 1930}));
        QCOMPARE(axis.panned(-1e9, bounds).range(), (TimeRange{0, 1000}));
        QCOMPARE(axis.panned(1e9, bounds).range(), (TimeRange{9000, 10000}));
        QCOMPARE(axis.panned(50, {1200, 1300}).range(), (TimeRange{1200, 1300}));
    }

    void panAcrossFoldsShowsAsMuchTime() {
        const TimeAxis axis({0, 100}, 100, {{200, 700}, {750, 800}});
        const TimeAxis later = axis.panned(150, {0, 5000});
        QCOMPARE(later.visibleLength(), Duration(100));
        QCOMPARE(later.range(), (TimeRange{150, 750}));
        QCOMPARE(later.panned(-150, {0, 5000}), axis);
    }

  private:
    static void axesOfAllKinds() {
        QTest::addColumn<bool>("folded");
        QTest::newRow("plain") << false;
        QTest::newRow("folded") << true;
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "test_time_axis.moc"
