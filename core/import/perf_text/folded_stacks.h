// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

namespace golanes {

// Folded stacks, as Brendan Gregg's stackcollapse scripts write them: "outermost;…;innermost 12" a line. The
// first frame is taken as the name of the program, as stackcollapse-perf.pl writes it. Marks at the end of
// functions ("_[k]": of the kernel, "_[i]", "_[j]") are understood. There are no times: line n is one sample
// at n ns, whose period is its number; of two numbers (those of difffolded.pl) the second counts.
extern const Importer kFoldedStacksImporter;
// Errors: Damaged when no line is one, Cancelled.
Result<PerfPtr> readFoldedStacks(std::span<const std::byte> text, Job& job);

}  // namespace golanes
