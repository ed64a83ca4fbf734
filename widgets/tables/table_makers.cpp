// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_makers.h"

#include "core/base/base_name.h"
#include "core/store/go_track.h"
#include "widgets/session/spoken.h"
#include "widgets/session/target_span.h"

namespace golanes {

std::vector<Field> translated(std::vector<Field> fields) {
    for (Field& f : fields) {
        f.title = spoken(f.title).toStdString();
        f.help = spoken(f.help).toStdString();
    }
    return fields;
}

std::int64_t numberOf(const Trace& trace, GoroutineIndex g) {
    return g.valid() ? static_cast<std::int64_t>(trace.goroutine(g).id) : TableRows::kNone;
}

std::int64_t numberOf(const Trace& trace, ProcIndex p) {
    return p.valid() ? static_cast<std::int64_t>(trace.proc(p).id) : TableRows::kNone;
}

std::string lineText(const Trace& trace, FrameId id) {
    if (!id.valid()) return {};
    const Frame& frame = trace.stacks.frame(id);
    const std::string_view file = trace.strings[frame.file];
    if (file.empty()) return {};
    return std::string(baseName(file)) + ":" + std::to_string(frame.line);
}

std::string_view functionText(const Trace& trace, FrameId id) {
    return id.valid() ? trace.strings[trace.stacks.frame(id).function] : std::string_view();
}

std::string_view startFunction(const Trace& trace, GoroutineIndex g) {
    return g.valid() ? trace.strings[trace.goroutine(g).name] : std::string_view();
}

GoroutineIndex goroutineAt(const Trace& trace, const Target& target) {
    if (target.lane.kind == LaneKind::Goroutine || target.lane.kind == LaneKind::Stack)
        return GoroutineIndex(target.lane.entity);
    const SpanIndex span = spanOf(trace, target);
    return span == kNoSpan ? GoroutineIndex() : goroutineOf(trace, span);
}

Target thingTarget(LaneKey lane, std::uint32_t ref, TimeRange time) {
    Target t;
    t.lane = lane;
    t.part = Target::Part::Span;
    t.ref = ref;
    t.time = time.begin;
    t.span = time;
    return t;
}

std::string_view wakeKindText(WakeKind kind) {
    switch (kind) {
        case WakeKind::Netpoll:
            return "network";
        case WakeKind::NetpollNoP:
            return "network, no P";
        case WakeKind::NetDeadline:
            return "deadline";
        case WakeKind::TimerSleep:
            return "sleep";
        case WakeKind::TimerChannel:
            return "timer channel";
        case WakeKind::TimerFunc:
            break;
    }
    return "timer function";
}

void internWords(ColumnTable& table, std::size_t column, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) table.intern(column, word);
}

std::optional<Target> longestTarget(const Trace& trace, SpanIndex span) {
    return span == kNoSpan ? std::nullopt : std::optional(spanTarget(trace, span));
}

std::optional<Target> goroutineTarget(const Trace& trace, GoroutineIndex g, TimeRange range) {
    if (!g.valid()) return std::nullopt;
    Target t = Target::place({LaneKind::Goroutine, g.value}, range.begin);
    t.span = extentOf(trace, t).clippedTo(range);
    t.time = t.span.begin;
    return t;
}

std::int64_t millionths(std::int64_t part, std::int64_t whole) {
    return static_cast<std::int64_t>(static_cast<double>(part) / static_cast<double>(whole) * 1e6 + 0.5);
}

}  // namespace golanes
