// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/collector.h"

#include "core/base/format.h"
#include "core/import/perf/tracing_data.h"

#include <fmt/format.h>

#include <limits>

namespace golanes::perf {

void Collector::addEvent(const Attr& attr, std::span<const std::uint64_t> ids) {
    if (events_.add(attr, ids)) return;
    report().add(Severity::Loss, "events-many", "There are more kinds of events than can be told apart.");
}

void Collector::takeFeature(std::size_t bit, std::span<const std::byte> bytes) {
    if (bit < PerfInfo::kFeatureBits) info().features.set(bit);
    switch (bit) {
        case kFeatureTracingData:
            takeTracingData(bytes);
            break;
        case kFeatureBuildId:
            takeBuildIds(bytes);
            break;
        case kFeatureEventDesc:
            takeEventDescriptions(bytes);
            break;
        default:
            if (readFeature(bit, cursor(bytes), info())) break;
            report().add(Severity::Note, "feature-cut",
                         fmt::format("The header's section {} ends too early.", perfFeatureName(bit)));
    }
}

void Collector::takeEventDescriptions(std::span<const std::byte> bytes) {
    const auto descriptions = readEventDescriptions(cursor(bytes));
    for (std::size_t i = 0; i < descriptions.size(); ++i) {
        const EventDescription& d = descriptions[i];
        if (i >= events_.size()) addEvent(d.attr, {});
        if (i >= events_.size()) return;
        events_.name(i, d.name);
        for (const std::uint64_t id : d.ids) events_.addId(i, id);
    }
}

void Collector::takeTracingData(std::span<const std::byte> bytes) {
    TracingData data = readTracingData(bytes);
    if (!data.whole) {
        report().add(Severity::Loss, "tracing-data-cut",
                     "The formats of tracepoints, which the recording carries, cannot all be read.");
    }
    for (PerfTracepoint& t : data.tracepoints) {
        tracepoints_.set(t.id, static_cast<std::uint32_t>(recording().tracepoints.size()));
        recording().tracepoints.push_back(std::move(t));
    }
}

void Collector::takeBuildId(std::span<const std::byte> payload, std::uint16_t misc) {
    const BuildId b = readBuildId(cursor(payload), misc);
    recording().buildIds.push_back({b.pid, intern(b.file), intern(hexOf(b.id))});
}

void Collector::takeBuildIds(std::span<const std::byte> bytes) {
    constexpr std::size_t kHeader = 8;
    Cursor c = cursor(bytes);
    while (c.left() >= kHeader) {
        c.u32();
        const std::uint16_t misc = c.u16();
        const std::size_t size = c.u16();
        if (size < kHeader) break;
        const auto payload = c.take(size - kHeader);
        if (!c.failed()) takeBuildId(payload, misc);
    }
}

void Collector::takeAttr(const Record& record) {
    Cursor c = cursor(record.payload);
    const auto attr = readAttr(c, 0);
    if (!attr) return cut(record);
    std::vector<std::uint64_t> ids;
    while (c.left() >= 8) ids.push_back(c.u64());
    addEvent(*attr, ids);
}

void Collector::takeEventUpdate(const Record& record) {
    constexpr std::uint64_t kName = 2;
    Cursor c = cursor(record.payload);
    const std::uint64_t what = c.u64();
    const std::uint64_t id = c.u64();
    if (!c.failed() && what == kName) events_.nameOfId(id, c.text());
}

const TracepointDecoder* Collector::decoderOf(std::uint32_t tracepoint) {
    if (decoders_.size() <= tracepoint) decoders_.resize(recording().tracepoints.size());
    auto& decoder = decoders_[tracepoint];
    if (!decoder) decoder = std::make_unique<TracepointDecoder>(recording().tracepoints[tracepoint]);
    return decoder.get();
}

void Collector::prepareEvents() {
    for (std::size_t i = prepared_.size(); i < events_.size(); ++i) {
        const Attr& a = events_.attr(PerfEventIndex(static_cast<PerfEventIndex::rep>(i)));
        Event event;
        PerfEvent stored{.type = a.type,
                         .config = a.config,
                         .sampleType = a.sampleType,
                         .period = a.period,
                         .byFrequency = (a.flags & Attr::kFrequency) != 0,
                         .sampledRegisters = a.sampleRegsUser};
        if (a.type == Attr::kSoftware && a.config == Attr::kSoftwareDummy) event.kind = PerfEventKind::Dummy;
        if (a.type == Attr::kTracepoint) {
            event.kind = PerfEventKind::Tracepoint;
            if (const std::uint32_t* row = tracepoints_.find(a.config)) {
                stored.tracepoint = *row;
                event.decoder = decoderOf(*row);
                event.kind = event.decoder->kind();
            }
        }
        stored.kind = event.kind;
        prepared_.push_back(event);
        recording().events.push_back(stored);
    }
}

Timestamp Collector::timeOf(std::uint64_t raw) {
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<Timestamp>::max() - kLongestTrace);
    if (raw == 0 || raw > kMost) return kBeforeAll;
    const auto time = static_cast<Timestamp>(raw);
    if (origin_ == kBeforeAll) origin_ = time;
    const Timestamp sane = std::clamp(time, origin_ - kLongestTrace, origin_ + kLongestTrace);
    if (sane != time) {
        report().add(
            Severity::Note, "time-far",
            "A record is dated days away from the others; it was put at the end of what can be shown.");
    }
    return sane;
}

