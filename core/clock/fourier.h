// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <complex>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Discrete Fourier transform in place (forward: e^-iωt, neither way scaled). The size is a power of two.
// False when cancelled, and the values are good for nothing.
bool transform(std::span<std::complex<double>> values, bool forward, const Job& job);

// Sum over j of a[j + k] · b[j] for every shift k, negative ones at the end: shift k stands at index k modulo
// the size, which is the power of two that holds a.size() + b.size(). Empty when cancelled.
std::vector<double> crossCorrelation(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                                     const Job& job);

}  // namespace golanes
