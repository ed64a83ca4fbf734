// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/column.h"
#include "core/base/memory.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

using namespace golanes;

class TestMemory : public QObject {
    Q_OBJECT

    static std::uint64_t mappedBytes() {
        std::ifstream file("/proc/self/statm");
        std::uint64_t pages = 0;
        file >> pages;
        return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    }

  private slots:
    void aLimitOfTheProcessCounts() {
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_AS, &before), 0);
        QVERIFY(availableMemory() > 0);
        constexpr std::uint64_t kRoom = std::uint64_t{200} << 20;
        rlimit tight = before;
        tight.rlim_cur = mappedBytes() + kRoom;
        QCOMPARE(setrlimit(RLIMIT_AS, &tight), 0);
        const std::uint64_t left = availableMemory();
        QCOMPARE(setrlimit(RLIMIT_AS, &before), 0);
        QVERIFY(left > 0);
        QVERIFY(left <= kRoom);
    }

    void thePeakGrowsWithUse() {
        const std::uint64_t before = peakMemory();
        QVERIFY(before > 0);
        {
            // Its pages go back to the system at once; those of std::vector need not.
            Column<char> used(before + (std::size_t{64} << 20));
            std::fill_n(used.data(), used.size(), char{1});
            QVERIFY(peakMemory() >= used.size());
        }
        restartPeakMemory();
        QVERIFY(peakMemory() < before + (std::size_t{32} << 20));
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "test_memory.moc"
