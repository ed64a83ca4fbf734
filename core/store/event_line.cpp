// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_line.h"

#include "core/store/range_name.h"

#include <iterator>

namespace golanes {

namespace {

using Out = std::back_insert_iterator<fmt::memory_buffer>;

void appendQuoted(std::string_view text, Out out) {
    *out++ = '"';
    for (const char c : text) {
        if (c >= 0x20 && c <= 0x7e && c != '"' && c != '\\') {
            *out++ = c;
        } else {
            fmt::format_to(out, "\\x{:02x}", static_cast<unsigned char>(c));
        }
    }
    *out++ = '"';
}

class LineWriter {
  public:
    LineWriter(const Trace& trace, const TraceEvent& event, fmt::memory_buffer& buffer)
        : trace_(trace), e_(event), out_(buffer) {}

    void write() {
        fmt::format_to(out_, "{} M={} P={} G={} {}", e_.time, thread(e_.thread), proc(e_.proc),
                       goroutine(e_.goroutine), name(e_.kind));
        writeArguments();
        if (e_.stack.valid() && e_.stack != kNoStack) writeStack();
    }

  private:
    std::string thread(ThreadIndex m) const { return m.valid() ? std::to_string(trace_.thread(m).id) : "-"; }
    std::string proc(ProcIndex p) const { return p.valid() ? std::to_string(trace_.proc(p).id) : "-"; }
    std::string goroutine(GoroutineIndex g) const {
        return g.valid() ? std::to_string(trace_.goroutine(g).id) : "-";
    }

    void number(std::string_view key, std::uint64_t value) { fmt::format_to(out_, " {}={}", key, value); }
    void text(std::string_view key, std::string_view value) {
        fmt::format_to(out_, " {}=", key);
        appendQuoted(value, out_);
    }
    void title(std::string_view value) {
        *out_++ = ' ';
        appendQuoted(value, out_);
    }

    void writeArguments() {
        switch (e_.kind) {
            case EventKind::Sync:
                writeSync();
                break;
            case EventKind::Metric:
                title(name(e_.metric));
                number("value", e_.args[0]);
                break;
            case EventKind::Label:
                title(trace_.strings[e_.text]);
                break;
            case EventKind::StackSample:
                break;
            case EventKind::RangeBegin:
            case EventKind::RangeActive:
            case EventKind::RangeEnd:
                writeRange();
                break;
            case EventKind::TaskBegin:
            case EventKind::TaskEnd:
                writeTask();
                break;
            case EventKind::RegionBegin:
            case EventKind::RegionEnd:
                number("task", e_.task);
                text("name", trace_.strings[e_.text]);
                break;
            case EventKind::Log:
                number("task", e_.task);
                text("category", trace_.strings[e_.text]);
                text("message", trace_.strings[e_.message]);
                break;
            case EventKind::StateTransition:
                writeTransition();
                break;
            case EventKind::Experimental:
                fmt::format_to(out_, " {} args={},{},{}", experimentalEventName(e_.wireType), e_.args[0],
                               e_.args[1], e_.args[2]);
                break;
        }
    }

    void writeSync() {
        number("n", e_.args[0]);
        const auto& clock = trace_.syncs[e_.row].clock;
        if (clock) {
            fmt::format_to(out_, " trace={} mono={} wall={}", clock->trace, clock->mono, clock->wallUnixNs);
        }
    }

    void writeTask() {
        number("id", e_.task);
        if (e_.parent != Task::kNoTask) number("parent", e_.parent);
        text("name", trace_.strings[e_.text]);
    }

    void writeRange() {
        title(rangeName(e_.range, trace_.strings[e_.text]));
        if (e_.subject.valid()) fmt::format_to(out_, " G{}", goroutine(e_.subject));
        if (e_.subjectProc.valid()) fmt::format_to(out_, " P{}", proc(e_.subjectProc));
        if (e_.kind == EventKind::RangeEnd && e_.range == RangeKind::Sweep) {
            number("swept", e_.args[0]);
            number("reclaimed", e_.args[1]);
        }
    }

    void writeTransition() {
        if (e_.subject.valid()) {
            fmt::format_to(out_, " G{} {}->{}", goroutine(e_.subject), name(e_.from), name(e_.to));
            if (e_.text != kEmptyString) text("reason", trace_.strings[e_.text]);
        } else {
            fmt::format_to(out_, " P{} {}->{}", proc(e_.subjectProc), name(e_.procFrom), name(e_.procTo));
        }
    }

    void writeStack() {
        std::string all;
        for (const FrameId id : trace_.stacks[e_.stack]) {
            const Frame& f = trace_.stacks.frame(id);
            if (!all.empty()) all += " < ";
            all += trace_.strings[f.function];
            all += ':';
            all += std::to_string(f.line);
        }
        text("stack", all);
    }

    const Trace& trace_;
    const TraceEvent& e_;
    Out out_;
};

}  // namespace

void appendEventLine(const Trace& trace, const TraceEvent& event, fmt::memory_buffer& out) {
    LineWriter(trace, event, out).write();
}

std::string quoted(std::string_view text) {
    fmt::memory_buffer buffer;
    appendQuoted(text, Out(buffer));
    return fmt::to_string(buffer);
}

}  // namespace golanes
