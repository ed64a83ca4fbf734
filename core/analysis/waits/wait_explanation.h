// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// A stretch of a wait, and what went on meanwhile on its behalf: in the end something that ran, that was
// ready to, or that waited for what no goroutine did.
struct WaitPart {
    enum class Why : std::uint8_t {
        State,    // the goroutine was in the state of `span`: running, runnable, in a system call, or waiting
                  // for netpoll, a timer or the runtime
        Unended,  // nobody ended the wait before the recording did; `span` is that wait
        Unknown,  // the trace does not tell: a gap, or before its first event of the goroutine
        TooLong,  // more than was looked at
    };

    TimeRange time;
    Why why = Why::Unknown;
    std::uint16_t depth = 0;    // waits below the explained one that lead here
    GoroutineIndex goroutine;   // on whose time it lies
    SpanIndex span = kNoSpan;   // what that goroutine was doing; kNoSpan when Unknown or TooLong
    SpanIndex via = kNoSpan;    // the innermost wait that led here, at depth 0 the explained one itself
    SpanIndex first = kNoSpan;  // what the goroutine was doing then that ended the explained wait
    StackId stack = kNoStack;   // where it ran: the stack with which that ended; of a wait: that wait's
};

// Explains waits: who ended one, what that goroutine did while the wait lasted, who ended the waits among
// that, and so on. Each instant of the wait is charged to exactly one part. Where the goroutine was created
// meanwhile, its creator stands for it before. The same wake-ups as in wakeChain(), which follows them along
// the last path only; but a wait for the network is for the network, even if a deadline that somebody set, or
// a close, ended it.
class WaitExplainer {
  public:
    static constexpr std::uint32_t kMaxDepth = 64;

    // Looks at `maxSpans` spans for each wait at most; what remains of it is TooLong.
    WaitExplainer(const Trace& trace, std::uint32_t maxSpans);

    // The wait `wait` (in state Waiting) of `g`, as far as it lies in `range`, from its end backwards. The
    // parts are those of the latest call.
    std::span<const WaitPart> explain(GoroutineIndex g, SpanIndex wait, TimeRange range);

  private:
    void follow(GoroutineIndex g, TimeRange time, StackId stack, WaitPart part);
    void descend(GoroutineIndex g, SpanIndex wait, TimeRange time, WaitPart part);
    void put(const WaitPart& part, TimeRange time, WaitPart::Why why);

    const Trace& trace_;
    // Columns and states at hand, for there are many parts.
    const Timestamp* const start_;
    const StateId* const state_;
    const GoroutineIndex* const actor_;
    const StackId* const stack_;
    std::array<GoState, 256> states_{};
    const std::uint32_t maxSpans_;
    std::uint32_t spansLeft_ = 0;
    TimeRange range_;
    std::vector<WaitPart> parts_;
    // By goroutine: position at which it was looked at last. Waits that are explained one after the other lie
    // near to each other, and so does what ended them.
    std::vector<std::uint32_t> near_;
};

}  // namespace golanes
