// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

// A fixed number of bits that tell how many before any place are set, and where the next one is, in a few
// steps: set() all of them, then finish().
class RankedBits {
  public:
    RankedBits() = default;
    explicit RankedBits(std::size_t size) : size_(size), words_((size + 63) / 64 + 1) {}

    std::size_t size() const { return size_; }
    void set(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
    bool test(std::size_t i) const { return words_[i / 64] >> (i % 64) & 1; }

    void finish() {
        before_.assign(words_.size() / kStride + 1, 0);
        std::size_t sum = 0;
        for (std::size_t w = 0; w < words_.size(); ++w) {
            if (w % kStride == 0) before_[w / kStride] = sum;
            sum += static_cast<std::size_t>(std::popcount(words_[w]));
        }
        count_ = sum;
    }

    // How many are set: of all, and of those before `i` (at most size()).
    std::size_t count() const { return count_; }
    std::size_t countBefore(std::size_t i) const {
        if (size_ == 0) return 0;
        std::size_t sum = before_[i / 64 / kStride];
        for (std::size_t w = i / 64 / kStride * kStride; w < i / 64; ++w)
            sum += static_cast<std::size_t>(std::popcount(words_[w]));
        const std::uint64_t below = (std::uint64_t{1} << (i % 64)) - 1;
        return sum + static_cast<std::size_t>(std::popcount(words_[i / 64] & below));
    }

    // First set place from `i` on and before `end`; `end` when there is none.
    std::size_t next(std::size_t i, std::size_t end) const {
        if (i >= end) return end;
        std::size_t w = i / 64;
        std::uint64_t word = words_[w] >> (i % 64) << (i % 64);
        while (word == 0) {
            if (++w * 64 >= end) return end;
            word = words_[w];
        }
        const std::size_t found = w * 64 + static_cast<std::size_t>(std::countr_zero(word));
        return found < end ? found : end;
    }
    // Last set place before `end` and not before `first`; `end` when there is none.
    std::size_t previous(std::size_t end, std::size_t first) const {
        for (std::size_t i = end; i > first;) {
            const std::size_t w = (i - 1) / 64;
            const std::size_t shift = 63 - (i - 1) % 64;
            const std::uint64_t word = words_[w] << shift >> shift;
            if (word != 0) {
                const std::size_t found = w * 64 + 63 - static_cast<std::size_t>(std::countl_zero(word));
                return found >= first ? found : end;
            }
            i = w * 64;
        }
        return end;
    }

  private:
    static constexpr std::size_t kStride = 8;  // words between two counts

    std::size_t size_ = 0;
    std::size_t count_ = 0;
    std::vector<std::uint64_t> words_;
    std::vector<std::size_t> before_;
};

}  // namespace golanes
