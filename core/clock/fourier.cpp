// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/fourier.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <numbers>

namespace golanes {

namespace {

using Complex = std::complex<double>;

// std::complex multiplies with care for infinities, which costs most of the time.
Complex times(Complex a, Complex b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}
Complex timesI(Complex a) {
    return {-a.imag(), a.real()};
}

// Discrete Fourier transform in place, for sizes that are powers of two; neither way scaled. The spectrum
// stands in the order of bit-reversed frequencies: nothing has to be sorted, and each part, once split off,
// is finished while it is in the cache.
class Transform {
  public:
    Transform(std::size_t size, const Job& job) : job_(job), turns_(std::max<std::size_t>(size / 4, 1), 1.0) {
        for (std::size_t known = 1; known < turns_.size(); known *= 2) {
            const Complex turn = std::polar(1.0, -std::numbers::pi / static_cast<double>(4 * known));
            for (std::size_t i = 0; i < known; ++i) turns_[known + i] = times(turns_[i], turn);
        }
    }

    // From the order of time into frequencies. False when cancelled, and the values are good for nothing.
    bool forward(std::span<Complex> values) const {
        if (isPowerOfFour(values.size())) return splitByFours(values, 0);
        addAndSubtractHalves(values);
        const std::size_t half = values.size() / 2;
        return splitByFours(values.first(half), 0) && splitByFours(values.last(half), 1);
    }
    // And back again.
    bool backward(std::span<Complex> values) const {
        if (isPowerOfFour(values.size())) return joinByFours(values, 0);
        const std::size_t half = values.size() / 2;
        if (!joinByFours(values.first(half), 0) || !joinByFours(values.last(half), 1)) return false;
        addAndSubtractHalves(values);
        return true;
    }

  private:
    static constexpr std::size_t kLookFrom = std::size_t{1} << 14;  // size of parts before which it looks

    static bool isPowerOfFour(std::size_t n) { return std::countr_zero(n) % 2 == 0; }
    bool stopped(std::size_t size) const { return size >= kLookFrom && job_.cancelled(); }

    static void addAndSubtractHalves(std::span<Complex> values) {
        const std::size_t half = values.size() / 2;
        for (std::size_t i = 0; i < half; ++i) {
            const Complex low = values[i], high = values[i + half];
            values[i] = low + high;
            values[i + half] = low - high;
        }
    }

    // `part`: number of this part among all of its size.
    bool splitByFours(std::span<Complex> values, std::size_t part) const {
        const std::size_t n = values.size() / 4;
        if (n == 0) return true;
        if (stopped(n)) return false;
        const Complex turn = turns_[part], turn2 = times(turn, turn), turn3 = times(turn2, turn);
        for (Complex* v = values.data(); v != values.data() + n; ++v) {
            const Complex a = v[0], b = times(v[n], turn), c = times(v[2 * n], turn2),
                          d = times(v[3 * n], turn3);
            const Complex even = a + c, odd = b + d, left = a - c, right = timesI(b - d);
            v[0] = even + odd;
            v[n] = even - odd;
            v[2 * n] = left - right;
            v[3 * n] = left + right;
        }
        for (std::size_t i = 0; i < 4; ++i) {
            if (!splitByFours(values.subspan(i * n, n), 4 * part + i)) return false;
        }
        return true;
    }
    bool joinByFours(std::span<Complex> values, std::size_t part) const {
        const std::size_t n = values.size() / 4;
        if (n == 0) return true;
        if (stopped(n)) return false;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!joinByFours(values.subspan(i * n, n), 4 * part + i)) return false;
        }
        const Complex turn = std::conj(turns_[part]), turn2 = times(turn, turn), turn3 = times(turn2, turn);
        for (Complex* v = values.data(); v != values.data() + n; ++v) {
            const Complex even = v[0] + v[n], odd = v[0] - v[n];
            const Complex left = v[2 * n] + v[3 * n], right = timesI(v[2 * n] - v[3 * n]);
            v[0] = even + left;
            v[n] = times(odd + right, turn);
            v[2 * n] = times(even - left, turn2);
            v[3 * n] = times(odd - right, turn3);
        }
        return true;
    }

    const Job& job_;
    std::vector<Complex> turns_;  // by number of a part: that of its second quarter
};

// Where, in the order of bit-reversed frequencies, the negative of a frequency stands.
std::size_t negative(std::size_t at) {
    return at == 0 ? 0 : at ^ (std::bit_floor(at) - 1);
}

}  // namespace

std::vector<double> crossCorrelation(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b,
                                     const Job& job) {
    const std::size_t n = std::bit_ceil(a.size() + b.size() + 1);
    // Both at once, as the two parts of one complex sequence.
    std::vector<Complex> both(n);
    for (std::size_t i = 0; i < a.size(); ++i) both[i].real(a[i]);
    for (std::size_t i = 0; i < b.size(); ++i) both[i].imag(b[i]);
    const Transform transform(n, job);
    if (!transform.forward(both)) return {};
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t mirrored = negative(i);
        if (mirrored < i) continue;
        const Complex here = both[i];
        const Complex there = std::conj(both[mirrored]);
        const Complex ofA = (here + there) * 0.5;
        const Complex ofB = times((here - there) * 0.5, Complex(0, -1));
        both[i] = times(ofA, std::conj(ofB));
        both[mirrored] = std::conj(both[i]);
    }
    if (!transform.backward(both) || job.cancelled()) return {};
    // Sums of whole numbers are whole: what is beside them is the error of the transform.
    std::vector<double> sums(n);
    std::ranges::transform(both, sums.begin(), [&](const Complex& c) {
        return static_cast<double>(static_cast<std::int64_t>(c.real() / static_cast<double>(n) + 0.5));
    });
    return sums;
}

}  // namespace golanes
