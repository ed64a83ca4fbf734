// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/proc_stream.h"

#include "core/import/go/v1/varint.h"

#include <array>

namespace golanes::v1 {

namespace {

// What an event does to the goroutine its proc runs.
enum class Effect : std::uint8_t { Keeps, Starts, Stops, ConcernsTarget };

constexpr Effect effectOf(EventType t) {
    if (isBlocking(t)) return Effect::Stops;
    switch (t) {
        case EventType::GoStart:
        case EventType::GoStartLocal:
        case EventType::GoStartLabel:
            return Effect::Starts;
        case EventType::GoEnd:
        case EventType::GoStop:
        case EventType::GoSched:
        case EventType::GoPreempt:
        case EventType::GoSysBlock:
            return Effect::Stops;
        case EventType::GoSysExit:
        case EventType::GoSysExitLocal:
        case EventType::GoWaiting:
        case EventType::GoInSyscall:
            return Effect::ConcernsTarget;
        default:
            return Effect::Keeps;
    }
}

constexpr auto kEffects = [] {
    std::array<Effect, kEventTypeCount> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = effectOf(static_cast<EventType>(i));
    return table;
}();

// Ticks and sequence numbers are sums of unsigned differences; hostile ones may wrap.
std::int64_t plus(std::int64_t a, std::uint64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + b);
}

}  // namespace

bool ProcStream::nextBatch() {
    if (batch_ == batches_->size()) return false;
    const Batch& b = (*batches_)[batch_++];
    p_ = file_ + b.begin;
    end_ = file_ + b.end;
    ticks_ = b.ticks;
    sequence_ = b.sequence;
    return true;
}

bool ProcStream::advance(GoroutineIds& ids) {
    for (;;) {
        while (p_ == end_) {
            if (!nextBatch()) return false;
        }
        const std::uint8_t* const event = p_;
        const EventType type = WireFormat::type(*event);
        if (!isStructural(type) && type != EventType::CPUSample) {
            decode(event, type, ids);
            return true;
        }
        skipStructural(event);
    }
}

void ProcStream::skipStructural(const std::uint8_t* event) {
    p_ = event + 1;
    if (WireFormat::type(*event) == EventType::String) {
        skipVarint(p_);
        const std::uint64_t length = varint(p_);
        p_ += length;
    } else if (WireFormat::hasLength(*event)) {
        const std::uint64_t length = varint(p_);
        p_ += length;
    } else {
        for (unsigned n = format_->inlineArguments(*event); n > 0; --n) skipVarint(p_);
    }
}

void ProcStream::decode(const std::uint8_t* event, EventType type, GoroutineIds& ids) {
    const ArgShape shape = format_->shape(type);
    const std::uint8_t* p = event + 1;
    if (WireFormat::hasLength(*event)) skipVarint(p);
    if (format_->sequenced()) {
        sequence_ = plus(sequence_, varint(p));
        head_.sequence = static_cast<std::uint64_t>(sequence_);
    }
    ticks_ = plus(ticks_, varint(p));

    Event& e = head_.event;
    e.ticks = ticks_;
    e.offset = static_cast<std::uint64_t>(event - file_);
    e.type = type;
    e.target = shape.goroutine ? ids.numberOf(varint(p)) : 0;
    if (shape.sequence) {
        const std::uint64_t sequence = varint(p);
        if (!format_->sequenced() || type == EventType::GoSysExit) head_.sequence = sequence;
    }
    for (unsigned i = 0; i < shape.values; ++i) skipVarint(p);
    e.stack = shape.stack ? static_cast<std::uint32_t>(varint(p)) : 0;
    if (type == EventType::UserLog) {
        const std::uint64_t length = varint(p);
        p += length;
    }
    p_ = p;

    e.goroutine = running_;
    switch (kEffects[index(type)]) {
        case Effect::Keeps:
            break;
        case Effect::Starts:
            e.goroutine = running_ = e.target;
            break;
        case Effect::Stops:
            running_ = 0;
            break;
        case Effect::ConcernsTarget:
            e.goroutine = e.target;
            break;
    }
}

bool ProcStream::blocksNext(std::uint32_t goroutine, bool hasHead, GoroutineIds& ids) const {
    // Only what another goroutine is said to do may stand in between.
    constexpr int kFar = 64;
    if (!hasHead) return false;
    ProcStream ahead = *this;
    for (int i = 0; i < kFar; ++i) {
        const Event& e = ahead.head_.event;
        if (e.goroutine == goroutine) return e.type == EventType::GoSysBlock;
        if (ahead.running_ != goroutine || !ahead.advance(ids)) return false;
    }
    return false;
}

}  // namespace golanes::v1