SampleId Collector::idOf(const Record& record) const {
    if (events_.size() == 0) return {};
    PerfEventIndex event(0);
    if (events_.hasIdentifier() && record.payload.size() >= 8) {
        const std::uint64_t id = cursor(record.payload.last(8)).u64();
        if (const PerfEventIndex* known = events_.find(id)) event = *known;
    }
    return readSampleId(record.payload, events_.attr(event), bigEndian_);
}

PerfEventIndex Collector::eventOf(std::uint64_t id) {
    if (lastEvent_.valid() && id == lastId_) return lastEvent_;
    const PerfEventIndex* known = events_.find(id);
    if (!known && events_.size() > 1) {
        report().add(Severity::Note, "event-unknown",
                     "A sample does not tell of which event it is; it was taken for the first.");
    }
    lastId_ = id;
    return lastEvent_ = known ? *known : PerfEventIndex(0);
}

void Collector::count(const Record& record) {
    auto& counts = info().recordCounts;
    ++counts[std::min<std::size_t>(record.type, counts.size() - 1)];
    const bool known = *perfRecordName(record.type) != '\0';
    if (known) return;
    report().add(Severity::Note, "record-unknown",
                 fmt::format("A record of type {}, which is not known, was skipped.", record.type),
                 record.offset);
}

void Collector::cut(const Record& record) {
    report().add(Severity::Loss, "record-short",
                 fmt::format("A record of type {} is shorter than it must be.", perfRecordName(record.type)),
                 record.offset);
}

void Collector::takeRecord(const Record& record) {
    count(record);
    if (record.type == kSample) {
        takeSample(record);
    } else if (record.type <= kLastKernelRecord) {
        takeKernelRecord(record);
    } else {
        takeUserRecord(record);
    }
}

void Collector::takeUserRecord(const Record& record) {
    switch (record.type) {
        case kAttr:
            takeAttr(record);
            break;
        case kEventUpdate:
            takeEventUpdate(record);
            break;
        case kTracingData:
            info().features.set(kFeatureTracingData);
            takeTracingData(record.behind);
            break;
        case kBuildId:
            info().features.set(kFeatureBuildId);
            takeBuildId(record.payload, record.misc);
            break;
        case kFeature: {
            Cursor c = cursor(record.payload);
            const std::uint64_t bit = c.u64();
            // An empty one marks the end of them.
            if (!c.failed() && c.left() > 0) takeFeature(static_cast<std::size_t>(bit), c.rest());
            break;
        }
        default:
            break;
    }
}

Result<PerfPtr> Collector::finish(Job& job) {
    prepareEvents();
    PerfRecording& r = recording();
    for (std::size_t i = 0; i < r.events.size(); ++i) r.events[i].name = intern(events_.nameOf(i));
    std::uint64_t records = 0;
    for (const std::uint64_t n : r.info.recordCounts) records += n;
    if (records == 0 && r.events.empty()) return fail(ErrorCode::Damaged, "Nothing in it can be read.", 0);
    if (skippedSamples_ && r.info.recordCounts[kSample] == records) {
        return fail(ErrorCode::Unsupported, "Its samples do not tell of which of its events they are.");
    }
    std::uint64_t lost = 0;
    for (const PerfLoss& l : r.losses) lost += l.count;
    if (lost > 0) {
        r.report.add(
            Severity::Note, "events-lost",
            fmt::format("While it was recorded, the kernel had no room for {} events.", formatCount(lost)),
            -1, "Record with larger buffers (perf record -m 8M) or with fewer events.");
    }
    return builder_.finish(job);
}

}  // namespace golanes::perf
