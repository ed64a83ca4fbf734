// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/flame_tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace golanes {

// A frame of a flame graph as it is drawn, in device pixels from the left edge. Which way is up is the
// painter's business: row 0 is the outermost.
struct FlameBox {
    std::uint32_t node = 0;
    std::uint32_t merged = 1;  // more: it stands for this node and siblings behind it that are too narrow
    std::int32_t x = 0;
    std::int32_t width = 0;  // at least 1
    std::uint32_t row = 0;   // FlameTree::Node::depth
    bool outside = false;    // a caller of what is zoomed to, over the whole width
};

struct FlameLayout {
    std::vector<FlameBox> boxes;  // by rising row, then x
    std::uint32_t rows = 0;
};

// What of a tree is in sight when `zoomed` fills `width` pixels: it, what it calls, and what leads to it.
// Edges are rounded down, so that a frame covers its callees to the pixel. Frames narrower than `narrowest`
// pixels are drawn together with their neighbours, and nothing that they call is. Cost: the boxes, at most
// `width` a row, and their narrow callees.
FlameLayout flameLayout(const FlameTree& tree, std::uint32_t zoomed, std::int32_t width,
                        std::int32_t narrowest = 2);

// The boxes of a row.
std::span<const FlameBox> rowOf(const FlameLayout& layout, std::uint32_t row);

// The box that stands for a node, or the nearest one above it that does; null when it is out of sight.
const FlameBox* boxOf(const FlameLayout& layout, const FlameTree& tree, std::uint32_t node);

// The box at a pixel, or null.
const FlameBox* boxAt(const FlameLayout& layout, std::int32_t x, std::uint32_t row);

}  // namespace golanes
