// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/sample.h"

#include <algorithm>
#include <bit>

namespace golanes::perf {

namespace {

std::size_t registers(std::uint64_t mask) {
    return static_cast<std::size_t>(std::popcount(mask));
}

void readBranches(Cursor& c, const Attr& attr, Sample& s) {
    const std::uint64_t n = c.u64();
    if (attr.branchSampleType & kBranchHwIndex) c.u64();
    s.branches = c.takeU64s(n > c.left() ? n : 3 * n);
    if (attr.branchSampleType & kBranchCounters) c.takeU64s(n);
}

void readUserStack(Cursor& c, Sample& s) {
    const std::uint64_t size = c.u64();
    if (size == 0) return;
    const auto dump = c.take(size);
    const std::uint64_t valid = c.u64();
    s.userStack = dump.first(static_cast<std::size_t>(std::min<std::uint64_t>(valid, dump.size())));
}

}  // namespace

bool readSample(Cursor c, const Attr& a, Sample& s) {
    if (a.has(kSampleIdentifier)) s.id = c.u64();
    if (a.has(kSampleIp)) s.ip = c.u64();
    if (a.has(kSampleTid)) {
        s.pid = c.i32();
        s.tid = c.i32();
    }
    if (a.has(kSampleTime)) s.time = c.u64();
    if (a.has(kSampleAddr)) s.address = c.u64();
    if (a.has(kSampleId)) s.id = c.u64();
    if (a.has(kSampleStreamId)) c.u64();
    if (a.has(kSampleCpu)) {
        s.cpu = c.u32();
        c.u32();
    }
    if (a.has(kSamplePeriod)) s.period = c.u64();
    if (a.has(kSampleRead)) s.read = takeRead(c, a.readFormat);
    if (a.has(kSampleCallchain)) s.callchain = c.takeU64s(c.u64());
    if (a.has(kSampleRaw)) s.raw = c.take(c.u32());
    if (a.has(kSampleBranchStack)) readBranches(c, a, s);
    if (a.has(kSampleRegsUser)) {
        s.userAbi = c.u64();
        if (s.userAbi != 0) s.userRegisters = c.takeU64s(registers(a.sampleRegsUser));
    }
    if (a.has(kSampleStackUser)) readUserStack(c, s);
    if (a.has(kSampleWeight) || a.has(kSampleWeightStruct)) s.weight = c.u64();
    if (a.has(kSampleDataSrc)) s.dataSource = c.u64();
    if (a.has(kSampleTransaction)) s.transaction = c.u64();
    if (a.has(kSampleRegsIntr) && c.u64() != 0) c.takeU64s(registers(a.sampleRegsIntr));
    if (a.has(kSamplePhysAddr)) s.physicalAddress = c.u64();
    // The order from here on is that of perf_output_sample(); the comment in perf_event.h is another.
    if (a.has(kSampleCgroup)) s.cgroup = c.u64();
    if (a.has(kSampleDataPageSize)) s.dataPageSize = c.u64();
    if (a.has(kSampleCodePageSize)) s.codePageSize = c.u64();
    if (a.has(kSampleAux)) c.take(c.u64());
    return !c.failed();
}

std::size_t sampleIdSize(const Attr& a) {
    if (!(a.flags & Attr::kSampleIdAll)) return 0;
    constexpr std::uint64_t kFields =
        kSampleTid | kSampleTime | kSampleId | kSampleStreamId | kSampleCpu | kSampleIdentifier;
    return 8 * registers(a.sampleType & kFields);
}

SampleId readSampleId(std::span<const std::byte> payload, const Attr& a, bool bigEndian) {
    SampleId s;
    const std::size_t size = sampleIdSize(a);
    if (size == 0 || size > payload.size()) return s;
    Cursor c(payload.last(size), bigEndian);
    if (a.has(kSampleTid)) {
        s.pid = c.i32();
        s.tid = c.i32();
    }
    if (a.has(kSampleTime)) s.time = c.u64();
    if (a.has(kSampleId)) s.id = c.u64();
    if (a.has(kSampleStreamId)) c.u64();
    if (a.has(kSampleCpu)) {
        s.cpu = c.u32();
        c.u32();
    }
    if (a.has(kSampleIdentifier)) s.id = c.u64();
    return s;
}

std::span<const std::byte> takeRead(Cursor& c, std::uint64_t format) {
    const std::uint64_t each = 1 + ((format & kReadId) != 0) + ((format & kReadLost) != 0);
    const std::uint64_t times = ((format & kReadEnabled) != 0) + ((format & kReadRunning) != 0);
    if (!(format & kReadGroup)) return c.takeU64s(each + times);
    const std::uint64_t n = Cursor(c).u64();
    return c.takeU64s(n > c.left() ? n : 1 + times + n * each);
}

}  // namespace golanes::perf
