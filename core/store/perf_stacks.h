// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/store/perf_ids.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace golanes {

// Whose code an address is.
enum class PerfMode : std::uint8_t { Unknown, Kernel, User, Hypervisor, GuestKernel, GuestUser };

struct PerfFrame {
    std::uint64_t address = 0;  // virtual; of a caller: the return address, which lies behind the call
    PerfMappingIndex mapping;   // none: nothing that is known was mapped there
    PerfMode mode = PerfMode::Unknown;
    bool inferred = false;  // the recording does not hold it: found out from the program or from a Go trace
    bool operator==(const PerfFrame&) const = default;
};

// Frames, each distinct one once, and stacks as a prefix tree: a stack is a node, its frame the innermost,
// its parent the stack of the caller. Parents come before their children, so that one pass from the back adds
// up whole trees.
class PerfStacks {
  public:
    struct Node {
        PerfStackId parent = kNoPerfStack;
        PerfFrameId frame;  // none: the empty stack
    };

    PerfStacks() : nodes_(1) {}

    PerfFrameId internFrame(const PerfFrame& frame);
    // The stack that `frame` makes when the function of `parent` calls it.
    PerfStackId intern(PerfStackId parent, PerfFrameId frame);
    // Gives back what only interning needs; nothing can be interned afterwards.
    void freeze();

    const std::vector<PerfFrame>& frames() const { return frames_; }
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node& operator[](PerfStackId id) const { return nodes_[id.value]; }
    const PerfFrame& frame(PerfFrameId id) const { return frames_[id.value]; }
    std::size_t depth(PerfStackId id) const;
    std::size_t bytes() const;  // memory held

  private:
    std::vector<PerfFrame> frames_;
    std::vector<Node> nodes_;
    std::vector<PerfFrameId> frameSlots_;  // open addressing, half full at most
    IdMap<PerfStackId> children_;          // parent and frame to node

    std::size_t frameSlot(const PerfFrame& frame) const;
    void growFrameSlots();
};

}  // namespace golanes
