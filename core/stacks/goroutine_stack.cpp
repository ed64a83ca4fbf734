// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stacks/goroutine_stack.h"

#include "core/store/go_track.h"

#include <algorithm>
#include <span>

namespace golanes {

namespace {

using Frames = std::span<const FrameId>;  // from the leaf

// The stack that the goroutine itself had when the span began; empty when another one began it.
Frames ownStack(const Trace& trace, const GoTrack& track, std::uint32_t i, GoroutineIndex g) {
    if (i >= track.size() || trace.goSpans.actor[track.span(i)] != g) return {};
    return trace.stacks[trace.goSpans.stack[track.span(i)]];
}

Frames stackBefore(const Trace& trace, const GoTrack& track, std::uint32_t i, GoroutineIndex g) {
    constexpr std::uint32_t kFarthest = 8;  // spans; between two of its own stacks there are two or three
    for (std::uint32_t back = 0; back < kFarthest && back <= i; ++back) {
        if (const Frames own = ownStack(trace, track, i - back, g); !own.empty()) return own;
    }
    return {};
}

// All of a stack.
GoroutineStack whole(const Trace& trace, Frames frames) {
    GoroutineStack stack;
    for (const FrameId id : frames) stack.frames.push_back({&trace.stacks.frame(id), true});
    return stack;
}

// Where a stack began, but not how far its first function got.
GoroutineStack beginning(const Trace& trace, Frames frames) {
    GoroutineStack stack;
    if (!frames.empty()) stack.frames.push_back({&trace.stacks.frame(frames.back()), false});
    return stack;
}

GoroutineStack common(const Trace& trace, Frames a, Frames b) {
    GoroutineStack stack;
    for (std::size_t n = 1; n <= std::min(a.size(), b.size()); ++n) {
        const Frame& one = trace.stacks.frame(a[a.size() - n]);
        const Frame& other = trace.stacks.frame(b[b.size() - n]);
        if (one.function != other.function) break;
        stack.frames.push_back({&one, one.pc == other.pc});
        if (one.pc != other.pc) break;
    }
    std::ranges::reverse(stack.frames);
    return stack;
}

}  // namespace

GoroutineStack goroutineStack(const Trace& trace, GoroutineIndex g, Timestamp t, StackMoment moment) {
    const GoTrack track(trace, g);
    const std::uint32_t i = track.at(t);
    if (i >= track.size()) return {};
    const Frames after = ownStack(trace, track, i + 1, g);
    if (moment == StackMoment::GivingUp && !after.empty()) return whole(trace, after);
    const Frames now = ownStack(trace, track, i, g);
    if (track.state(i).cls == StateClass::Syscall && !now.empty()) return whole(trace, now);
    const Frames before = stackBefore(trace, track, i, g);
    if (!before.empty() && !after.empty()) return common(trace, before, after);
    const Frames either = before.empty() ? after : before;
    return beginning(trace, either.empty() ? trace.stacks[trace.goroutine(g).startStack] : either);
}

}  // namespace golanes
