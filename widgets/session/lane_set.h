// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/lane.h"

#include <array>
#include <cstdint>
#include <vector>

namespace golanes {

// A set of lanes: a bit for each, so that hundreds of thousands cost next to nothing.
class LaneSet {
  public:
    // Every lane there is.
    static LaneSet all();

    void insert(LaneKey lane);
    bool contains(LaneKey lane) const;
    bool isAll() const { return all_; }
    bool empty() const;
    // How many; 0 of all().
    std::size_t size() const;
    // Calls f(entity) for each lane of a kind, by rising entity; for none of all().
    template <class F>
    void forEach(LaneKind kind, F&& f) const {
        const std::vector<bool>& lanes = lanes_[static_cast<std::size_t>(kind)];
        for (std::uint32_t i = 0; i < lanes.size(); ++i)
            if (lanes[i]) f(i);
    }
    bool operator==(const LaneSet&) const = default;

  private:
    bool all_ = false;
    std::array<std::vector<bool>, kLaneKindCount> lanes_;  // by kind and entity; no false at an end
};

}  // namespace golanes
