// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/overview_sums.h"

#include <algorithm>

namespace golanes {

namespace {
constexpr auto kBuckets = Trace::kOverviewBuckets;
}

OverviewSums::OverviewSums(TimeRange range) : range_(range), partial_(kBuckets), whole_(kBuckets + 1) {
    if (!range.empty()) bucketsPerNs_ = static_cast<double>(kBuckets) / static_cast<double>(range.length());
}

// length · i / kBuckets without overflow: lengths are far below 2^51 (kLongestTrace), buckets 2^12.
Timestamp OverviewSums::boundary(std::size_t i) const {
    return range_.begin + range_.length() * static_cast<Duration>(i) / static_cast<Duration>(kBuckets);
}

std::size_t OverviewSums::bucketOf(Timestamp t) const {
    // The quotient is right to within one; the boundaries decide.
    auto i = std::min(static_cast<std::size_t>(static_cast<double>(t - range_.begin) * bucketsPerNs_),
                      kBuckets - 1);
    while (i > 0 && boundary(i) > t) --i;
    while (i + 1 < kBuckets && boundary(i + 1) <= t) ++i;
    return i;
}

void OverviewSums::goTo(std::size_t bucket) {
    bucket_ = bucket;
    current_ = {boundary(bucket), boundary(bucket + 1)};
}

void OverviewSums::addElsewhere(StateClass c, TimeRange span) {
    if (span.empty()) return;
    const auto k = static_cast<std::size_t>(c);
    const std::size_t i0 = current_.contains(span.begin) ? bucket_ : bucketOf(span.begin);
    const Timestamp firstEnd = boundary(i0 + 1);
    partial_[i0][k] += std::min(span.end, firstEnd) - span.begin;
    if (span.end <= firstEnd) {
        goTo(i0);
        return;
    }
    const std::size_t i1 = bucketOf(span.end - 1);
    goTo(i1);
    partial_[i1][k] += span.end - current_.begin;
    ++whole_[i0 + 1][k];
    --whole_[i1][k];
}

void OverviewSums::merge(const OverviewSums& other) {
    for (std::size_t i = 0; i < kBuckets; ++i) {
        for (std::size_t c = 0; c < kStateClassCount; ++c) {
            partial_[i][c] += other.partial_[i][c];
            whole_[i][c] += other.whole_[i][c];
        }
    }
}

std::vector<ClassSums> OverviewSums::finish() const {
    std::vector<ClassSums> sums = partial_;
    std::array<std::int64_t, kStateClassCount> covering{};
    for (std::size_t i = 0; i < kBuckets; ++i) {
        const Duration length = boundary(i + 1) - boundary(i);
        for (std::size_t c = 0; c < kStateClassCount; ++c) {
            covering[c] += whole_[i][c];
            sums[i][c] += covering[c] * length;
        }
    }
    return sums;
}

}  // namespace golanes
