// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/base/time.h"
#include "core/store/perf_ids.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace golanes {

struct PerfMapping;

// Something that changes where a process finds its code.
struct PerfSpaceChange {
    enum class Kind : std::uint8_t { Map, Fork, Exec };

    Timestamp time = 0;
    Kind kind = Kind::Map;
    std::int32_t pid = -1;        // -1: the kernel
    std::int32_t parentPid = -1;  // Fork
    PerfMappingIndex mapping{};   // Map
};

// What is mapped where, in each process and in the kernel, at one time that only advances: changes are
// applied in their order, and what is mapped later lies over what was there. An address belongs to one
// mapping.
class PerfAddressSpaces {
  public:
    class Space {
      public:
        // None when nothing is mapped at the address.
        PerfMappingIndex find(std::uint64_t address) const;
        // Differs between any two spaces, and before and after any change of one.
        std::uint32_t version() const { return version_; }

      private:
        friend class PerfAddressSpaces;
        struct Piece {
            std::uint64_t end = 0;
            PerfMappingIndex mapping;
        };
        void map(std::uint64_t begin, std::uint64_t end, PerfMappingIndex mapping);

        std::map<std::uint64_t, Piece> pieces_;  // by begin; they do not overlap
        std::uint32_t version_ = 0;
    };

    PerfAddressSpaces();

    // `mappings` is the table that the change's index is of.
    void apply(const PerfSpaceChange& change, std::span<const PerfMapping> mappings);
    const Space& kernel() const { return spaces_[0]; }
    // An empty one when nothing is known of the process. Valid until the next apply().
    const Space& of(std::int32_t pid) const;

    // True when a child did not get its parent's mappings, because copying had taken too much already.
    bool forkedWithoutMappings() const { return copiesLeft_ == 0; }

  private:
    Space& made(std::int32_t pid);
    void fork(std::int32_t pid, std::int32_t parentPid);

    // Pieces that children of all forks may copy in all; a hostile file could ask for the square of its size.
    static constexpr std::size_t kMostCopies = std::size_t{4} << 20;

    std::vector<Space> spaces_;  // [0]: the kernel; [1]: of unknown processes, stays empty
    IdMap<std::uint32_t> byPid_;
    std::uint32_t lastVersion_ = 0;
    std::size_t copiesLeft_ = kMostCopies;
};

}  // namespace golanes
