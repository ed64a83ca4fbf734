// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kernel_tracks.h"
#include "widgets/lanes/describe.h"

namespace golanes {

// What a recording of perf is, in rows: span, machine, command line, numbers of samples, switches, calls,
// what was lost.
QList<DetailRow> perfFacts(const KernelTracks& kernel);

}  // namespace golanes
