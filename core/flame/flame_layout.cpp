// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/flame_layout.h"

#include "core/base/int128.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

class Placer {
  public:
    Placer(const FlameTree& tree, std::uint32_t zoomed, std::int32_t width, std::int32_t narrowest)
        : tree_(tree),
          zoomed_(zoomed),
          width_(width),
          narrowest_(narrowest),
          whole_(std::max<std::uint64_t>(tree[zoomed].total.weight, 1)) {}

    FlameLayout place() {
        for (std::uint32_t n = zoomed_; n != FlameTree::kRoot;) {
            n = tree_[n].parent;
            row_.push_back({{n, 1, 0, width_, tree_[n].depth, true}, 0});
        }
        for (auto outside = row_.rbegin(); outside != row_.rend(); ++outside)
            layout_.boxes.push_back(outside->box);
        row_.assign(1, {{zoomed_, 1, 0, width_, tree_[zoomed_].depth, false}, 0});
        if (width_ <= 0) return {};
        while (!row_.empty()) {
            for (const Placed& p : row_) layout_.boxes.push_back(p.box);
            next_.clear();
            for (const Placed& p : row_)
                if (p.box.width >= narrowest_ && p.box.merged == 1) placeChildren(p);
            std::swap(row_, next_);
        }
        layout_.rows = layout_.boxes.empty() ? 0 : layout_.boxes.back().row + 1;
        return std::move(layout_);
    }

  private:
    struct Placed {
        FlameBox box;
        std::uint64_t offset;  // weight to the left of it
    };

    std::int32_t pixelAt(std::uint64_t offset) const {
        const Uint128 x =
            static_cast<Uint128>(std::min(offset, whole_)) * static_cast<Uint128>(width_) / whole_;
        return static_cast<std::int32_t>(x);
    }

    void placeChildren(const Placed& parent) {
        const auto children = tree_.children(parent.box.node);
        std::uint64_t offset = parent.offset;
        for (std::size_t i = 0; i < children.size();) {
            const std::uint64_t weight = tree_[children[i]].total.weight;
            const std::int32_t x = pixelAt(offset);
            const std::int32_t width = pixelAt(offset + weight) - x;
            const std::uint32_t row = parent.box.row + 1;
            if (width >= narrowest_) {
                next_.push_back({{children[i], 1, x, width, row, false}, offset});
                offset += weight;
                ++i;
            } else {
                i += placeNarrow(children.subspan(i), row, offset);
            }
        }
    }

    // Siblings that are too narrow, up to the next one that is not. How many they are.
    std::size_t placeNarrow(std::span<const std::uint32_t> siblings, std::uint32_t row,
                            std::uint64_t& offset) {
        const std::int32_t x = pixelAt(offset);
        std::size_t n = 0;
        for (; n < siblings.size(); ++n) {
            const std::uint64_t weight = tree_[siblings[n]].total.weight;
            if (pixelAt(offset + weight) - pixelAt(offset) >= narrowest_) break;
            offset += weight;
        }
        const std::int32_t width = pixelAt(offset) - x;
        if (width > 0)
            next_.push_back(
                {{siblings.front(), static_cast<std::uint32_t>(n), x, width, row, false}, offset});
        return n;
    }

    const FlameTree& tree_;
    const std::uint32_t zoomed_;
    const std::int32_t width_;
    const std::int32_t narrowest_;
    const std::uint64_t whole_;
    std::vector<Placed> row_, next_;
    FlameLayout layout_;
};

}  // namespace

FlameLayout flameLayout(const FlameTree& tree, std::uint32_t zoomed, std::int32_t width,
                        std::int32_t narrowest) {
    return Placer(tree, zoomed, width, narrowest).place();
}

std::span<const FlameBox> rowOf(const FlameLayout& layout, std::uint32_t row) {
    const auto begin = std::ranges::lower_bound(layout.boxes, row, {}, &FlameBox::row);
    const auto end = std::ranges::upper_bound(layout.boxes, row, {}, &FlameBox::row);
    return {begin, end};
}

const FlameBox* boxOf(const FlameLayout& layout, const FlameTree& tree, std::uint32_t node) {
    const auto covers = [&](const FlameBox& box, std::uint32_t n) {
        if (box.node == n) return true;
        if (box.merged == 1 || box.row != tree[n].depth || tree[n].parent != tree[box.node].parent)
            return false;
        const auto siblings = tree.children(tree[n].parent);
        const auto place = [&](std::uint32_t m) { return std::ranges::find(siblings, m) - siblings.begin(); };
        return place(n) >= place(box.node) && place(n) - place(box.node) < box.merged;
    };
    for (std::uint32_t n = node; n != FlameTree::kNone; n = tree[n].parent) {
        const auto row = rowOf(layout, tree[n].depth);
        const auto box = std::ranges::find_if(row, [&](const FlameBox& b) { return covers(b, n); });
        if (box != row.end()) return &*box;
    }
    return nullptr;
}

const FlameBox* boxAt(const FlameLayout& layout, std::int32_t x, std::uint32_t row) {
    const auto boxes = rowOf(layout, row);
    const auto behind = std::ranges::upper_bound(boxes, x, {}, &FlameBox::x);
    if (behind == boxes.begin()) return nullptr;
    const FlameBox& box = *std::prev(behind);
    return x < box.x + box.width ? &box : nullptr;
}

}  // namespace golanes
