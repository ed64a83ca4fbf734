// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the fit, by small cases and by slow but plain oracles.
#include "core/clock/forbidden_offsets.h"
#include "core/clock/fourier.h"
#include "core/clock/lag_search.h"
#include "core/clock/offset_votes.h"
#include "core/clock/robust_line.h"
#include "core/clock/time_windows.h"

#include <QTest>

#include <limits>
#include <random>

using namespace golanes;

class TestClockParts : public QObject {
    Q_OBJECT

    std::mt19937 random_{3};
    Job job_;

  private slots:
    void correlationAgreesWithPlainSums() {
        for (const std::size_t n : {1u, 2u, 17u, 100u, 2000u, 4095u}) {
            std::vector<std::uint8_t> a(n), b(3 * n + 1);
            for (auto& x : a) x = static_cast<std::uint8_t>(random_() % 4);
            for (auto& x : b) x = static_cast<std::uint8_t>(random_() % 4);
            const std::vector<double> sums = crossCorrelation(a, b, job_);
            QVERIFY(sums.size() > a.size() + b.size());
            for (std::ptrdiff_t k = -std::ssize(b) + 1; k < std::ssize(a); ++k) {
                int plain = 0;
                for (std::ptrdiff_t j = 0; j < std::ssize(b); ++j) {
                    if (j + k >= 0 && j + k < std::ssize(a))
                        plain += a[static_cast<std::size_t>(j + k)] * b[static_cast<std::size_t>(j)];
                }
                const auto at = static_cast<std::size_t>(k < 0 ? k + std::ssize(sums) : k);
                QCOMPARE(sums[at], double(plain));
            }
        }
        Job cancelled;
        cancelled.cancel();
        QVERIFY(
            crossCorrelation(std::vector<std::uint8_t>(9), std::vector<std::uint8_t>(9), cancelled).empty());
    }

    void lagsAreFoundAtAnyDistance() {
        std::vector<Timestamp> first, second;
        Timestamp t = -2'000'000'000'000;
        for (int i = 0; i < 500; ++i)
            first.push_back(t += 100'000 + static_cast<Duration>(random_() % 1'000'000));
        for (const Duration lag : {Duration{0}, Duration{-70'000'000'000}, Duration{1} << 55}) {
            second.clear();
            for (const Timestamp x : first) second.push_back(x - lag);
            const auto lags = searchLags(first, second, 3, job_);
            QVERIFY(!lags.empty());
            QVERIFY(lags[0].lag - lag <= lags[0].within && lag - lags[0].lag <= lags[0].within);
            QVERIFY(lags[0].prominence > 5 * lags[1].prominence);
        }
        QVERIFY(searchLags({}, second, 3, job_).empty());
        const std::vector<Timestamp> ends{std::numeric_limits<Timestamp>::min(),
                                          std::numeric_limits<Timestamp>::max()};
        (void)searchLags(ends, ends, 3, job_);
        (void)searchLags(std::span(ends).first(1), std::span(ends).last(1), 3, job_);
    }

    void theLineIgnoresOutliers() {
        std::vector<LinePoint> points;
        for (int i = 0; i < 20; ++i) points.push_back({i * 1e9, 300 + i * 2.0});
        points[3].y = 1e9;
        points[11].y = -1e9;
        points[12].y = 7e8;
        const RobustLine line = robustLine(points);
        QVERIFY(std::abs(line.slope - 2e-9) < 1e-12);
        QVERIFY(std::abs(line.middle - 300) < 1e-3);
        QVERIFY(robustLine({}).slope == 0);
        QVERIFY(robustLine(std::vector<LinePoint>{{1, 5}}).middle == 5);
        QVERIFY(robustLine(std::vector<LinePoint>{{1, 5}, {1, 9}}).slope == 0);
    }

    // One thread: events 2 µs before and 5 µs behind each stay of 50 µs.
    void forbiddenOffsetsLeaveAValley() {
        std::vector<ThreadMoment> moments;
        std::vector<ThreadStay> stays;
        for (Timestamp t = 0; t < 1'000'000'000; t += 300'000) {
            stays.push_back({t, t + 50'000, 0});
            moments.push_back({t + 20'000 - 2'000, 1});
            moments.push_back({t + 20'000 + 55'000, 1});
        }
        ForbiddenOffsets forbidden({1});
        forbidden.add(moments, stays, ClockMap{0, 20'000, 0});
        const Valley valley = forbidden.valley();
        QVERIFY(isSure(valley));
        QCOMPARE(valley.violations, 0.0);
        QVERIFY(std::abs(valley.shift - 1'500) <= ForbiddenOffsets::Scale().bin);
        QVERIFY(std::abs(valley.half - 3'500) <= ForbiddenOffsets::Scale().bin);
        // The stays of another thread say nothing.
        ForbiddenOffsets other({ForbiddenOffsets::kNoThread});
        other.add(moments, stays, ClockMap{0, 20'000, 0});
        QVERIFY(!isSure(other.valley()));
        QVERIFY(other.valley().open);
    }

    void windowsKnowTheirTimes() {
        const TimeWindows windows({1'000, 11'000}, 10, 300);
        QCOMPARE(windows.count(), std::size_t{10});
        for (Timestamp t = 0; t < 12'000; ++t) {
            std::size_t in = TimeWindows::kNone;
            for (std::size_t i = 0; i < windows.count(); ++i) {
                if (windows[i].contains(t)) in = i;
            }
            QCOMPARE(windows.at(t), in);
        }
        QCOMPARE(windows[0].length(), 300);
        QCOMPARE(TimeWindows().at(0), TimeWindows::kNone);
        QCOMPARE(windows.at(std::numeric_limits<Timestamp>::min()), TimeWindows::kNone);
        QCOMPARE(windows.at(std::numeric_limits<Timestamp>::max()), TimeWindows::kNone);
    }
};

QTEST_GUILESS_MAIN(TestClockParts)
#include "test_clock_parts.moc"
