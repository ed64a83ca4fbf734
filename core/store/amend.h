// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recording.h"

namespace golanes {

// Adds a problem to the report of a trace that has just been made, before anybody else gets to see it: what
// the steps around an importer know (a compressed stream that broke off, an unknown header).
void amendReport(const TracePtr& fresh, const Problem& problem);
void amendReport(const Recording& fresh, const Problem& problem);

}  // namespace golanes
