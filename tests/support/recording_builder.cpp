// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recording_builder.h"

namespace golanes::test {

StackId RecordingBuilder::stack(unsigned seed, int depth) {
    std::vector<FrameId> frames;
    for (int i = 0; i < depth; ++i) {
        const unsigned n = seed * 100 + static_cast<unsigned>(i);
        frames.push_back(
            b.stacks().internFrame({0x1000u + n, text("main.f" + std::to_string(n)), text("main.go"), n}));
    }
    return b.stacks().intern(frames);
}

TraceEvent& RecordingBuilder::note(EventKind kind, const EventContext& c, StackId stack) {
    TraceEvent& e = events.emplace_back();
    e.time = time;
    e.kind = kind;
    e.goroutine = c.goroutine;
    e.proc = c.proc;
    e.thread = c.thread;
    e.stack = stack;
    return e;
}

StateId RecordingBuilder::transition(GoroutineIndex g, GoState from, GoState to, std::string_view reason,
                                     StackId stack, const EventContext& c) {
    TraceEvent& e = note(EventKind::StateTransition, c, stack);
    e.subject = g;
    e.from = from;
    e.to = to;
    e.text = text(reason);
    const StateId state = b.state(to, e.text);
    if (from == GoState::NotExist) {
        b.create(time, g, state, stack, c);
    } else {
        b.transition(time, g, state, stack, c);
    }
    b.nameGoroutine(g, stack);
    return state;
}

void RecordingBuilder::repeatStatus(GoroutineIndex g, GoState state, StackId stack, const EventContext& c) {
    TraceEvent& e = note(EventKind::StateTransition, c, stack);
    e.subject = g;
    e.from = e.to = state;
    b.repeatStatus(time, g, b.state(state, kEmptyString), stack, c);
}

void RecordingBuilder::procTransition(ProcIndex p, ProcState from, ProcState to, const EventContext& c) {
    TraceEvent& e = note(EventKind::StateTransition, c);
    e.subjectProc = p;
    e.procFrom = from;
    e.procTo = to;
    b.procTransition(time, p, from, to, false, c);
}

TraceEvent& RecordingBuilder::noteRange(EventKind event, RangeKind kind, std::string_view reason,
                                        StackId stack, const EventContext& c) {
    TraceEvent& e = note(event, c, stack);
    e.range = kind;
    e.text = text(reason);
    if (kind == RangeKind::Sweep) e.subjectProc = c.proc;
    if (kind == RangeKind::MarkAssist || kind == RangeKind::StopTheWorld) e.subject = c.goroutine;
    return e;
}

void RecordingBuilder::rangeBegin(RangeKind kind, std::string_view reason, StackId stack,
                                  const EventContext& c) {
    const TraceEvent& e = noteRange(EventKind::RangeBegin, kind, reason, stack, c);
    b.rangeBegin(time, kind, e.text, stack, c);
}

void RecordingBuilder::rangeActive(RangeKind kind, GoroutineIndex g, ProcIndex p, const EventContext& c) {
    TraceEvent& e = note(EventKind::RangeActive, c);
    e.range = kind;
    e.subject = g;
    e.subjectProc = p;
    b.rangeActive(time, kind, g, p, c);
}

void RecordingBuilder::rangeEnd(RangeKind kind, std::string_view reason, const EventContext& c) {
    TraceEvent& e = noteRange(EventKind::RangeEnd, kind, reason, kNoStack, c);
    if (kind == RangeKind::Sweep) e.args = {8192, 4096, 0};
    b.rangeEnd(time, kind, e.text, e.args[0], e.args[1], c);
}

void RecordingBuilder::sync() {
    note(EventKind::Sync, {}).args[0] = ++syncs_;
    b.sync(time, {}, {});
}

void RecordingBuilder::metric(Metric kind, std::uint64_t value, StackId stack, const EventContext& c) {
    TraceEvent& e = note(EventKind::Metric, c, stack);
    e.metric = kind;
    e.args[0] = value;
    b.metric(time, kind, value, stack, c);
}

void RecordingBuilder::label(std::string_view label, const EventContext& c) {
    TraceEvent& e = note(EventKind::Label, c);
    e.text = text(label);
    b.label(time, e.text, c);
}

void RecordingBuilder::log(std::string_view category, std::string_view message, StackId stack,
                           const EventContext& c) {
    TraceEvent& e = note(EventKind::Log, c, stack);
    e.task = Task::kBackground;
    e.text = text(category);
    e.message = text(message);
    b.log(time, e.task, e.text, e.message, stack, c);
}

void RecordingBuilder::taskBegin(std::uint64_t id, std::string_view name, StackId stack,
                                 const EventContext& c) {
    TraceEvent& e = note(EventKind::TaskBegin, c, stack);
    e.task = id;
    e.parent = Task::kBackground;
    e.text = text(name);
    b.taskBegin(time, id, e.parent, e.text, stack, c);
}

void RecordingBuilder::taskEnd(std::uint64_t id, std::string_view name, StackId stack,
                               const EventContext& c) {
    TraceEvent& e = note(EventKind::TaskEnd, c, stack);
    e.task = id;
    e.parent = Task::kBackground;
    e.text = text(name);
    b.taskEnd(time, id, e.parent, e.text, stack, c);
}

void RecordingBuilder::regionBegin(std::string_view name, StackId stack, const EventContext& c) {
    TraceEvent& e = note(EventKind::RegionBegin, c, stack);
    e.task = Task::kBackground;
    e.text = text(name);
    b.regionBegin(time, e.task, e.text, stack, c);
}

void RecordingBuilder::regionEnd(std::string_view name, StackId stack, const EventContext& c) {
    TraceEvent& e = note(EventKind::RegionEnd, c, stack);
    e.task = Task::kBackground;
    e.text = text(name);
    b.regionEnd(time, e.task, e.text, stack, c);
}

void RecordingBuilder::sample(StackId stack, const EventContext& c) {
    note(EventKind::StackSample, c, stack);
    b.sample(time, stack, c);
}

void RecordingBuilder::experimental(std::uint8_t wireType, std::array<std::uint64_t, 3> args,
                                    const EventContext& c) {
    TraceEvent& e = note(EventKind::Experimental, c);
    e.wireType = wireType;
    e.args = args;
    b.experimental(time, wireType, args, c);
}

TracePtr RecordingBuilder::finish() {
    Job job;
    return *b.finish(job);
}

}  // namespace golanes::test
