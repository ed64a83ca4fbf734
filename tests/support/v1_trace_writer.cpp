// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/v1_trace_writer.h"

#include "core/import/go/go_trace.h"
#include "core/store/go_track.h"
#include "tests/support/v2_trace_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes::test {

using v1::EventType;

V1TraceWriter::V1TraceWriter(int minor) : minor_(minor), out_(fmt::format("go 1.{} trace", minor)) {
    out_.resize(GoTraceHeader::kSize, '\0');
}

void V1TraceWriter::put(EventType type, const std::vector<std::uint64_t>& args) {
    const std::size_t least = sequenced() ? 2 : 1;
    const std::size_t form = std::min<std::size_t>(args.size() - least, 3);
    out_.push_back(static_cast<char>(form << 6 | v1::index(type)));
    std::string encoded;
    for (const std::uint64_t a : args) appendVarint(encoded, a);
    if (form == 3) appendVarint(out_, encoded.size());
    out_ += encoded;
}

void V1TraceWriter::batch(std::int64_t p, std::uint64_t ticks, std::uint64_t sequence) {
    const auto id = static_cast<std::uint64_t>(p);
    if (sequenced()) return put(EventType::Batch, {id, sequence, ticks});
    put(EventType::Batch, {id, ticks});
}

void V1TraceWriter::event(EventType type, std::initializer_list<std::uint64_t> args) {
    std::vector<std::uint64_t> all(args);
    if (sequenced()) all.insert(all.begin(), 1);
    put(type, all);
}

void V1TraceWriter::log(std::initializer_list<std::uint64_t> args, std::string_view message) {
    event(EventType::UserLog, args);
    appendVarint(out_, message.size());
    out_ += message;
}

void V1TraceWriter::string(std::uint64_t id, std::string_view text) {
    out_.push_back(static_cast<char>(v1::index(EventType::String)));
    appendVarint(out_, id);
    appendVarint(out_, text.size());
    out_ += text;
}

void V1TraceWriter::stack(std::uint64_t id, std::initializer_list<V1Frame> frames) {
    std::vector<std::uint64_t> args{id, frames.size()};
    for (const V1Frame& f : frames) {
        args.push_back(f.pc);
        if (!sequenced()) args.insert(args.end(), {f.function, f.file, f.line});
    }
    // Stacks always tell their length.
    out_.push_back(static_cast<char>(3u << 6 | v1::index(EventType::Stack)));
    std::string encoded;
    for (const std::uint64_t a : args) appendVarint(encoded, a);
    appendVarint(out_, encoded.size());
    out_ += encoded;
}

void V1TraceWriter::frequency(std::uint64_t ticksPerSecond) {
    if (sequenced()) return put(EventType::Frequency, {ticksPerSecond, 0});
    put(EventType::Frequency, {ticksPerSecond});
}

void V1TraceWriter::timerGoroutine(std::uint64_t id) {
    if (sequenced()) return put(EventType::TimerGoroutine, {id, 0});
    put(EventType::TimerGoroutine, {id});
}

Result<TracePtr> readV1(std::string_view bytes) {
    Job job;
    GoTraceHeader header;
    header.text = std::string(bytes.substr(0, bytes.find('\0')));
    header.minor = std::stoi(header.text.substr(5));
    return readGoTraceV1(std::as_bytes(std::span(bytes)), header, job);
}

Result<TracePtr> readV1(const V1TraceWriter& writer) {
    return readV1(writer.bytes());
}

std::vector<std::string> statesOf(const Trace& trace, std::uint64_t goroutine) {
    std::vector<std::string> all;
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        if (trace.goroutines[g].id != goroutine) continue;
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const StateInfo& s = track.state(i);
            const std::string_view reason = trace.strings[s.reason];
            all.push_back(
                fmt::format("{} {}{}{}", track.start(i), name(s.state), reason.empty() ? "" : ":", reason));
        }
    }
    return all;
}

const Problem* problemOf(const Trace& trace, std::string_view code) {
    const auto& all = trace.report.problems();
    const auto it = std::ranges::find(all, code, &Problem::code);
    return it == all.end() ? nullptr : &*it;
}

}  // namespace golanes::test
