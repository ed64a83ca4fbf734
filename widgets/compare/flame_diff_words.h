// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/flame/flame_diff.h"
#include "widgets/compare/flame_diff_source.h"
#include "widgets/flame/flame_source.h"

#include <QString>

namespace golanes {

class SideNames;

// Difference flame graphs in words.

// The sign of a change: "▲", "▼", "+" for new, "×" for gone; "" for none.
QString changeSign(FlameChange change);
// "more", "less", "new", "gone", "within the threshold".
QString changeText(FlameChange change);
// "+12.0 ms (+25 %)", or "+2.28 s (741×)", of what a frame weighs now against the scaled base; "±0" of equal
// weights.
QString differenceText(const FlameChoice& choice, std::uint64_t base, std::uint64_t candidate);
// How two sides are made comparable, as a choice and in a sentence.
QString normText(FlameNorm norm);
QString normMeaning(FlameNorm norm);

// What stands in the root: "all: 1.24 s → 1.50 s, +260 ms (+21 %)".
QString diffRootText(const FlameChoice& choice, const FlameDiff& diff);
// A frame in one line, and as rich text of several: both weights, shares of their totals, and the difference.
QString diffLine(const FlameChoice& choice, const FlameDiff& diff, std::uint32_t node);
QString diffTip(const FlameChoice& choice, const FlameDiff& diff, std::uint32_t node, const SideNames& names);

}  // namespace golanes
