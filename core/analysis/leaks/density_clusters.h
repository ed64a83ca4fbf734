// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// A cluster of numbers: positions first … last - 1 of the sorted values, those between that belong to no
// cluster cannot exist.
struct DensityCluster {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t size() const { return last - first; }
};

// DBSCAN (Ester, Kriegel, Sander, Xu 1996) on a line: a value with `minimum` values within `reach`, itself
// counted, is a core; cores within reach of each other are one cluster, and what is within reach of a core
// belongs to its cluster (to the lower one, of two). `sorted` rises. The clusters rise. O(n).
std::vector<DensityCluster> densityClusters(std::span<const Duration> sorted, Duration reach,
                                            std::size_t minimum);

}  // namespace golanes
