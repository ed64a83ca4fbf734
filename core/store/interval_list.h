// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace golanes {

// Things that last and may overlap, from one of the tables of a trace: their rows by rising start, and what
// is needed to say in logarithmic time how many of them, and which single one, touch a stretch of time. A
// thing without length counts as 1 ns long. The starts and ends stay in the table; `timeOf(row)` gives them.
class IntervalList {
  public:
    // `rows` sorted by start.
    template <class TimeOf>
    void build(std::vector<std::uint32_t> rows, TimeOf&& timeOf) {
        rows_ = std::move(rows);
        ends_.resize(rows_.size());
        latest_.clear();
        starts_.clear();
        covered_.clear();
        Covered before{0, rows_.empty() ? 0 : timeOf(rows_.front()).begin};
        for (std::uint32_t i = 0; i < size(); i += kStride) starts_.push_back(timeOf(rows_[i]).begin);
        std::uint32_t latest = 0;
        for (std::uint32_t i = 0; i < size(); ++i) {
            if (i % kStride == 0) covered_.push_back(before);
            const TimeRange time = timeOf(rows_[i]);
            ends_[i] = endOf(time);
            before.add({time.begin, ends_[i]});
            if (ends_[i] > ends_[latest]) latest = i;
            if ((i + 1) % kStride == 0) latest_.push_back(latest);
        }
        sortEnds();
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
    bool empty() const { return rows_.empty(); }
    std::uint32_t row(std::uint32_t i) const { return rows_[i]; }
    const std::vector<std::uint32_t>& rows() const { return rows_; }

    // Time in which at least one of some things, which began by a certain instant, goes on.
    struct Covered {
        Duration sum = 0;     // of it all
        Timestamp until = 0;  // where it ends
        // One more thing, which begins no earlier than those before.
        void add(TimeRange thing) {
            sum += std::max<Duration>(0, thing.end - std::max(thing.begin, until));
            until = std::max(until, thing.end);
        }
        // What of it lies before `t`, by which all the things have begun.
        Duration before(Timestamp t) const { return sum - std::max<Duration>(0, until - t); }
    };

    static constexpr std::uint32_t kStride = 64;
    // Of the things before every kStride-th.
    const std::vector<Covered>& covered() const { return covered_; }
    // Starts of every kStride-th thing.
    const std::vector<Timestamp>& strideStarts() const { return starts_; }

    // End of a thing, at least 1 ns after its start.
    static Timestamp endOf(TimeRange t) {
        return t.begin < std::numeric_limits<Timestamp>::max() ? std::max(t.end, t.begin + 1) : t.end;
    }
    // All ends, sorted: as many as lie at or before t have ended by then.
    const std::vector<Timestamp>& ends() const { return ends_; }
    // Which of the first `count` (> 0) things ends last. At most kStride steps.
    template <class TimeOf>
    std::uint32_t latestOf(std::uint32_t count, TimeOf&& timeOf) const {
        const std::uint32_t blocks = count / kStride;
        std::uint32_t latest = blocks > 0 ? latest_[blocks - 1] : 0;
        for (std::uint32_t i = blocks * kStride; i < count; ++i) {
            if (endOf(timeOf(rows_[i])) > endOf(timeOf(rows_[latest]))) latest = i;
        }
        return latest;
    }

    std::size_t bytes() const {
        return rows_.capacity() * 4 + (ends_.capacity() + starts_.capacity()) * sizeof(Timestamp) +
               latest_.capacity() * 4 + covered_.capacity() * sizeof(Covered);
    }

  private:
    // Things that began in order mostly end nearly in order: moving each into place beats sorting, unless
    // some last very long.
    void sortEnds() {
        std::size_t moves = 16 * ends_.size();
        for (std::size_t i = 1; i < ends_.size(); ++i) {
            const Timestamp end = ends_[i];
            std::size_t at = i;
            for (; at > 0 && ends_[at - 1] > end && moves > 0; --at, --moves) ends_[at] = ends_[at - 1];
            ends_[at] = end;
            if (moves == 0) return std::sort(ends_.begin(), ends_.end());
        }
    }

    std::vector<std::uint32_t> rows_;
    std::vector<Timestamp> ends_;
    std::vector<Timestamp> starts_;
    std::vector<Covered> covered_;
    std::vector<std::uint32_t> latest_;  // latestOf() the first kStride, 2·kStride… things
};

}  // namespace golanes
