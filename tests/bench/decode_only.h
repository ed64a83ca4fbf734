// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace golanes::bench {

// What a pass over a Go trace found.
struct Decoded {
    std::uint64_t events = 0;  // with a time: v1 without strings and stacks
    std::uint64_t sum = 0;     // of all arguments, so that none of the work can be left out
};

// One pass over all bytes that decodes every event with all its arguments and does nothing with them: what
// reading costs at least, on this machine at this moment. One thread. Stops where the bytes make no sense.
Decoded decodeOnly(std::span<const std::byte> trace);

}  // namespace golanes::bench
