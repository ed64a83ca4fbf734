// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/linked_scroll.h"

#include <algorithm>
#include <cstdint>

namespace golanes {

namespace {

// `offset` of `length` as a share of another length.
int sharedOut(int offset, int length, int otherLength) {
    return static_cast<int>(std::int64_t{offset} * otherLength / std::max(1, length));
}

}  // namespace

int linkedScroll(const PerSide<const LaneLayout*>& layouts, const LanePairs& pairs, Side from, int scroll) {
    const LaneLayout& mine = *layouts[from];
    const LaneLayout& theirs = *layouts[other(from)];
    const int top = scroll + mine.stickyEnd();
    const auto row = mine.rowAt(top);
    if (!row || row->group >= theirs.groups().size()) return scroll;
    const auto at = [&theirs](int y) { return y - theirs.stickyEnd(); };
    if (row->lane) {
        const auto lane = pairs.counterpart(from, mine.key(*row));
        if (const auto twin = lane ? theirs.rowOf(*lane) : std::nullopt)
            return at(twin->top + sharedOut(top - row->top, row->height, twin->height));
    }
    const LaneLayout::Group& group = mine.groups()[row->group];
    const LaneLayout::Group& twin = theirs.groups()[row->group];
    return at(twin.top + sharedOut(top - group.top, group.bottom - group.top, twin.bottom - twin.top));
}

}  // namespace golanes
