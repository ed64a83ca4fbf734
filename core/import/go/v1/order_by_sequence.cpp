// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/order_by_sequence.h"

#include "core/base/cancellable_sort.h"
#include "core/import/go/v1/event_writer.h"
#include "core/import/go/v1/proc_stream.h"

#include <fmt/format.h>

#include <array>

namespace golanes::v1 {

namespace {

struct Numbered {
    std::int64_t sequence;
    Event event;
};

// Marks the syscalls that lose their proc: the goroutine's next event is a GoSysBlock.
void markBlockingCalls(std::vector<Numbered>& events, std::size_t goroutines, const Job& job) {
    std::vector<EventType> next(goroutines, EventType::None);
    CancelCheck cancelled(job);
    for (auto it = events.rbegin(); it != events.rend() && !cancelled(); ++it) {
        Event& e = it->event;
        if (e.type == EventType::GoSysCall && next[e.goroutine] == EventType::GoSysBlock) {
            e.flags |= Event::Blocks;
        }
        next[e.goroutine] = e.type;
    }
}

std::vector<Numbered> decodeAll(const std::uint8_t* file, const WireFormat& format, const FileIndex& index,
                                Job& job, GoroutineIds& ids) {
    std::vector<Numbered> events;
    events.reserve(index.events);
    CancelCheck cancelled(job);
    for (std::size_t i = 0; i < index.procs.size() && !job.cancelled(); ++i) {
        ProcStream stream(file, format, index.procs[i], static_cast<std::uint16_t>(i));
        while (stream.advance(ids) && !cancelled()) {
            const auto& head = stream.head();
            Numbered n{static_cast<std::int64_t>(head.sequence), head.event};
            if (n.event.type == EventType::GoSysExit) {
                // It is noted when the goroutine has got a proc again, and tells when the syscall ended.
                std::array<std::uint64_t, 3> args{};
                readArguments(format, file + n.event.offset, args);
                if (args[2] != 0) n.event.ticks = static_cast<std::int64_t>(args[2]);
            }
            events.push_back(n);
        }
    }
    return events;
}

}  // namespace

void orderBySequence(const std::uint8_t* file, const WireFormat& format, const FileIndex& index, Job& job,
                     EventPipe& pipe, Problems& problems) {
    GoroutineIds ids;
    EventWriter out(pipe, ids);
    std::vector<Numbered> events = decodeAll(file, format, index, job, ids);
    if (stableSort(events, &Numbered::sequence, job)) markBlockingCalls(events, ids.size(), job);
    std::int64_t last = INT64_MIN;
    for (Numbered& n : events) {
        if (out.abandoned() || job.cancelled()) break;
        if (n.event.ticks < last) {
            problems.add(Severity::Loss, "time-order", n.event.offset,
                         [] { return std::string("an event lies before the one that it follows"); });
            n.event.ticks = last;
        }
        last = n.event.ticks;
        out.write(n.event);
    }
    out.finish();
}

}  // namespace golanes::v1
