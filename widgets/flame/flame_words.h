// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"
#include "widgets/flame/flame_source.h"

#include <QString>

namespace golanes {

// Flame graphs in words.

// "1.24 s" or "1,203", by what the choice weighs.
QString weightText(const FlameChoice& choice, std::uint64_t weight);
// "34.2 %"; "0 %" of nothing.
QString shareText(std::uint64_t part, std::uint64_t whole);
QString originText(CodeOrigin origin);
// "1.24 s, 1,203 waits", or of choices that only count "1,203 samples".
QString sumText(const FlameChoice& choice, const FlameWeight& weight);
// What stands in the root: "all: 1.24 s, 1,203 waits".
QString rootText(const FlameChoice& choice, const FlameTree& tree);
// A frame in one line: "main.worker  1.24 s (34.2 %), self 12 ms, 1,203 waits · own code". `reference`: what
// shares are of when it is not all.
QString frameLine(const FlameChoice& choice, const FlameTree& tree, std::uint32_t node,
                  std::uint32_t reference);
// The same as rich text of several lines. `inferred`: in how many things the frame is, not recorded.
QString frameTip(const FlameChoice& choice, const FlameTree& tree, std::uint32_t node,
                 std::uint32_t reference, std::uint64_t inferred = 0);

// Name of a function, or of a folded package.
QString frameName(const FlameTree& tree, std::uint32_t node);

}  // namespace golanes
