// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace golanes::fuzz {

inline std::span<const std::byte> bytesOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const std::byte*>(data), size};
}

// Whatever the bytes were, a reader gives a sound trace or says why there is none. Aborts, saying what is
// wrong, when it does neither.
void checkOutcome(const Result<TracePtr>& outcome);

}  // namespace golanes::fuzz
