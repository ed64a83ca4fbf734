// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <vector>

namespace golanes {

// Time by state in equal buckets over a range. Adding a span costs the same however many buckets it covers:
// the whole ones are counted as differences that finish() adds up.
class OverviewSums {
  public:
    explicit OverviewSums(TimeRange range);

    // Bucket i covers [boundary(i), boundary(i + 1)).
    Timestamp boundary(std::size_t i) const;
    // Cheapest when spans come in time order.
    void add(StateClass c, TimeRange span) {
        if (span.begin >= current_.begin && span.end <= current_.end) {
            partial_[bucket_][static_cast<std::size_t>(c)] += span.length();
        } else {
            addElsewhere(c, span);
        }
    }
    void merge(const OverviewSums& other);  // of the same range
    std::vector<ClassSums> finish() const;

  private:
    void addElsewhere(StateClass c, TimeRange span);
    std::size_t bucketOf(Timestamp t) const;
    void goTo(std::size_t bucket);

    TimeRange range_;
    double bucketsPerNs_ = 0;
    std::size_t bucket_ = 0;  // the bucket of the last span's end
    TimeRange current_;       // what it covers
    std::vector<ClassSums> partial_;
    std::vector<std::array<std::int64_t, kStateClassCount>>
        whole_;  // change of the number of spans that cover it
};

}  // namespace golanes
