// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/int128.h"

#include <optional>
#include <string>

namespace golanes {

// Text of the readings of a ruler. A reading is ns since the ruler's zero (for wall clocks: since 1970).

// The step between two major ticks and how it is divided by minor ones.
struct TickStep {
    Int128 ns = 0;      // 0: no step is wide enough
    int divisions = 1;  // minor steps a major one, of whole ns each
};
// The smallest step of at least `ns`: 1, 2 or 5 times a power of ten; with `clock` the steps of a clock from
// one second on.
TickStep tickStepAtLeast(double ns, bool clock);

// How the labels of one axis are written: in full, or as offsets from a common base.
class TickLabels {
  public:
    // For an axis whose readings begin at `first` and spread over `length` ns. Their unit is that of a
    // reading of `longest` ns at least, clocks aside.
    TickLabels(Int128 first, Int128 length, bool clock, Int128 longest = 0);

    // What the labels leave out: "" when they are written in full. Of a clock's: the date at least, unless
    // they tell that.
    std::string base() const;
    // Label of a reading that is a multiple of `step`.
    std::string label(Int128 reading, Int128 step) const;
    // Any reading as the labels are written, with all its digits.
    std::string exact(Int128 reading) const;

  private:
    int labelUnit() const;

    bool clock_;
    Int128 first_;
    Int128 length_;
    int digits_ = 0;              // the base is a multiple of ten to this power
    int unit_ = 0;                // of full labels and of the base: 0 ns, 3 µs, 6 ms, 9 s
    std::optional<Int128> base_;  // reading that labels are offsets from
};

}  // namespace golanes
