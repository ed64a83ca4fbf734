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
    void add(StateClass c, TimeRange span);
    void merge(const OverviewSums& other);  // of the same range
    std::vector<ClassSums> finish() const;

  private:
    std::size_t bucketOf(Timestamp t) const;

    TimeRange range_;
    double bucketsPerNs_ = 0;
    std::vector<ClassSums> partial_;
    std::vector<std::array<std::int64_t, kStateClassCount>>
        whole_;  // change of the number of spans that cover it
};

}  // namespace golanes
