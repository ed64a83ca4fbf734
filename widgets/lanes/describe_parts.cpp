// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_parts.h"

#include "core/base/format.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/span_label.h"
#include "widgets/lanes/target_at.h"
#include "widgets/lanes/time_text.h"

#include <algorithm>

namespace golanes {

DetailRow& DetailBuilder::row(const QString& label, const QString& value) {
    details_.rows.append({label, value, {}, {}, {}});
    return details_.rows.back();
}

void DetailBuilder::duration(const QString& label, Duration d) {
    row(label, text(formatDuration(d))).exact = text(formatExactNs(d));
}

void DetailBuilder::time(const QString& label, Timestamp t) {
    row(label, timeText(trace_, t, style_));
}

void DetailBuilder::count(const QString& label, std::uint64_t n) {
    row(label, text(formatCount(n)));
}

void DetailBuilder::bytes(const QString& label, std::uint64_t n) {
    row(label, text(formatBytes(n))).exact = Words::tr("%1 bytes").arg(text(formatCount(n)));
}

void DetailBuilder::goroutine(const QString& label, GoroutineIndex g) {
    if (!g.valid()) return;
    row(label, goroutineText(trace_, g)).link =
        Target{{LaneKind::Goroutine, g.value}, {}, 0, kMerged, 1, 0, {}};
}

void DetailBuilder::proc(const QString& label, ProcIndex p) {
    if (!p.valid()) return;
    row(label, laneTitle(trace_, {LaneKind::Proc, p.value})).link =
        Target{{LaneKind::Proc, p.value}, {}, 0, kMerged, 1, 0, {}};
}

void DetailBuilder::thread(const QString& label, ThreadIndex m) {
    if (!m.valid()) return;
    row(label, laneTitle(trace_, {LaneKind::Thread, m.value})).link =
        Target{{LaneKind::Thread, m.value}, {}, 0, kMerged, 1, 0, {}};
}

void DetailBuilder::task(const QString& label, std::uint64_t id) {
    const auto it = std::ranges::find(trace_.tasks, id, &Task::id);
    if (it == trace_.tasks.end()) return count(label, id);
    const auto number = static_cast<std::uint32_t>(it - trace_.tasks.begin());
    const LaneKey lane{LaneKind::Tasks, number};
    row(label, laneTitle(trace_, lane)).link = targetOf(trace_, lane, Target::Part::Span, 0, number);
}

void DetailBuilder::inferred(const QString& why) {
    details_.inferred = true;
    details_.rows.back().note = Words::tr("Inferred: %1").arg(why);
}

void DetailBuilder::stack(StackId stack, const QString& title) {
    details_.stackTitle = title;
    for (const FrameId f : trace_.stacks[stack]) {
        const Frame& frame = trace_.stacks.frame(f);
        details_.stack.append(
            {text(trace_.strings[frame.function]), text(trace_.strings[frame.file]), frame.line});
    }
}

QString goroutineText(const Trace& trace, GoroutineIndex g) {
    return laneTitle(trace, {LaneKind::Goroutine, g.value});
}

QString stateSentence(const Trace& trace, const StateInfo& state) {
    const QString words = stateText(trace, state);
    switch (state.cls) {
        case StateClass::Syscall:
            return Words::tr("in a system call");
        case StateClass::Channel:
        case StateClass::Sync:
        case StateClass::Network:
            return Words::tr("blocked on %1").arg(words);
        case StateClass::Sleep:
            return Words::tr("sleeping");
        default:
            return words;
    }
}

}  // namespace golanes
