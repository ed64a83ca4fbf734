// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "core/import/go/preview.h"
#include "core/import/go/v1/converter.h"
#include "core/import/go/v1/event_pipe.h"
#include "core/import/go/v1/file_index.h"
#include "core/import/go/v1/futile_wakeups.h"
#include "core/import/go/v1/order.h"
#include "core/import/go/v1/order_by_sequence.h"
#include "core/import/go/v1/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <thread>

namespace golanes {

namespace v1 {

namespace {

// Orders events on a thread of its own; ends when this does.
class OrderingThread {
  public:
    OrderingThread(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job)
        : thread_([this, file, &format, &index, &job] {
              try {
                  const auto order = format.sequenced() ? orderBySequence : orderEvents;
                  order(file, format, index, job, pipe_, problems_);
              } catch (...) {
                  failure_ = std::current_exception();
                  pipe_.close();
              }
          }) {}
    ~OrderingThread() {
        pipe_.abandon();
        if (thread_.joinable()) thread_.join();
    }
    EventPipe& pipe() { return pipe_; }
    // Waits for the end; its problems are complete then. Throws what it threw.
    Problems& join() {
        thread_.join();
        if (failure_) std::rethrow_exception(failure_);
        return problems_;
    }

  private:
    EventPipe pipe_;
    Problems problems_;
    std::exception_ptr failure_;
    std::thread thread_;
};

// Stores the events before `end` as they come.
void store(EventPipe& pipe, Converter& converter, std::int64_t end, Job& job) {
    std::uint64_t done = 0;
    while (const EventChunk* chunk = pipe.full()) {
        if (job.cancelled()) return;
        converter.addGoroutines(chunk->goroutines);
        const auto events = std::span(chunk->events).first(chunk->count);
        const auto last = std::ranges::find_if(events, [end](const Event& e) { return e.ticks >= end; });
        converter.convert({events.begin(), last});
        if (last != events.end()) return pipe.abandon();
        job.advanceTo(done += chunk->count);
        pipe.release();
    }
}

// Stores the events after the futile wake-ups among them, known at their end only, have been removed.
void storeUseful(EventPipe& pipe, Converter& converter, Job& job) {
    std::vector<Event> events;
    while (const EventChunk* chunk = pipe.full()) {
        if (job.cancelled()) return;
        converter.addGoroutines(chunk->goroutines);
        events.insert(events.end(), chunk->events.begin(),
                      chunk->events.begin() + static_cast<std::ptrdiff_t>(chunk->count));
        pipe.release();
    }
    removeFutileWakeups(events, job);
    for (std::span<const Event> rest = events; !rest.empty() && !job.cancelled();) {
        const std::size_t n = std::min(rest.size(), EventChunk::kSize);
        converter.convert(rest.first(n));
        rest = rest.subspan(n);
    }
}

void noteUnlistedHeader(const GoTraceHeader& header, ImportReport& report) {
    constexpr std::array kListed{5, 7, 8, 9, 10, 11, 19, 21};
    for (const int minor : kListed) {
        if (header.minor == minor) return;
    }
    report.add(Severity::Note, "format-unlisted",
               fmt::format("no Go version is known to write \"{}\"; read as \"go 1.{} trace\"", header.text,
                           layoutOf(header.minor)));
}

// Time, in ticks, up to which the batches hold about so many bytes.
std::int64_t timeOfBytes(const FileIndex& index, std::uint64_t wanted) {
    std::vector<Batch> all;
    for (const ProcBatches& proc : index.procs)
        all.insert(all.end(), proc.batches.begin(), proc.batches.end());
    std::ranges::sort(all, {}, &Batch::ticks);
    std::uint64_t bytes = 0;
    const auto last =
        std::ranges::find_if(all, [&](const Batch& b) { return (bytes += b.end - b.begin) > wanted; });
    return last == all.end() ? INT64_MAX : last->ticks;
}

// What an index of the file would be that was cut at this time.
FileIndex cutAt(std::int64_t end, FileIndex index) {
    std::uint64_t bytes = 0;
    for (ProcBatches& proc : index.procs) {
        std::erase_if(proc.batches, [&](const Batch& b) { return b.ticks >= end; });
        for (const Batch& b : proc.batches) bytes += b.end - b.begin;
    }
    std::erase_if(index.samples, [&](const WireSample& s) { return s.ticks >= end; });
    std::erase_if(index.sysExits, [&](const WireSysExit& e) { return e.ticks >= end; });
    index.events = std::min(index.events, bytes);
    index.complete = false;
    index.end = end;
    return index;
}

// Puts the events in order, converts and stores them.
Result<TracePtr> readEvents(std::span<const std::byte> bytes, const GoTraceHeader& header,
                            const FileIndex& index, Problems& problems, Job& job) {
    const WireFormat format(layoutOf(header.minor));
    const auto* const file = reinterpret_cast<const std::uint8_t*>(bytes.data());
    TraceBuilder builder;
    TraceInfo& info = builder.info();
    info.format = header.text;
    info.formatMinor = header.minor;
    info.v1 = true;
    info.fileBytes = bytes.size();
    info.wireEvents = index.events;
    noteUnlistedHeader(header, builder.report());

    const Tables tables(file, format, index, job, builder);
    job.enter(Job::Stage::Ordering, index.events);
    Converter converter(file, format, index, tables, builder, problems);
    OrderingThread ordering(file, format, index, job);
    if (index.futileWakeups)
        storeUseful(ordering.pipe(), converter, job);
    else
        store(ordering.pipe(), converter, index.end, job);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
    Problems& orderProblems = ordering.join();
    converter.finish();
    problems.moveTo(builder.report());
    orderProblems.moveTo(builder.report());
    return builder.finish(job);
}

Result<TracePtr> read(std::span<const std::byte> bytes, const GoTraceHeader& header, Job& job,
                      const PreviewWish& preview) {
    const WireFormat format(layoutOf(header.minor));
    job.enter(Job::Stage::Decoding, bytes.size());
    Problems problems;
    const FileIndex index = scanFile(bytes, format, job, problems);
    if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
    if (index.events == 0) {
        return problems.empty()
                   ? fail(ErrorCode::Damaged, "the trace holds no events", GoTraceHeader::kSize)
                   : fail(ErrorCode::Damaged, std::string(problems.firstMessage()), problems.firstOffset());
    }
    // The oldest layouts are put in order by other rules, which do not know of files that are cut.
    const bool canPreview = !format.sequenced() && !index.futileWakeups;
    const PreviewThread previewThread(canPreview ? preview : PreviewWish(), job, [&](Job& part) {
        Problems ofCut;
        return readEvents(bytes, header, cutAt(timeOfBytes(index, preview.bytes), index), ofCut, part);
    });
    return readEvents(bytes, header, index, problems, job);
}

}  // namespace

}  // namespace v1

Result<TracePtr> readGoTraceV1(std::span<const std::byte> bytes, const GoTraceHeader& header, Job& job,
                               const PreviewWish& preview) {
    return v1::read(bytes, header, job, preview);
}

}  // namespace golanes
