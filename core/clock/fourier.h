// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Sum over j of a[j + k] · b[j] for every shift k, negative ones at the end: shift k stands at index k modulo
// the size, which is the power of two that holds a.size() + b.size(). By Fourier transforms; exact as long as
// the sums stay below 2^40. Empty when cancelled.
std::vector<double> crossCorrelation(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                                     const Job& job);

}  // namespace golanes
