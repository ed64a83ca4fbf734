// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gc/mmu.h"

#include "core/analysis/gc/utilization_integral.h"

#include <algorithm>

namespace golanes {

double minimumUtilization(std::span<const UtilizationChange> changes, Duration window) {
    if (changes.empty()) return 1;
    const Timestamp begin = changes.front().time;
    const Timestamp end = changes.back().time;
    window = std::min(window, end - begin);
    if (window <= 0) return 1;

    // The mean over a window is piecewise linear in where the window stands; its minimum lies where one of
    // the window's edges meets a change. So: every change as the left edge, then every change as the right.
    double least = static_cast<double>(window);
    const auto slide = [&](Duration offset) {
        UtilizationIntegral left(changes);
        UtilizationIntegral right(changes);
        for (const UtilizationChange& c : changes) {
            const Timestamp from = c.time - offset;
            if (from < begin || from > end - window) continue;
            const double before = left.upTo(from);
            least = std::min(least, right.upTo(from + window) - before);
        }
    };
    slide(0);
    slide(window);
    return std::max(0.0, least / static_cast<double>(window));
}

}  // namespace golanes
