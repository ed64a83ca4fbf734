// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_syscall_pairing.h"

#include <QTest>

#include <algorithm>

using namespace golanes;

namespace {

const PerfThreadIndex kA{0};
const PerfThreadIndex kB{1};

}  // namespace

class TestPerfSyscallPairing : public QObject {
    Q_OBJECT

  private slots:
    void callsArePutTogether() {
        std::vector<PerfSyscall> calls;
        PerfSyscallPairing pairing(calls, 2, {0, 1000});
        pairing.exit({.end = 50, .result = 1, .thread = kA, .number = 7});  // entered before the recording
        pairing.enter({.start = 60, .thread = kA, .number = 0});
        pairing.enter({.start = 65, .thread = kB, .number = 3});  // never returns
        pairing.exit({.end = 70, .result = 5, .thread = kA, .number = 0});
        pairing.enter({.start = 80, .thread = kA, .number = 0});  // its return was lost
        pairing.enter({.start = 90, .thread = kA, .number = 1});
        pairing.exit({.end = 99, .result = 2, .thread = kA, .number = 4});  // of neither
        pairing.finish();
        QCOMPARE(calls.size(), std::size_t{6});
        QVERIFY(std::ranges::is_sorted(calls, {}, &PerfSyscall::start));
        const auto is = [&](std::size_t i, Timestamp start, Timestamp end, int number, std::int64_t result) {
            const PerfSyscall& c = calls[i];
            return c.start == start && c.end == end && c.number == number && c.result == result;
        };
        QVERIFY(is(0, 0, 50, 7, 1));
        QVERIFY(is(1, 60, 70, 0, 5));
        QVERIFY(is(2, 65, 1000, 3, 0));
        QVERIFY(is(3, 80, 90, 0, 0));
        QVERIFY(is(4, 90, 99, 1, 0));
        QVERIFY(is(5, 99, 99, 4, 2));
    }
};

QTEST_GUILESS_MAIN(TestPerfSyscallPairing)
#include "test_perf_syscall_pairing.moc"
