// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/net/netpoll_stats.h"

#include <unordered_map>
#include <vector>

namespace golanes {

// Puts the network's wake-ups together into polls. Inferred: one poll wakes all it found one right after the
// other on one thread.
class PollFinder {
  public:
    explicit PollFinder(const Trace& trace) : trace_(trace) {}

    // Wake-ups by rising time; those by deadlines are not polls'.
    void add(const Wake& wake);
    // Adds what is known of polls to the statistics.
    void finish(NetpollStats& stats) const;

  private:
    struct Poll {
        Timestamp begin = 0;
        Timestamp last = 0;
        std::uint32_t found = 0;
    };

    bool starved(TimeRange time) const;

    const Trace& trace_;
    std::vector<Poll> polls_;                               // by begin
    std::unordered_map<ThreadIndex, std::size_t> current_;  // last poll of each thread
};

}  // namespace golanes
