// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fold_marks.h"

#include <QString>

#include <vector>

class QPainter;

namespace golanes {

class Theme;

// Device-independent pixels: width of a drawn fold mark, distance from which on folds have marks of their
// own, and how near the pointer must be.
inline constexpr double kFoldMarkWidth = 6;
inline constexpr double kFoldMarkSpacing = 9;
inline constexpr double kFoldMarkReach = 4;

// The marks of an axis whose device pixels are `scale` a device-independent pixel.
std::vector<FoldMark> foldMarksOf(const TimeAxis& axis, double scale);

// Draws them as torn lines from `top` to `bottom`, column 0 standing at `left`. The painter's units are
// device pixels.
void paintFoldMarks(QPainter& painter, const std::vector<FoldMark>& marks, int left, int top, int bottom,
                    double scale, const Theme& theme);

// "12.4 ms folded", "3 folds, 61.0 ms".
QString foldMarkTitle(const FoldMark& mark);
// The same with what a click does.
QString foldMarkTip(const FoldMark& mark);

}  // namespace golanes
