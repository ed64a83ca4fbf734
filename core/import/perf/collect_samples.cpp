// SPDX-License-Identifier: GPL-3.0-or-later
// Samples, and the callchains that come later than they.
#include "core/import/perf/collector.h"
#include "core/store/perf_context.h"

#include <algorithm>

namespace golanes::perf {

namespace {

// Samples that may wait for the same user part; each of them costs as much as that part is long.
constexpr std::size_t kMostWaiting = 64;
constexpr std::uint32_t kNobody = 0xffffffffu;

std::uint64_t markerOf(std::uint16_t misc) {
    switch (misc & kCpuModeMask) {
        case 1:
            return perf_context::kKernel;
        case 2:
            return perf_context::kUser;
        case 3:
            return perf_context::kHypervisor;
        case 4:
            return perf_context::kGuestKernel;
        case 5:
            return perf_context::kGuestUser;
        default:
            return 0;
    }
}

}  // namespace

Timestamp Collector::sampleTime(std::uint64_t raw) {
    const Timestamp time = timeOf(raw);
    // One without a time happened about when the one before it in the file did.
    if (time != kBeforeAll) lastSampleTime_ = time;
    if (origin_ == kBeforeAll) origin_ = 0;
    return lastSampleTime_;
}

void Collector::takeSample(const Record& record) {
    if (prepared_.size() < events_.size()) prepareEvents();
    if (events_.size() == 0 || events_.ambiguous()) {
        skippedSamples_ = true;
        report().add(Severity::Loss, "samples-ambiguous",
                     "A sample does not tell what it holds: its events record different things.",
                     record.offset);
        return;
    }
    PerfEventIndex event(0);
    if (events_.hasIdentifier()) event = eventOf(cursor(record.payload).u64());
    Sample s;
    if (!readSample(cursor(record.payload), events_.attr(event), s)) return cut(record);
    if (!events_.hasIdentifier() && events_.size() > 1) event = eventOf(s.id);
    const Attr& attr = events_.attr(event);
    const bool periodTold = attr.has(kSamplePeriod) || (attr.flags & Attr::kFrequency);
    const Timestamp time = sampleTime(s.time);

    PerfBuilder::Sample stored;
    stored.time = time;
    stored.period = periodTold ? s.period : std::max<std::uint64_t>(attr.period, 1);
    stored.thread = builder_.thread(s.pid, s.tid);
    stored.chain = chainOf(s, record.misc);
    stored.event = event;
    stored.cpu = s.cpu < kNoCpu ? static_cast<std::uint16_t>(s.cpu) : kNoCpu;
    if (const TracepointDecoder* decoder = prepared_[event.value].decoder) {
        stored.payload = decoder->decode(s.raw, bigEndian_, builder_);
    }
    const PerfSampleRow row = builder_.add(stored);

    if (hasCookie_) {
        const std::uint32_t* before = deferred_.find(cookie_);
        waiting_.push_back({row, before ? *before : kNobody});
        deferred_.set(cookie_, static_cast<std::uint32_t>(waiting_.size() - 1));
    }
    if (!s.read.empty()) takeCounts(s.read, attr, event, time, stored.thread, stored.cpu);
    takeExtras(s, attr, row);
    if (prepared_[event.value].kind == PerfEventKind::Tracepoint) takePayload(s, row);
}

PerfChainId Collector::chainOf(const Sample& s, std::uint16_t misc) {
    addresses_.clear();
    hasCookie_ = false;
    const std::uint64_t marker = markerOf(misc);
    Cursor c = cursor(s.callchain);
    if (c.left() == 0) {
        if (marker != 0) addresses_.push_back(marker);
        if (s.ip != 0) addresses_.push_back(s.ip);
        return builder_.chain(addresses_);
    }
    while (c.left() > 0) {
        const std::uint64_t address = c.u64();
        if (addresses_.empty() && !isPerfContext(address) && marker != 0) addresses_.push_back(marker);
        if (address == perf_context::kUserDeferred) {
            hasCookie_ = c.left() > 0;
            cookie_ = c.u64();
            break;
        }
        addresses_.push_back(address);
    }
    return builder_.chain(addresses_);
}

void Collector::takeDeferredChain(const Record& record) {
    Cursor c = cursor(record.payload);
    const std::uint64_t cookie = c.u64();
    Cursor part = cursor(c.takeU64s(c.u64()));
    if (c.failed()) return cut(record);
    const std::uint32_t* last = deferred_.find(cookie);
    if (!last) return;
    std::vector<std::uint64_t> user;
    while (part.left() > 0) user.push_back(part.u64());
    if (!user.empty() && !isPerfContext(user[0])) user.insert(user.begin(), perf_context::kUser);
    std::size_t joined = 0;
    for (std::uint32_t w = *last; w != kNobody && joined < kMostWaiting; w = waiting_[w].before, ++joined) {
        const PerfSampleRow row = waiting_[w].sample;
        const auto kernel = builder_.addressesOf(builder_.chainOf(row));
        addresses_.assign(kernel.begin(), kernel.end());
        addresses_.insert(addresses_.end(), user.begin(), user.end());
        builder_.setChain(row, builder_.chain(addresses_));
    }
    deferred_.erase(cookie);
}

void Collector::takeExtras(const Sample& s, const Attr& attr, PerfSampleRow row) {
    constexpr std::uint64_t kFields = kSampleAddr | kSampleWeight | kSampleWeightStruct | kSampleDataSrc |
                                      kSampleTransaction | kSamplePhysAddr | kSampleCgroup |
                                      kSampleDataPageSize | kSampleCodePageSize;
    if (attr.sampleType & kFields) {
        const auto add = [&](PerfValueKind kind, std::uint64_t value) {
            if (value != 0) recording().values.push_back({value, row, kind});
        };
        add(PerfValueKind::Address, s.address);
        add(PerfValueKind::Weight, s.weight);
        add(PerfValueKind::DataSource, s.dataSource);
        add(PerfValueKind::Transaction, s.transaction);
        add(PerfValueKind::PhysicalAddress, s.physicalAddress);
        add(PerfValueKind::Cgroup, s.cgroup);
        add(PerfValueKind::DataPageSize, s.dataPageSize);
        add(PerfValueKind::CodePageSize, s.codePageSize);
    }
    if (!s.branches.empty()) takeBranches(s, row);
    if (s.userAbi != 0) takeUserState(s, row);
}

void Collector::takeBranches(const Sample& s, PerfSampleRow row) {
    auto& branches = recording().branches;
    const std::uint64_t first = branches.size();
    Cursor c = cursor(s.branches);
    while (c.left() > 0) {
        const std::uint64_t from = c.u64();
        const std::uint64_t to = c.u64();
        branches.push_back({from, to, c.u64()});
    }
    const auto count = static_cast<std::uint32_t>(branches.size() - first);
    recording().branchStacks.push_back({row, count, first});
}

void Collector::takeUserState(const Sample& s, PerfSampleRow row) {
    constexpr std::uint64_t kAbi32 = 1;
    PerfRecording& r = recording();
    PerfUserState state{.sample = row,
                        .registerCount = static_cast<std::uint32_t>(s.userRegisters.size() / 8),
                        .firstRegister = r.userRegisters.size(),
                        .firstByte = r.userStack.size(),
                        .stackBytes = static_cast<std::uint32_t>(s.userStack.size()),
                        .is32Bit = s.userAbi == kAbi32};
    Cursor c = cursor(s.userRegisters);
    while (c.left() > 0) r.userRegisters.push_back(c.u64());
    r.userStack.insert(r.userStack.end(), s.userStack.begin(), s.userStack.end());
    r.userStates.push_back(state);
}

void Collector::takePayload(const Sample& s, PerfSampleRow row) {
    auto& bytes = recording().rawBytes;
    recording().rawPayloads.push_back({row, static_cast<std::uint32_t>(s.raw.size()), bytes.size()});
    bytes.insert(bytes.end(), s.raw.begin(), s.raw.end());
}

}  // namespace golanes::perf
