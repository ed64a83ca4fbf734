// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/time_axis.h"

#include <string>
#include <vector>

namespace golanes {

enum class TimeFormat : std::uint8_t {
    Relative,  // since the start of the recording: "1.204 s", "+12.5 µs" against a base when zoomed deep
    Absolute,  // the trace's own clock
    Wall,      // wall clock, where the trace knows it
};

struct Tick {
    double x = 0;  // device pixels
    Timestamp time = 0;
    bool major = false;
    std::string label;  // empty on minor ticks
};

// Ticks of a ruler: major ones at 1, 2 or 5 times a power of ten ns (for Wall: of a second), at least
// `minSpacing` device pixels apart so that labels never touch, with minor ones between. Labels carry as many
// digits as tell neighbours apart and are never longer than maxLabelChars().
class Ruler {
  public:
    // `origin`: time that Relative calls zero. `wallOffset`: Unix ns minus trace ns, used by Wall.
    Ruler(TimeFormat format, Timestamp origin, std::int64_t wallOffset = 0)
        : format_(format), origin_(origin), wallOffset_(wallOffset) {}

    std::vector<Tick> ticks(const TimeAxis& axis, double minSpacing) const;
    // The common leading part that the labels of a deeply zoomed axis leave out ("1.204 816 s"); empty when
    // none is.
    std::string base(const TimeAxis& axis) const;

  private:
    TimeFormat format_;
    Timestamp origin_;
    std::int64_t wallOffset_;
};

}  // namespace golanes
