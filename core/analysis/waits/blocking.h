// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/area/span_sums.h"
#include "core/analysis/places.h"
#include "core/analysis/scope.h"
#include "core/base/id_map.h"
#include "core/base/job.h"

#include <vector>

namespace golanes {

// Waits that have something in common. A wait of which a part lies in the scope counts, with that part.
struct WaitSum {
    TimeCount sum;
    Duration longest = 0;      // of the part in the scope
    SpanIndex span = kNoSpan;  // the longest one

    void add(Duration time, SpanIndex s) {
        sum.add(time);
        if (span != kNoSpan && time <= longest) return;
        longest = time;
        span = s;
    }
    // Sums of two parts of a trace; the earlier span stays where both are as long.
    void add(const WaitSum& o) {
        sum.add(o.sum.time, o.sum.count);
        if (o.span == kNoSpan || (span != kNoSpan && o.longest <= longest)) return;
        longest = o.longest;
        span = o.span;
    }
};

// Waits for one reason (`state` is Waiting with it, or Syscall) that share `key`.
template <class Key>
struct BlockRow {
    Key key;
    StateId state;
    WaitSum sum;
};

// Where all the waiting was: every state Waiting, and every system call, by reason and
struct Blocking {
    std::vector<BlockRow<FrameId>> sites;       // where the program stopped, see OwnCode::siteOf()
    std::vector<BlockRow<StringId>> functions;  // the function of that site
    std::vector<BlockRow<StringId>> groups;     // start function of the goroutine
    std::vector<BlockRow<StringId>> tasks;      // name of the task of the region that it waited in
    std::vector<BlockRow<StringId>> regions;    // name of the innermost region
    std::vector<BlockRow<StateId>> reasons;     // nothing else; key and state are the same
};

// Each table holds the longest time first. Waits outside of regions and tasks are not in those two. The first
// span of a goroutine that was there before the trace reaches back to its start, as its lane draws it, and
// the last lasts to its end. One pass over the spans. Incomplete when the job was cancelled.
Blocking blocking(const Trace& trace, const Sites& sites, const Scope& scope, Job& job);

// Names of tasks by their numbers.
class TaskNames {
  public:
    explicit TaskNames(const Trace& trace);
    // none: no such task, or the background one.
    StringId of(std::uint64_t task) const {
        const StringId* name = names_.find(task);
        return name ? *name : StringId::none();
    }

  private:
    IdMap<StringId> names_;
};

}  // namespace golanes
