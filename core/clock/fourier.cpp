// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/fourier.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <utility>

namespace golanes {

namespace {

using Complex = std::complex<double>;

void reverseBits(std::span<Complex> values) {
    const std::size_t n = values.size();
    for (std::size_t i = 1, j = 0; i < n; ++i) {
        std::size_t bit = n >> 1;
        for (; j & bit; bit >>= 1) j ^= bit;
        j |= bit;
        if (i < j) std::swap(values[i], values[j]);
    }
}

// std::complex multiplies with care for infinities, which costs most of the time.
Complex times(Complex a, Complex b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

}  // namespace

bool transform(std::span<Complex> values, bool forward, const Job& job) {
    const std::size_t n = values.size();
    if (n < 2) return !job.cancelled();
    std::vector<Complex> roots(n / 2);
    const double turn = (forward ? -2 : 2) * std::numbers::pi / static_cast<double>(n);
    for (std::size_t i = 0; i < n / 2; ++i) roots[i] = std::polar(1.0, turn * static_cast<double>(i));
    reverseBits(values);
    for (std::size_t half = 1; half < n; half *= 2) {
        if (job.cancelled()) return false;
        const std::size_t step = n / (2 * half);
        for (std::size_t block = 0; block < n; block += 2 * half) {
            for (std::size_t i = 0; i < half; ++i) {
                const Complex low = values[block + i];
                const Complex high = times(values[block + i + half], roots[i * step]);
                values[block + i] = low + high;
                values[block + i + half] = low - high;
            }
        }
    }
    return !job.cancelled();
}

std::vector<double> crossCorrelation(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                                     const Job& job) {
    const std::size_t n = std::bit_ceil(a.size() + b.size() + 1);
    // Both at once, as the two parts of one complex sequence.
    std::vector<Complex> both(n);
    for (std::size_t i = 0; i < a.size(); ++i) both[i].real(a[i]);
    for (std::size_t i = 0; i < b.size(); ++i) both[i].imag(b[i]);
    if (!transform(both, true, job)) return {};
    for (std::size_t i = 0; i <= n / 2; ++i) {
        const std::size_t mirrored = (n - i) % n;
        const Complex here = both[i];
        const Complex there = std::conj(both[mirrored]);
        const Complex ofA = (here + there) * 0.5;
        const Complex ofB = times((here - there) * 0.5, Complex(0, -1));
        both[i] = times(ofA, std::conj(ofB));
        both[mirrored] = std::conj(both[i]);
    }
    if (!transform(both, false, job)) return {};
    std::vector<double> sums(n);
    std::ranges::transform(both, sums.begin(),
                           [&](const Complex& c) { return c.real() / static_cast<double>(n); });
    return sums;
}

}  // namespace golanes
