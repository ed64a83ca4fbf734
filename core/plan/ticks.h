// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/tick_label.h"
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
    std::string label;  // UTF-8; empty on minor ticks
};

// Ticks of a ruler: major ones at 1, 2 or 5 times a power of ten ns (for Wall: of a second; from a second on
// the steps of a clock: 1, 2, 5, 10, 20, 30 s, the same of minutes, 1, 2, 3, 6, 12 h, days), at least
// `minSpacing` device pixels apart so that labels never touch, with minor ones between. Labels carry as many
// digits as tell neighbours apart and are never longer than kMaxLabelChars as long as at most 200 major ticks
// fit and nothing is folded. Between folds that leave out every round reading, the roundest that is left is
// labelled.
class Ruler {
  public:
    static constexpr int kMaxLabelChars = 14;  // characters, not bytes

    // `origin`: time that Relative calls zero. `wallOffset`: Unix ns minus trace ns (plus the offset of the
    // time zone to show), used by Wall. `longest`: of the recording, ns; its labels have the unit of that at
    // least, so that an instant reads the same in every view: 0.913 s of some seconds is never 913 ms.
    Ruler(TimeFormat format, Timestamp origin, std::int64_t wallOffset = 0, Duration longest = 0)
        : format_(format), origin_(origin), wallOffset_(wallOffset), longest_(longest) {}

    // Ticks by rising x. Times inside folds have none. `minSpacing` below 1 counts as 1.
    std::vector<Tick> ticks(const TimeAxis& axis, double minSpacing) const;
    // The common leading part that the labels of a deeply zoomed axis leave out ("1.204 816 s"; for Wall the
    // date and time), to which they are offsets ("+12.5 µs"); empty when none is. Wall clocks always tell the
    // date, here or in the labels.
    std::string base(const TimeAxis& axis) const;
    // An instant to the ns in the way of the labels: their unit, and counted from the base if there is one.
    std::string exact(const TimeAxis& axis, Timestamp t) const;

  private:
    // What the format counts from: a time t reads as t + zero().
    Int128 zero() const;
    // Labels for stretches between folds that no round reading falls into.
    void addStretchTicks(const TimeAxis& axis, double spacing, std::vector<Tick>& ticks) const;
    TickLabels labelsOf(const TimeAxis& axis) const;

    TimeFormat format_;
    Timestamp origin_;
    std::int64_t wallOffset_;
    Duration longest_;
};

}  // namespace golanes
