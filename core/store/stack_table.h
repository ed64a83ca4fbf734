// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace golanes {

// One frame of a stack as the trace gives it.
struct Frame {
    std::uint64_t pc = 0;
    StringId function = kEmptyString;
    StringId file = kEmptyString;
    std::uint64_t line = 0;
    bool operator==(const Frame&) const = default;
};

// Frames and stacks, each distinct one once. A stack is its frames from the leaf (innermost) to the root.
class StackTable {
  public:
    StackTable();

    FrameId internFrame(const Frame& frame);
    // Id of the stack with these frames; kNoStack for none.
    StackId intern(std::span<const FrameId> leafToRoot);

    const Frame& frame(FrameId id) const { return frames_[id.value]; }
    std::span<const FrameId> operator[](StackId id) const {
        if (!id.valid()) return {};
        return std::span(pool_).subspan(begins_[id.value], begins_[id.value + 1] - begins_[id.value]);
    }
    std::size_t size() const { return begins_.size() - 1; }  // stacks, the empty one included
    std::size_t bytes() const;

  private:
    std::vector<Frame> frames_;
    std::vector<FrameId> pool_;
    std::vector<std::uint32_t> begins_;  // stack i is pool_[begins_[i] … begins_[i+1])
    std::unordered_multimap<std::uint64_t, FrameId> frameIds_;
    std::unordered_multimap<std::uint64_t, StackId> stackIds_;
};

}  // namespace golanes
