// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace golanes {

class ComparePage;

// What a session keeps of a comparison, by absolute paths: its runs with what was made of them, what its
// sides are called, how their times are linked, and its checklist. Without a name, and not in front.
KeptComparison keptOf(const ComparePage& page);
// Brings all of that back but the files.
void restore(ComparePage& page, const KeptComparison& kept);

}  // namespace golanes
