// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/keyed_rows.h"
#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace golanes {

// What a proc carried while goroutines waited that it took in the end: of the 63 runs before each such
// goroutine whatever lies in its wait. Waits overlap, and a run lies in many: it is told how many, and goes
// into the sums once, when it is too far back for more.
class RunsBehind {
  public:
    static constexpr std::uint32_t kRuns = 64;  // that are looked at, the goroutine's own among them

    // What the runs of one key cost those who waited.
    struct Sum {
        Duration time = 0;      // of all waits together
        Duration most = 0;      // of what one run cost
        std::uint32_t run = 0;  // that run's number, as addRun() was told it
        void add(Duration more, std::uint32_t by) {
            time += more;
            if (more <= most) return;
            most = more;
            run = by;
        }
    };

    // The next run of the proc, by rising time and without overlap; `key`: what its time is summed up by.
    void addRun(TimeRange time, std::uint64_t key, std::uint32_t number) {
        const std::uint32_t own = runs_++;
        Recent& r = at(own);
        if (own >= kRuns) leave(r);
        r = {time, key, total_, 0, number, 0};
        total_ += time.length();
    }

    // The goroutine of the latest run waited for it, for `time`, which ends no later than runs before that do
    // (where a range cut off both), and began within what the runs are cut to. Gives the part in which the
    // proc carried nothing, or more than is looked at lay between.
    Duration addWait(TimeRange time) {
        const std::uint32_t own = runs_ - 1;
        std::uint32_t first = own - std::min(own, kRuns - 1), end = own;
        while (first < end) {
            const std::uint32_t middle = first + (end - first) / 2;
            if (at(middle).time.end <= time.begin) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        if (first == own) return time.length();
        const Duration part = at(first).time.clippedTo(time).length();
        at(first).cost += part;
        ++at(first + 1).waitsFrom;
        --at(own).waitsFrom;
        return time.length() - part - (at(own).before - at(first + 1).before);
    }

    // After the last run. Every key of which a run cost a wait something, in no particular order.
    const KeyedRows<Sum>& finish() {
        for (std::uint32_t i = runs_ - std::min(runs_, kRuns); i < runs_; ++i) leave(at(i));
        runs_ = 0;
        return sums_;
    }

  private:
    struct Recent {
        TimeRange time;
        std::uint64_t key = 0;
        Duration before = 0;  // of all runs before
        Duration cost = 0;    // what of it lay in waits that it began in, or before
        std::uint32_t number = 0;
        std::int32_t waitsFrom =
            0;  // waits that hold all of this run and not of that before, less the contrary
    };

    Recent& at(std::uint32_t run) { return recent_[run % kRuns]; }
    void leave(const Recent& r) {
        waits_ += r.waitsFrom;
        const Duration cost = r.cost + std::max<std::int64_t>(waits_, 0) * r.time.length();
        if (cost > 0) sums_[r.key].add(cost, r.number);
    }

    std::array<Recent, kRuns> recent_{};
    std::uint32_t runs_ = 0;
    std::int64_t waits_ = 0;  // that hold all of the run that left last
    Duration total_ = 0;
    KeyedRows<Sum> sums_;
};

}  // namespace golanes
