// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lanes/describe_parts.h"

namespace golanes {

// A time in which a quota held the process back: row of CpuStat::throttled.
void describeThrottled(DetailBuilder& out, std::uint32_t row);
// Where nothing is drawn: what the readings tell in all, and between which two of them an instant lies.
void describeCpuStat(DetailBuilder& out, Timestamp t);

}  // namespace golanes
