// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sources.h"
#include "widgets/lanes/describe_parts.h"

namespace golanes {

// The frames of a stack of perf data, leaf first: by name where symbols are there, else by binary and
// address.
QList<DetailFrame> perfFrames(const Sources& sources, PerfStackId stack);
// Makes it the stack of a description.
void addPerfStack(DetailBuilder& out, PerfStackId stack);

}  // namespace golanes
