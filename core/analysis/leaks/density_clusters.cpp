// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/leaks/density_clusters.h"

namespace golanes {

std::vector<DensityCluster> densityClusters(std::span<const Duration> sorted, Duration reach,
                                            std::size_t minimum) {
    std::vector<DensityCluster> clusters;
    std::size_t low = 0, high = 0;  // of those within reach of value i: the first, and one past the last
    Duration core = 0;              // the last core of the last cluster
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        while (sorted[i] - sorted[low] > reach) ++low;
        while (high < sorted.size() && sorted[high] - sorted[i] <= reach) ++high;
        if (high - low < minimum) continue;
        if (!clusters.empty() && sorted[i] - core <= reach) {
            clusters.back().last = high;
        } else {
            const std::size_t taken = clusters.empty() ? 0 : clusters.back().last;
            clusters.push_back({low > taken ? low : taken, high});
        }
        core = sorted[i];
    }
    return clusters;
}

}  // namespace golanes
