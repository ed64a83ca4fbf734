// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/clock_words.h"

#include "core/base/format.h"
#include "core/base/int128.h"

#include <fmt/format.h>

namespace golanes {

bool knowsDrift(const Correlation& correlation) {
    // What is measured is never 0 to 10^-15.
    return correlation.method == CorrelationMethod::Exact ||
           (correlation.known() && correlation.map.drift != 0);
}

std::string offsetText(const Correlation& correlation) {
    const Int128 offset = correlation.map.offset;
    return fmt::format("{} {}", offset < 0 ? '-' : '+',
                       formatExactNs(saturate(offset < 0 ? -offset : offset)));
}

std::string driftText(const Correlation& correlation) {
    return knowsDrift(correlation) ? fmt::format("drift {:.3f} ppm", correlation.map.driftPpm())
                                   : "drift not measured";
}

}  // namespace golanes
