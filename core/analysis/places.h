// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/own_code.h"
#include "core/store/trace.h"

#include <vector>

namespace golanes {

// Where in the program a goroutine stopped, and in what state with what reason.
struct Place {
    StateId state;
    FrameId site;  // see OwnCode::siteOf(); none: no stack tells
    bool operator==(const Place&) const = default;

    // A number for tables.
    std::uint64_t key() const { return std::uint64_t{state.value} << 32 | site.value; }
    static Place of(std::uint64_t key) {
        return {StateId(static_cast<std::uint8_t>(key >> 32)), FrameId(static_cast<std::uint32_t>(key))};
    }
};

// The site of every stack of a trace, found once.
class Sites {
  public:
    // Costs the frames of all stacks.
    explicit Sites(const Trace& trace);

    FrameId of(StackId stack) const {
        return stack.valid() ? sites_[numbers_[stack.value]] : FrameId::none();
    }
    // Sites by numbers from 0, which fit into 24 bits; 0 is none.
    std::uint32_t numberOf(StackId stack) const { return stack.valid() ? numbers_[stack.value] : 0; }
    FrameId site(std::uint32_t number) const { return sites_[number]; }
    // The stack waits for a sync.Mutex or sync.RWMutex.
    bool isLock(StackId stack) const { return stack.valid() && locks_[stack.value]; }

  private:
    std::vector<FrameId> sites_;          // by number
    std::vector<std::uint32_t> numbers_;  // by stack
    std::vector<bool> locks_;             // by stack
};

}  // namespace golanes
