// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/import/perf/event_table.h"
#include "core/import/perf/features.h"
#include "core/import/perf/record_walker.h"
#include "core/import/perf/sample.h"
#include "core/import/perf/tracepoint_decoder.h"
#include "core/store/perf_builder.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace golanes::perf {

// Takes the records and sections of a recording, in the order in which they stand in it, into a PerfBuilder.
class Collector {
  public:
    explicit Collector(bool bigEndian) : bigEndian_(bigEndian) {}

    PerfInfo& info() { return builder_.recording().info; }
    ImportReport& report() { return builder_.recording().report; }

    void expect(std::uint64_t bytes) { builder_.expect(bytes); }
    void addEvent(const Attr& attr, std::span<const std::uint64_t> ids);
    // A feature by its bit: a section of a file, or a record of a pipe.
    void takeFeature(std::size_t bit, std::span<const std::byte> bytes);
    void takeRecord(const Record& record);

    // Errors: Damaged when there was nothing to take, Unsupported when its samples cannot be told apart,
    // Cancelled.
    Result<PerfPtr> finish(Job& job);

  private:
    // What samples of an event need.
    struct Event {
        PerfEventKind kind = PerfEventKind::Sampling;
        const TracepointDecoder* decoder = nullptr;  // null: of no tracepoint whose format is known
    };

    Cursor cursor(std::span<const std::byte> bytes) const { return {bytes, bigEndian_}; }
    PerfRecording& recording() { return builder_.recording(); }
    StringId intern(std::string_view text) { return recording().strings.intern(text); }
    void count(const Record& record);
    void cut(const Record& record);

    // Times of records; kBeforeAll of those that were made up when the recording began.
    Timestamp timeOf(std::uint64_t raw);
    Timestamp sampleTime(std::uint64_t raw);
    SampleId idOf(const Record& record) const;
    PerfEventIndex eventOf(std::uint64_t id);

    void takeEventDescriptions(std::span<const std::byte> bytes);
    void takeTracingData(std::span<const std::byte> bytes);
    void takeBuildIds(std::span<const std::byte> bytes);
    void takeBuildId(std::span<const std::byte> payload, std::uint16_t misc);
    void takeAttr(const Record& record);
    void takeEventUpdate(const Record& record);
    void prepareEvents();
    const TracepointDecoder* decoderOf(std::uint32_t tracepoint);

    void takeKernelRecord(const Record& record);
    void takeUserRecord(const Record& record);
    void takeMapping(const Record& record);
    void takeComm(const Record& record);
    void takeTask(const Record& record);
    void takeSwitch(const Record& record);
    void takeLost(const Record& record);
    void takeThrottle(const Record& record);
    void takeReadRecord(const Record& record);
    void takeKernelSymbol(const Record& record);
    void takeCgroup(const Record& record);

    void takeSample(const Record& record);
    PerfChainId chainOf(const Sample& s, std::uint16_t misc);
    void takeExtras(const Sample& s, const Attr& attr, PerfSampleRow row);
    void takeUserState(const Sample& s, PerfSampleRow row);
    void takeBranches(const Sample& s, PerfSampleRow row);
    void takePayload(const Sample& s, PerfSampleRow row);
    void takeCounts(std::span<const std::byte> read, const Attr& attr, PerfEventIndex event, Timestamp time,
                    PerfThreadIndex thread, std::uint16_t cpu);
    void takeDeferredChain(const Record& record);

    bool bigEndian_;
    PerfBuilder builder_;
    EventTable events_;
    std::vector<Event> prepared_;                               // by event
    std::vector<std::unique_ptr<TracepointDecoder>> decoders_;  // by tracepoint; null until an event has it
    IdMap<std::uint32_t> tracepoints_;                          // by id: rows of PerfRecording::tracepoints
    IdMap<std::uint64_t> lastCounts_;                           // by id of a counter
    // Samples whose user part comes in a later record, by the cookie that both carry.
    IdMap<std::uint32_t> deferred_;  // the last sample that waits; waiting_ links to those before
    struct Waiting {
        PerfSampleRow sample;
        std::uint32_t before;
    };
    std::vector<Waiting> waiting_;
    std::uint64_t cookie_ = 0;
    bool hasCookie_ = false;
    std::vector<std::uint64_t> addresses_;
    Timestamp origin_ = kBeforeAll;  // the first time that was told
    Timestamp lastSampleTime_ = 0;
    std::uint64_t lastId_ = 0;  // eventOf() remembers one
    PerfEventIndex lastEvent_;
    bool skippedSamples_ = false;
};

}  // namespace golanes::perf
