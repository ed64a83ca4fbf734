// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace golanes::fuzz {

// Changes a v2 trace for libFuzzer so that it stays one: takes it apart into batches, changes one of them or
// their order, and writes sizes that fit. One time in eight, and for what is not a trace, any bytes change.
// Arguments as of LLVMFuzzerCustomMutator.
std::size_t mutateV2(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed);

}  // namespace golanes::fuzz
