// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/converter.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes::v1 {

namespace {

// Without a frequency in the file: a 3 GHz time-stamp counter, of which Go keeps every 64th tick.
constexpr double kAssumedTicksPerSecond = 3e9 / 64;

// Leaves room for what one event can become, and for the end.
constexpr Timestamp kLatest = kLongestTrace - (Timestamp{1} << 32);

}  // namespace

Converter::Converter(const std::uint8_t* file, const WireFormat& format, const FileIndex& index,
                     const Tables& tables, TraceBuilder& builder, Problems& problems)
    : file_(file),
      format_(format),
      index_(index),
      tables_(tables),
      builder_(builder),
      problems_(problems),
      annotations_(file, format, tables, index.complete, builder, problems),
      procs_(index.procs.size()),
      timerGoroutines_(index.timerGoroutines) {
    std::ranges::sort(timerGoroutines_);
    nsPerTick_ =
        1e9 / (index.ticksPerSecond > 0 ? static_cast<double>(index.ticksPerSecond) : kAssumedTicksPerSecond);
    if (index.ticksPerSecond == 0) {
        problems_.add(Severity::Loss, "no-frequency", 0, [] {
            return std::string(
                "the file does not tell how fast its clock runs (it does so at its end): a 3 GHz counter is "
                "assumed, all durations are uncertain");
        });
    }
    runnable_ = builder.state(GoState::Runnable, kEmptyString);
    running_ = builder.state(GoState::Running, kEmptyString);
    syscall_ = builder.state(GoState::Syscall, kEmptyString);
    waiting_ = builder.state(GoState::Waiting, kEmptyString);
    gone_ = builder.state(GoState::NotExist, kEmptyString);
    unknown_ = builder.state(GoState::Undetermined, kEmptyString);
}

void Converter::addGoroutines(std::span<const std::uint64_t> ids) {
    for (const std::uint64_t id : ids) {
        Go& g = goes_.emplace_back();
        g.id = id;
        if (id == 0) g.phase = Phase::Running;  // the scheduler's own work
    }
}

void Converter::convert(std::span<const Event> events) {
    if (!started_ && !events.empty()) {
        started_ = true;
        firstTicks_ = events.front().ticks;
        builder_.sync(-1, std::nullopt, {});
    }
    for (const Event& e : events) {
        const auto ticks = static_cast<std::int64_t>(static_cast<std::uint64_t>(e.ticks) -
                                                     static_cast<std::uint64_t>(firstTicks_));
        const double ns = static_cast<double>(ticks) * nsPerTick_;
        if (!(ns < static_cast<double>(kLatest)) || last_ >= kLatest) [[unlikely]] {
            problems_.add(Severity::Loss, "time-range", e.offset, [] {
                return std::string("events more than 13 days after the first one were left out");
            });
            continue;
        }
        convertOne(e, static_cast<Timestamp>(ns));
    }
}

void Converter::finish() {
    if (started_) builder_.sync(afterLast(), std::nullopt, {});
}

EventContext Converter::context(const Event& e) {
    EventContext c;
    if (e.goroutine != 0) c.goroutine = goes_[e.goroutine].index;
    if (const P* p = proc(e)) {
        c.proc = p->index;
        c.thread = p->thread;
    }
    return c;
}

void Converter::convertOne(const Event& e, Timestamp t) {
    if (P* p = proc(e); p && !p->index.valid() && index_.procs[e.proc].id >= 0) [[unlikely]] {
        p->index = builder_.proc(static_cast<std::uint64_t>(index_.procs[e.proc].id));
    }
    if (isBlocking(e.type)) return goLeaves(e, t);
    switch (e.type) {
        case EventType::GoCreate:
            return goCreate(e, t);
        case EventType::GoStart:
        case EventType::GoStartLabel:
            return goStart(e, t);
        case EventType::GoEnd:
            return goEnd(e, t);
        case EventType::GoStop:
        case EventType::GoSched:
        case EventType::GoPreempt:
            return goLeaves(e, t);
        case EventType::GoUnblock:
            return goUnblock(e, t);
        case EventType::GoSysCall:
            return goSysCall(e, t);
        case EventType::GoSysBlock:
            return goSysBlock(e, t);
        case EventType::GoSysExit:
            return goSysExit(e, t);
        case EventType::GoWaiting:
        case EventType::GoInSyscall:
            return goStatus(e, t);
        case EventType::ProcStart:
            return procStart(e, t);
        case EventType::ProcStop:
            return procStop(e, t);
        case EventType::GCStart:
        case EventType::GCDone:
        case EventType::GCSweepStart:
        case EventType::GCSweepDone:
        case EventType::GCMarkAssistStart:
        case EventType::GCMarkAssistDone:
            return gcRange(e, t);
        case EventType::STWStart:
        case EventType::STWDone:
            return stopTheWorld(e, t);
        case EventType::Gomaxprocs:
            if (!preInit_) return metric(e, t);
            builder_.info().startProcs = {t, arguments<1>(e)[0], {}, {}, {}};
            return tellListed(t);
        case EventType::HeapAlloc:
        case EventType::HeapGoal:
            return metric(e, t);
        case EventType::UserTaskCreate:
            return annotations_.taskBegin(e, at(t), context(e));
        case EventType::UserTaskEnd:
            return annotations_.taskEnd(e, at(t), context(e));
        case EventType::UserRegion:
            return region(e, t);
        case EventType::UserLog:
            return annotations_.log(e, at(t), context(e));
        case EventType::CPUSample:
            return sample(e, t);
        default:
            return;  // FutileWakeup: nothing of its own
    }
}

void Converter::region(const Event& e, Timestamp t) {
    if (e.goroutine == 0) return broken(e, [] { return std::string("a region belongs to no goroutine"); });
    indexOf(e.goroutine);
    annotations_.region(e, at(t), context(e), goes_[e.goroutine].id);
}

void Converter::sample(const Event& e, Timestamp t) {
    EventContext c;
    if (e.goroutine != 0) c.goroutine = indexOf(e.goroutine);
    const std::int32_t proc = index_.samples[e.target].proc;
    if (proc >= 0) c.proc = builder_.proc(static_cast<std::uint64_t>(proc));
    builder_.sample(at(t), tables_.stack(e.stack), c);
}

}  // namespace golanes::v1
