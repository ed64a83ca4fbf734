// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/validate_parts.h"

#include <algorithm>
#include <initializer_list>

namespace golanes::validation {

namespace {

bool oneOf(GoState s, std::initializer_list<GoState> states) {
    for (GoState o : states) {
        if (o == s) return true;
    }
    return false;
}

// The transitions that Go's scheduler makes. Out of Undetermined, and into it where a part of the file is
// lost, anything goes.
bool legal(GoState from, GoState to) {
    using enum GoState;
    if (from == Undetermined || to == Undetermined) return true;
    switch (from) {
        case NotExist:
            return oneOf(to, {Runnable, Waiting, Syscall});
        case Runnable:
            return to == Running;
        case Running:
            return oneOf(to, {Runnable, Waiting, Syscall, NotExist});
        case Waiting:
            return to == Runnable;
        case Syscall:
            return oneOf(to, {Running, Runnable, NotExist});
        case Undetermined:
            break;
    }
    return false;
}

bool checkColumnSizes(const Trace& t, Findings& f) {
    const GoSpanColumns& c = t.goSpans;
    const std::size_t n = c.size();
    return f.expect(c.state.size() == n && c.stack.size() == n && c.actor.size() == n && c.proc.size() == n &&
                        c.thread.size() == n,
                    "the span columns differ in length");
}

void checkStates(const Trace& t, Findings& f) {
    for (std::size_t i = 0; i < t.states.size(); ++i) {
        const StateInfo& info = t.states[StateId(static_cast<std::uint8_t>(i))];
        if (!f.expect(info.reason.valid() && fits(info.reason, t.strings.size()), "state {} has reason {}", i,
                      info.reason.value)) {
            continue;
        }
        f.expect(info.cls == classify(info.state, t.strings[info.reason]), "state {} is in class {}", i,
                 name(info.cls));
    }
}

bool checkSpanIds(const Trace& t, SpanIndex s, Findings& f) {
    const GoSpanColumns& c = t.goSpans;
    return f.expect(c.state[s].valid() && fits(c.state[s], t.states.size()), "span {} has state {}", s,
                    c.state[s].value) &&
           f.expect(fits(c.stack[s], t.stacks.size()), "span {} has stack {}", s, c.stack[s].value) &&
           f.expect(fits(c.actor[s], t.goroutines.size()), "span {} has actor {}", s, c.actor[s].value) &&
           f.expect(fits(c.proc[s], t.procs.size()), "span {} has proc {}", s, c.proc[s].value) &&
           f.expect(fits(c.thread[s], t.threads.size()), "span {} has thread {}", s, c.thread[s].value);
}

void checkGoroutineSpans(const Trace& t, const Goroutine& g, bool rising, Findings& f) {
    GoState before = g.firstFrom;
    for (std::uint32_t i = 0; i < g.spanCount && !f.full(); ++i) {
        const SpanIndex s = g.firstSpan + i;
        if (!checkSpanIds(t, s, f)) continue;
        const Timestamp start = t.goSpans.start[s];
        f.expect(start >= t.range.begin && start < t.range.end,
                 "span {} of goroutine {} starts outside of the trace", s, g.id);
        f.expect(i == 0 || start + !rising > t.goSpans.start[s - 1],
                 "span {} of goroutine {} does not start after the one before", s, g.id);
        const GoState state = t.stateOf(s).state;
        f.expect(legal(before, state), "goroutine {} goes from {} to {} in span {}", g.id, name(before),
                 name(state), s);
        f.expect(state != GoState::NotExist || i + 1 == g.spanCount,
                 "goroutine {} lives on after its end in span {}", g.id, s);
        before = state;
    }
    f.expect(g.ended == (g.spanCount > 0 && before == GoState::NotExist),
             "goroutine {} is {}marked as ended, which its last span contradicts", g.id,
             g.ended ? "" : "not ");
}

void checkGoroutine(const Trace& t, const Goroutine& g, std::size_t expectedFirst, bool rising, Findings& f) {
    f.expect(fits(g.name, t.strings.size()) && g.name.valid(), "goroutine {} has name {}", g.id,
             g.name.value);
    f.expect(fits(g.startStack, t.stacks.size()), "goroutine {} has start stack {}", g.id,
             g.startStack.value);
    f.expect(fits(g.creator, t.goroutines.size()), "goroutine {} has creator {}", g.id, g.creator.value);
    const bool sound = f.expect(g.firstSpan == expectedFirst, "the spans of goroutine {} begin at {}, not {}",
                                g.id, g.firstSpan, expectedFirst) &&
                       f.expect(g.spanCount <= t.goSpans.size() - expectedFirst,
                                "goroutine {} has {} spans, beyond the columns", g.id, g.spanCount);
    if (sound) checkGoroutineSpans(t, g, rising, f);
}

// goroutineOf() finds the owner of any span.
void checkIndex(const Trace& t, Findings& f) {
    constexpr std::size_t kStride = Trace::kIndexStride;
    if (!f.expect(t.goIndex.size() == (t.goSpans.size() + kStride - 1) / kStride,
                  "the index of spans has {} rows", t.goIndex.size())) {
        return;
    }
    for (std::uint32_t g = 0; g < t.goroutines.size() && !f.full(); ++g) {
        const Goroutine& go = t.goroutines[g];
        for (std::size_t i = (go.firstSpan + kStride - 1) / kStride;
             i * kStride < go.firstSpan + go.spanCount; ++i) {
            f.expect(t.goIndex[i] == g, "row {} of the index of spans is {}, not {}", i, t.goIndex[i], g);
        }
    }
}

}  // namespace

bool timesRise(const Trace& t) {
    return !t.info.v1 && std::ranges::none_of(t.report.problems(),
                                              [](const Problem& p) { return p.code == "time-out-of-range"; });
}

void checkSpans(const Trace& t, Findings& f) {
    f.expect(t.range.begin <= t.range.end, "the trace ends before it begins");
    f.expect(t.range.length() <= kLongestTrace + 1, "the trace lasts {} ns", t.range.length());
    if (!checkColumnSizes(t, f)) return;
    checkStates(t, f);
    const bool rising = timesRise(t);
    std::size_t next = 0;
    for (const Goroutine& g : t.goroutines) {
        checkGoroutine(t, g, next, rising, f);
        if (!f.empty()) return;
        next += g.spanCount;
    }
    f.expect(next == t.goSpans.size(), "{} spans belong to no goroutine", t.goSpans.size() - next);
    checkIndex(t, f);
}

}  // namespace golanes::validation
