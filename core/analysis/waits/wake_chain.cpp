// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waits/wake_chain.h"

#include "core/store/go_track.h"

#include <limits>
#include <optional>

namespace golanes {

namespace {

constexpr std::uint32_t kMaxSteps = 4096;  // spans of one goroutine between two wake-ups

// The last wake-up of a goroutine at or before a span of it.
struct Found {
    std::optional<Wakeup> wakeup;
    ChainEnd why = ChainEnd::Unknown;  // there is none
};

// `after`: wake-ups at or before it do not count; the goroutine was awake then.
Found lastWakeup(const Trace& trace, GoroutineIndex g, SpanIndex from, Timestamp after) {
    const Goroutine& go = trace.goroutine(g);
    SpanIndex s = from;
    for (std::uint32_t step = 0; step < kMaxSteps; ++step, --s) {
        if (trace.goSpans.start[s] <= after) return {{}, ChainEnd::Ran};
        if (trace.stateOf(s).state == GoState::Undetermined) return {{}, ChainEnd::Unknown};
        if (beginsAwake(trace, s, g)) return {wakeupAt(trace, s), {}};
        if (s == go.firstSpan) return {{}, ChainEnd::Unknown};
    }
    return {{}, ChainEnd::TooLong};
}

// The span whose beginning ended what the chain explains.
Found firstWakeup(const Trace& trace, GoroutineIndex g, SpanIndex span) {
    if (trace.stateOf(span).state != GoState::Waiting)
        return lastWakeup(trace, g, span, std::numeric_limits<Timestamp>::min());
    const Goroutine& go = trace.goroutine(g);
    if (span + 1 == go.firstSpan + go.spanCount) return {{}, ChainEnd::Unended};
    return {wakeupAt(trace, span + 1), ChainEnd::Unknown};
}

}  // namespace

WakeChain wakeChain(const Trace& trace, SpanIndex span) {
    WakeChain chain;
    Found found = firstWakeup(trace, goroutineOf(trace, span), span);
    chain.end = found.why;
    if (trace.stateOf(span).state == GoState::Waiting) chain.wait = span;
    if (found.wakeup) {
        chain.wait = found.wakeup->wait();
        chain.time = {found.wakeup->time, found.wakeup->time};
    }
    if (chain.wait != kNoSpan)
        chain.time = {trace.goSpans.start[chain.wait],
                      spanEnd(trace, chain.wait, goroutineOf(trace, chain.wait))};

    while (found.wakeup) {
        const Wakeup w = *found.wakeup;
        WakeLink link{w, kNoSpan};
        if (w.waker.valid()) link.acting = actingSpan(trace, w.waker, w.time);
        chain.links.push_back(link);
        if (!w.waker.valid()) {
            chain.end = ChainEnd::Nobody;
            break;
        }
        if (chain.links.size() == kMaxChainLinks) {
            chain.end = ChainEnd::TooLong;
            break;
        }
        if (link.acting == kNoSpan) {
            chain.end = ChainEnd::Unknown;
            break;
        }
        found = lastWakeup(trace, w.waker, link.acting, chain.time.begin);
        chain.end = found.why;
    }
    return chain;
}

}  // namespace golanes
