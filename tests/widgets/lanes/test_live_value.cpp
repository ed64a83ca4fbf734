// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/align_kernel.h"
#include "tests/support/twin_recordings.h"
#include "widgets/lanes/live_value.h"

#include <QTest>

#include <random>

using namespace golanes;
using namespace golanes::test;

class TestLiveValue : public QObject {
    Q_OBJECT

  private slots:
    // The busy share of a CPU is what adding up its spans gives, for any time.
    void busySharesAreThoseOfTheSpans_data() {
        QTest::addColumn<bool>("comingBack");
        QTest::addRow("switches both ways") << true;
        QTest::addRow("switches away only") << false;
    }
    void busySharesAreThoseOfTheSpans() {
        QFETCH(bool, comingBack);
        const Twins twins = makeTwins({.threads = 3, .length = 300'000'000, .comingBack = comingBack});
        Job job;
        const KernelPtr kernel = kernelAlone(twins.perf, job);
        std::mt19937_64 random(2);
        const auto length = static_cast<std::uint64_t>(kernel->range.length());
        int told = 0;
        for (std::uint32_t cpu = 0; cpu < kernel->cpus.size(); ++cpu) {
            const KernelTrack track = kernel->ofCpu(cpu);
            for (int i = 0; i < 50; ++i) {
                TimeRange seen{kernel->range.begin + static_cast<Duration>(random() % length), 0};
                seen.end = seen.begin + 1 + static_cast<Duration>(random() % length);
                const TimeRange inside = seen.clippedTo(kernel->range);
                Duration busy = 0;
                for (std::uint32_t k = 0; k < track.size(); ++k)
                    busy += TimeRange{track[k].start, track[k].end}.clippedTo(inside).length();
                const double percent =
                    100.0 * static_cast<double>(busy) / static_cast<double>(inside.length());
                const QString share = QStringLiteral("%1 %").arg(percent, 0, 'f', 0);
                const bool whole = kernel->cpusComplete && kernel->runsComplete;
                QCOMPARE(busyText(*kernel, cpu, seen), whole ? share : QStringLiteral("≥ ") + share);
                told += busy > 0 ? 1 : 0;
            }
        }
        QVERIFY(told > 20);
    }

    // Beside a longer recording there is room after a shorter one, in which nothing has a value.
    void theLastOfWhatIsRecordedIsTold() {
        const TimeAxis axis({1000, 3000}, 200);
        QCOMPARE(liveColumn(axis, {0, 5000}, std::nullopt), 199);
        QCOMPARE(liveColumn(axis, {0, 2000}, std::nullopt), axis.pixelOf(1999));
        QCOMPARE(liveColumn(axis, {0, 2000}, 1500), axis.pixelOf(1500));
        QCOMPARE(liveColumn(axis, {0, 2000}, 4000), axis.pixelOf(1999));
        QCOMPARE(liveColumn(axis, {0, 500}, std::nullopt), 199);
    }

    void nothingIsToldOfTimeThatWasNotRecorded() {
        const Twins twins = makeTwins({.threads = 2, .length = 50'000'000});
        Job job;
        const KernelPtr kernel = kernelAlone(twins.perf, job);
        QVERIFY(busyText(*kernel, 0, {kernel->range.begin - 500, kernel->range.begin}).isEmpty());
        QVERIFY(busyText(*kernel, 0, {kernel->range.end, kernel->range.end + 500}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLiveValue)
#include "test_live_value.moc"
