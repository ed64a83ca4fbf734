// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/wakeup.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

// One step of a chain: a wake-up, and what its waker was doing then.
struct WakeLink {
    Wakeup wakeup;
    SpanIndex acting = kNoSpan;  // actingSpan() of the waker
};

// Why a chain goes no further back.
enum class ChainEnd : std::uint8_t {
    Ran,      // the last waker had been awake since before the wait began
    Nobody,   // the last wake-up was nobody's: netpoll, a timer, the runtime
    Unended,  // the wait lasts until the recording ends: there is no link
    Unknown,  // the trace does not tell more: it has a gap, or begins there
    TooLong,  // more than was looked at
};

// Who ended a wait, what that goroutine had been waiting for, and so on, back to something that ran.
struct WakeChain {
    SpanIndex wait = kNoSpan;     // that it explains; kNoSpan when it explains a creation
    TimeRange time;               // of that wait; of a creation: empty, at it
    std::vector<WakeLink> links;  // from the wake-up that ended the wait backwards in time
    ChainEnd end = ChainEnd::Unknown;
};

inline constexpr std::size_t kMaxChainLinks = 256;

// The chain behind any span of a goroutine: of a wait, how it ended; of any other span, how the wait (or the
// creation) ended that came before it. Each link's waker was itself woken (or created) by the next link, as
// long as that happened after the wait began: whoever was awake all along is the one that ran. Looks at no
// more than kMaxChainLinks links and a few thousand spans of each goroutine; O(links · log spans) else.
WakeChain wakeChain(const Trace& trace, SpanIndex span);

}  // namespace golanes
