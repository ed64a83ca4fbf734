// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stats_keys.h"

namespace golanes::test {

const std::vector<std::string>& promisedStatsKeys() {
    static const std::vector<std::string> keys{"format",
                                               "first_ns",
                                               "last_ns",
                                               "span_ns",
                                               "events",
                                               "event_kinds",
                                               "transitions",
                                               "goroutines_created",
                                               "goroutines_ended",
                                               "goroutines_alive_at_end",
                                               "procs",
                                               "threads",
                                               "thread_ids",
                                               "stw",
                                               "ranges",
                                               "goroutine_state_totals_ns",
                                               "sched_latency",
                                               "tasks",
                                               "regions",
                                               "logs",
                                               "labels",
                                               "metrics",
                                               "cpu_samples",
                                               "distinct_stacks",
                                               "creation_sites",
                                               "block_sites",
                                               "wakeups",
                                               "top_goroutines",
                                               "goroutines_by_name",
                                               "mmu"};
    return keys;
}

}  // namespace golanes::test
