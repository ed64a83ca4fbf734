// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe.h"

#include "widgets/lanes/lane_names.h"

namespace golanes {

Details describe(const Trace& trace, const Target& target, TimeFormat, std::int64_t) {
    Details d;
    d.title = laneTitle(trace, target.lane);
    return d;
}

}  // namespace golanes
