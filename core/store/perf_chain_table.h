// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_ids.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// Callchains as the kernel wrote them, each distinct one once: addresses from the innermost outwards, with
// markers between that tell whose they are (PERF_CONTEXT_…).
class PerfChainTable {
  public:
    PerfChainTable();

    PerfChainId intern(std::span<const std::uint64_t> chain);
    std::span<const std::uint64_t> operator[](PerfChainId id) const {
        return std::span(pool_).subspan(begins_[id.value], begins_[id.value + 1] - begins_[id.value]);
    }
    std::size_t size() const { return begins_.size() - 1; }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        PerfChainId id;  // none: free
    };

    void grow();

    std::vector<std::uint64_t> pool_;
    std::vector<std::size_t> begins_;  // chain i is pool_[begins_[i] … begins_[i + 1])
    std::vector<Slot> slots_;          // open addressing, half full at most
};

}  // namespace golanes
