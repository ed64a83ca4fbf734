// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stacks/mapped_code.h"

#include <vector>

namespace golanes {

// A callchain that the kernel read along frame pointers is wrong in three ways where Go code is concerned:
//
// - A function without a frame of its own, or at its beginning or end, leaves the frame pointer to its
// caller,
//   so that the chain goes on behind the caller, which is missing. It is the function that the instruction
//   before the next address calls: put in, as inferred. A call through a register tells nobody; there it
//   stays away.
// - Assembly that uses the frame pointer for something else (SHA-256, AES…) leads the kernel astray.
// Addresses
//   that lie in no code, or not behind a call, are dropped with all that follow.
// - Where the runtime begins a stack anew it may leave the frame pointer of what ran before (runtime.mcall
//   until Go 1.26, runtime.mstart): what follows belongs to somebody else, and is dropped.
//
// `frames` is the user part of the chain, from the innermost. Returns whether something was changed; a chain
// that was made right stays as it is.
bool repairChain(std::vector<PerfFrame>& frames, const MappedCode& code);

}  // namespace golanes
