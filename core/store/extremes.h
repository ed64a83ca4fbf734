// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

struct Extremes {
    std::uint64_t min = ~std::uint64_t{0};
    std::uint64_t max = 0;

    void include(std::uint64_t v) {
        min = std::min(min, v);
        max = std::max(max, v);
    }
    void include(const Extremes& o) {
        min = std::min(min, o.min);
        max = std::max(max, o.max);
    }
    bool operator==(const Extremes&) const = default;
};

// Smallest and largest of any stretch of a list in logarithmic time: a tree of the extremes of 16 neighbours
// each, a byte a value. The list itself stays where it is; at(i) gives its values.
class ExtremesTree {
  public:
    template <class At>
    void build(std::size_t n, At&& at) {
        levels_.clear();
        if (n <= kFanOut) return;
        std::vector<Extremes> level((n + kFanOut - 1) / kFanOut);
        for (std::size_t i = 0; i < n; ++i) level[i / kFanOut].include(at(i));
        levels_.push_back(std::move(level));
        while (levels_.back().size() > kFanOut) {
            const std::vector<Extremes>& below = levels_.back();
            std::vector<Extremes> above((below.size() + kFanOut - 1) / kFanOut);
            for (std::size_t i = 0; i < below.size(); ++i) above[i / kFanOut].include(below[i]);
            levels_.push_back(std::move(above));
        }
    }

    // Extremes of the values first … last - 1; min > max when there is none.
    template <class At>
    Extremes of(std::size_t first, std::size_t last, At&& at) const {
        Extremes e;
        const bool small = levels_.empty() || last - first < 2 * kFanOut;
        for (; first < last && (small || first % kFanOut != 0); ++first) e.include(at(first));
        for (; last > first && last % kFanOut != 0; --last) e.include(at(last - 1));
        std::size_t i = first / kFanOut;
        std::size_t j = last / kFanOut;
        for (std::size_t level = 0; i < j; ++level, i /= kFanOut, j /= kFanOut) {
            const std::vector<Extremes>& row = levels_[level];
            const bool top = level + 1 == levels_.size();
            for (; i < j && (top || i % kFanOut != 0); ++i) e.include(row[i]);
            for (; j > i && j % kFanOut != 0; --j) e.include(row[j - 1]);
        }
        return e;
    }

    std::size_t bytes() const {
        std::size_t n = 0;
        for (const auto& level : levels_) n += level.capacity() * sizeof(Extremes);
        return n;
    }

  private:
    static constexpr std::size_t kFanOut = 16;
    std::vector<std::vector<Extremes>> levels_;  // [0]: of kFanOut values each, [1]: of kFanOut rows of [0]…
};

}  // namespace golanes
