// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_address_spaces.h"
#include "core/store/perf_recording.h"

#include <QTest>

#include <map>
#include <random>

using namespace golanes;

class TestPerfAddressSpaces : public QObject {
    Q_OBJECT

  private slots:
    // Against a table of what is mapped at each of 64 addresses.
    void agreesWithATableOfAllAddresses() {
        constexpr std::uint64_t kAddresses = 64;
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            PerfAddressSpaces spaces;
            std::vector<PerfMapping> mappings;
            std::map<int, std::vector<PerfMappingIndex>> expected;
            for (int pid = -1; pid < 4; ++pid) expected[pid].resize(kAddresses);
            for (int step = 0; step < 40; ++step) {
                const int pid = static_cast<int>(random() % 5) - 1;
                PerfSpaceChange change{.pid = pid};
                const auto what = pid == -1 ? 9 : random() % 10;
                if (what == 0) {
                    change.kind = PerfSpaceChange::Kind::Exec;
                    expected[pid].assign(kAddresses, {});
                } else if (what == 1) {
                    change.kind = PerfSpaceChange::Kind::Fork;
                    change.parentPid = static_cast<int>(random() % 4);
                    if (change.parentPid == pid) continue;
                    expected[pid] = expected[change.parentPid];
                } else {
                    const std::uint64_t begin = random() % kAddresses;
                    const std::uint64_t end = begin + random() % (kAddresses + 1 - begin);
                    change.mapping = PerfMappingIndex(static_cast<std::uint32_t>(mappings.size()));
                    mappings.push_back({.pid = pid, .begin = begin, .end = end});
                    for (std::uint64_t a = begin; a < end; ++a) expected[pid][a] = change.mapping;
                }
                const auto version = (pid == -1 ? spaces.kernel() : spaces.of(pid)).version();
                spaces.apply(change, mappings);
                const auto& changed = pid == -1 ? spaces.kernel() : spaces.of(pid);
                QVERIFY(changed.version() != version);
                for (std::uint64_t a = 0; a < kAddresses; ++a) QCOMPARE(changed.find(a), expected[pid][a]);
            }
            for (int pid = 0; pid < 4; ++pid) {
                for (std::uint64_t a = 0; a < kAddresses; ++a) {
                    QCOMPARE(spaces.of(pid).find(a), expected[pid][a]);
                }
            }
            QVERIFY(!spaces.of(99).find(3).valid());
        }
    }

    // A file of forks alone must not take the square of its size.
    void copiesForChildrenAreBounded() {
        PerfAddressSpaces spaces;
        std::vector<PerfMapping> mappings;
        for (std::uint32_t i = 0; i < 3000; ++i) {
            mappings.push_back({.pid = 0, .begin = i, .end = i + 1});
            spaces.apply({.pid = 0, .mapping = PerfMappingIndex(i)}, mappings);
        }
        for (int pid = 1; pid < 2000; ++pid) {
            spaces.apply({.kind = PerfSpaceChange::Kind::Fork, .pid = pid, .parentPid = 0}, mappings);
        }
        QVERIFY(spaces.forkedWithoutMappings());
        QVERIFY(spaces.of(1).find(5).valid());
        QVERIFY(!spaces.of(1999).find(5).valid());
    }
};

QTEST_GUILESS_MAIN(TestPerfAddressSpaces)
#include "test_perf_address_spaces.moc"
