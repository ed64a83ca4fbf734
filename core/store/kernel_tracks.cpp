// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/kernel_tracks.h"

#include <algorithm>

namespace golanes {

namespace {

std::size_t indexOf(KernelState s) {
    return static_cast<std::size_t>(s);
}

}  // namespace

std::uint32_t KernelTrack::firstEndingAfter(Timestamp t) const {
    const auto at = std::ranges::partition_point(spans_, [t](const KernelSpan& s) { return s.end <= t; });
    return static_cast<std::uint32_t>(at - spans_.begin());
}

KernelSums KernelTrack::upTo(Timestamp t) const {
    const std::uint32_t end = firstEndingAfter(t);
    KernelSums sums = sums_.empty() ? KernelSums{} : sums_[end / kSumStride];
    for (std::uint32_t i = end - end % kSumStride; i < end; ++i)
        sums[indexOf(spans_[i].state)] += spans_[i].end - spans_[i].start;
    if (end < size()) sums[indexOf(spans_[end].state)] += std::max<Duration>(0, t - spans_[end].start);
    return sums;
}

KernelSums KernelTrack::times(TimeRange range) const {
    KernelSums sums = upTo(range.end);
    const KernelSums before = upTo(range.begin);
    for (std::size_t s = 0; s < sums.size(); ++s) sums[s] -= before[s];
    return sums;
}

KernelTrack KernelTracks::track(const std::vector<Slice>& slices, std::size_t i) const {
    if (i >= slices.size()) return {};
    const Slice& s = slices[i];
    return {std::span(spans).subspan(s.first, s.count),
            std::span(sums).subspan(s.firstSum, s.count / KernelTrack::kSumStride + 1), s.first};
}

KernelTrack KernelTracks::ofGoThread(ThreadIndex m) const {
    if (!m.valid() || m.value >= perfThreads.size() || !perfThreads[m.value].valid()) return {};
    return ofThread(perfThreads[m.value]);
}

std::size_t KernelTracks::bytes() const {
    return spans.capacity() * sizeof(KernelSpan) + sums.capacity() * sizeof(KernelSums) + wakeTime.bytes() +
           wakeupsByThread.bytes() + callStart.bytes() + callEnd.bytes() + sampleTime.bytes() +
           ticksByThread.bytes() + countTime.bytes() + countsByEvent.bytes() + pollWaits.bytes() +
           pollLooks.bytes() + perfThreads.capacity() * sizeof(PerfThreadIndex) +
           goThreads.capacity() * sizeof(ThreadIndex) +
           (threads.capacity() + cpus.capacity()) * sizeof(Slice);
}

}  // namespace golanes
