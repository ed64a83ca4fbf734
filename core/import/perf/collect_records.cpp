// SPDX-License-Identifier: GPL-3.0-or-later
// The records of the kernel besides samples: processes, mappings, switches, losses.
#include "core/import/perf/collector.h"

#include <limits>

namespace golanes::perf {

namespace {

std::uint16_t cpuOf(std::uint32_t cpu) {
    return cpu < kNoCpu ? static_cast<std::uint16_t>(cpu) : kNoCpu;
}

// The sum, or the largest number when that would be more.
std::uint64_t saturatingSum(std::uint64_t a, std::uint64_t b) {
    std::uint64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::uint64_t>::max() : sum;
}

}  // namespace

void Collector::takeKernelRecord(const Record& record) {
    switch (record.type) {
        case kMmap:
        case kMmap2:
            return takeMapping(record);
        case kComm:
            return takeComm(record);
        case kFork:
        case kExit:
            return takeTask(record);
        case kSwitch:
        case kSwitchCpuWide:
            return takeSwitch(record);
        case kLost:
        case kLostSamples:
            return takeLost(record);
        case kThrottle:
        case kUnthrottle:
            return takeThrottle(record);
        case kRead:
            return takeReadRecord(record);
        case kKsymbol:
            return takeKernelSymbol(record);
        case kCgroup:
            return takeCgroup(record);
        case kCallchainDeferred:
            return takeDeferredChain(record);
        default:
            return;
    }
}

void Collector::takeMapping(const Record& record) {
    Cursor c = cursor(record.payload);
    PerfMapping m;
    m.pid = c.i32();
    c.u32();  // tid
    m.begin = c.u64();
    m.end = saturatingSum(m.begin, c.u64());
    m.fileOffset = c.u64();
    if (record.type == kMmap2) {
        Cursor id(c.take(24), bigEndian_);
        if (record.misc & kMiscMmapBuildId) {
            const std::size_t size = id.u8();
            id.take(3);
            m.buildId = intern(hexOf(id.take(std::min(size, id.left()))));
        }
        m.protection = c.u32();
        c.u32();  // flags
    }
    const std::string_view file = c.text();
    if (c.failed()) return cut(record);
    m.file = intern(file);
    m.time = timeOf(idOf(record).time);
    builder_.addMapping(m);
}

void Collector::takeComm(const Record& record) {
    Cursor c = cursor(record.payload);
    const std::int32_t pid = c.i32();
    const std::int32_t tid = c.i32();
    const std::string_view name = c.text();
    if (c.failed()) return cut(record);
    const bool exec = (record.misc & kMiscCommExec) != 0;
    builder_.addComm(timeOf(idOf(record).time), builder_.thread(pid, tid), intern(name), exec);
}

void Collector::takeTask(const Record& record) {
    Cursor c = cursor(record.payload);
    const std::int32_t pid = c.i32();
    const std::int32_t parentPid = c.i32();
    const std::int32_t tid = c.i32();
    const std::int32_t parentTid = c.i32();
    const Timestamp time = timeOf(c.u64());
    if (c.failed()) return cut(record);
    const PerfThreadIndex thread = builder_.thread(pid, tid);
    if (record.type == kExit) {
        builder_.addEnd(time, thread);
    } else {
        builder_.addFork(time, thread, builder_.thread(parentPid, parentTid));
    }
}

void Collector::takeSwitch(const Record& record) {
    const SampleId id = idOf(record);
    const Timestamp time = timeOf(id.time);
    if (time == kBeforeAll) return;
    recording().switchRecords.push_back({.time = time,
                                         .thread = builder_.thread(id.pid, id.tid),
                                         .cpu = cpuOf(id.cpu),
                                         .out = (record.misc & kMiscSwitchOut) != 0,
                                         .preempted = (record.misc & kMiscSwitchOutPreempt) != 0});
}

void Collector::takeLost(const Record& record) {
    Cursor c = cursor(record.payload);
    const SampleId id = idOf(record);
    PerfLoss loss{.time = timeOf(id.time), .count = 0, .event = {}, .cpu = cpuOf(id.cpu)};
    const std::uint64_t of = record.type == kLost ? c.u64() : id.id;
    loss.count = c.u64();
    if (c.failed()) return cut(record);
    if (const PerfEventIndex* event = events_.find(of)) loss.event = *event;
    recording().losses.push_back(loss);
}

void Collector::takeThrottle(const Record& record) {
    Cursor c = cursor(record.payload);
    PerfThrottle t{.time = timeOf(c.u64()),
                   .event = {},
                   .cpu = cpuOf(idOf(record).cpu),
                   .begins = record.type == kThrottle};
    const std::uint64_t id = c.u64();
    if (c.failed()) return cut(record);
    if (const PerfEventIndex* event = events_.find(id)) t.event = *event;
    recording().throttles.push_back(t);
}

void Collector::takeReadRecord(const Record& record) {
    if (events_.size() == 0) return;
    Cursor c = cursor(record.payload);
    const std::int32_t pid = c.i32();
    const std::int32_t tid = c.i32();
    if (c.failed()) return cut(record);
    const SampleId id = idOf(record);
    const PerfEventIndex* known = events_.find(id.id);
    const PerfEventIndex event = known ? *known : PerfEventIndex(0);
    takeCounts(c.rest(), events_.attr(event), event, timeOf(id.time), builder_.thread(pid, tid),
               cpuOf(id.cpu));
}

void Collector::takeCounts(std::span<const std::byte> read, const Attr& attr, PerfEventIndex event,
                           Timestamp time, PerfThreadIndex thread, std::uint16_t cpu) {
    forEachRead(cursor(read), attr.readFormat, [&](const ReadValue& v) {
        // Without an id it can only be that of the event itself.
        const std::uint64_t id = v.id != 0 ? v.id : ~std::uint64_t{event.value};
        const std::uint64_t* last = lastCounts_.find(id);
        const std::uint64_t before = last ? *last : 0;
        lastCounts_.set(id, v.value);
        const PerfEventIndex* of = events_.find(v.id);
        recording().counts.push_back({.time = time,
                                      .delta = v.value >= before ? v.value - before : v.value,
                                      .thread = thread,
                                      .event = of ? *of : event,
                                      .cpu = cpu});
    });
}

void Collector::takeKernelSymbol(const Record& record) {
    constexpr std::uint16_t kUnregister = 1;
    Cursor c = cursor(record.payload);
    PerfKernelSymbol s;
    s.address = c.u64();
    s.length = c.u32();
    c.u16();  // type
    s.removed = (c.u16() & kUnregister) != 0;
    const std::string_view name = c.text();
    if (c.failed()) return cut(record);
    s.name = intern(name);
    s.time = timeOf(idOf(record).time);
    recording().kernelSymbols.push_back(s);
}

void Collector::takeCgroup(const Record& record) {
    Cursor c = cursor(record.payload);
    const std::uint64_t id = c.u64();
    const std::string_view path = c.text();
    if (c.failed()) return cut(record);
    recording().cgroups.push_back({id, intern(path)});
}

}  // namespace golanes::perf
