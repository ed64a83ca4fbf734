// SPDX-License-Identifier: GPL-3.0-or-later
// Which frames the samples of a time have: their own and all callers', and none at the end of the range.
#include "core/clock/align_kernel.h"
#include "core/import/perf/perf_data.h"
#include "core/symbol/frames_in.h"
#include "tests/support/perf_writer.h"

#include <QTest>

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr std::uint64_t kUserMark = 0xfffffffffffffe00;

// One sample each ms from 1 ms on, with a leaf of its own, all called from one place.
KernelPtr samples(int count) {
    PerfWriter w;
    w.event({.name = "cpu-clock", .ids = {11}});
    w.mapping(100, 0x401000, 0x1000, 0x1000, "/opt/app");
    w.comm(100, 100, "app");
    for (int i = 1; i <= count; ++i) {
        const auto n = static_cast<std::uint64_t>(i);
        w.sample({.id = 11,
                  .pid = 100,
                  .tid = 100,
                  .time = n * 1'000'000,
                  .chain = {kUserMark, 0x401100 + n, 0x401200}});
    }
    const std::string file = w.file();
    Job job;
    const auto perf = readPerfData({std::as_bytes(std::span(file)), {}}, job);
    return perf ? kernelAlone(*perf, job) : nullptr;
}

std::set<std::uint64_t> addressesIn(const KernelTracks& kernel, TimeRange range) {
    const std::vector<bool> in = framesIn(kernel, range);
    std::set<std::uint64_t> addresses;
    for (std::size_t i = 0; i < in.size(); ++i)
        if (in[i]) addresses.insert(kernel.perf->stacks.frames()[i].address);
    return addresses;
}

}  // namespace

class TestFramesIn : public QObject {
    Q_OBJECT

  private slots:
    void thoseOfItsSamplesAndTheirCallers() {
        const KernelPtr kernel = samples(4);
        QVERIFY(kernel);
        QCOMPARE(addressesIn(*kernel, {2'000'000, 4'000'000}),
                 (std::set<std::uint64_t>{0x401102, 0x401103, 0x401200}));
        QCOMPARE(addressesIn(*kernel, {0, 10'000'000}).size(), std::size_t{5});
    }

    void whereNothingWasSampledThereAreNone() {
        const KernelPtr kernel = samples(2);
        QVERIFY(kernel);
        QVERIFY(addressesIn(*kernel, {1'100'000, 1'900'000}).empty());
        QVERIFY(addressesIn(*kernel, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestFramesIn)
#include "test_frames_in.moc"
