// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/perf_obstacle.h"

namespace golanes {

std::string_view perfObstacle(const KernelTracks& kernel) {
    if (kernel.runsComplete || kernel.perf->runs.empty()) return {};
    return "time on CPUs is not compared, for perf recorded switches away from threads only: record with "
           "--switch-events";
}

}  // namespace golanes
