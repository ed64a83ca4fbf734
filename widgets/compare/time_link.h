// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "widgets/compare/side.h"

namespace golanes {

// Which time of one recording stands at which time of another: an offset, and a scale that is 1 unless two
// lengths are laid over each other. Pure arithmetic, exact where the scale is 1, else rounded down to the ns.
class TimeLink {
  public:
    // How the two recordings are laid over each other.
    enum class Fit : std::uint8_t {
        Starts,    // both from their start, at the same scale
        Instants,  // at an instant of each, at the same scale
        Lengths,   // start on start and end on end, whatever the scale
    };

    // Time 0 of both at the same place.
    TimeLink() = default;
    // The starts of both coincide.
    static TimeLink ofStarts(const PerSide<TimeRange>& recordings);
    // These instants coincide.
    static TimeLink ofInstants(const PerSide<Timestamp>& instants);
    // Starts coincide, and ends. Of an empty range: 1 ns long.
    static TimeLink ofLengths(const PerSide<TimeRange>& recordings);

    Fit fit() const { return fit_; }
    // The instants that coincide by definition: the starts, or those that were chosen.
    const PerSide<Timestamp>& anchors() const { return anchors_; }
    // What stands on the other side where `t` stands on `from`.
    Timestamp toOther(Side from, Timestamp t) const;
    // The same of both ends.
    TimeRange toOther(Side from, TimeRange range) const;
    // The same link with the sides exchanged.
    TimeLink swapped() const;

    bool operator==(const TimeLink&) const = default;

  private:
    Fit fit_ = Fit::Starts;
    PerSide<Timestamp> anchors_;
    PerSide<Duration> lengths_{1, 1};  // as long as each other
};

}  // namespace golanes
