// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace golanes {

// Sorts stably what consists of ascending stretches already, as records of several buffers do that were
// written in turns: neighbouring stretches are merged, as often as there are doublings of them. False when
// the job was cancelled; the order is open then, and nothing is lost or doubled only if it returned true.
template <class T, class Less>
bool mergeRuns(std::vector<T>& values, const Job& job, Less less) {
    constexpr std::size_t kLookEvery = std::size_t{1} << 16;
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i <= values.size(); ++i) {
        if (i % kLookEvery == 0 && job.cancelled()) return false;
        if (i == values.size() || less(values[i], values[i - 1])) ends.push_back(i);
    }
    std::vector<T> merged(ends.size() > 1 ? values.size() : 0);
    while (ends.size() > 1) {
        std::vector<std::size_t> mergedEnds;
        std::size_t begin = 0;
        std::size_t sinceLook = 0;
        for (std::size_t r = 0; r < ends.size(); r += 2) {
            const std::size_t middle = ends[r];
            const std::size_t end = r + 1 < ends.size() ? ends[r + 1] : middle;
            std::size_t a = begin;
            std::size_t b = middle;
            for (std::size_t out = begin; out < end; ++out) {
                const bool fromSecond = a == middle || (b < end && less(values[b], values[a]));
                merged[out] = fromSecond ? values[b++] : values[a++];
                if (++sinceLook % kLookEvery == 0 && job.cancelled()) return false;
            }
            mergedEnds.push_back(end);
            begin = end;
        }
        values.swap(merged);
        ends.swap(mergedEnds);
    }
    return true;
}

}  // namespace golanes
