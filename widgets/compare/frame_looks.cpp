// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/frame_looks.h"

#include "widgets/compare/flame_diff_words.h"
#include "widgets/theme/change_colors.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

// The larger of both sides that the other does not have: 0 of what is the same, 1 of what is new or gone.
double strengthOf(const FlameDiff& diff, std::uint32_t node) {
    const std::uint64_t was = diff.scaled(diff[node].total.base);
    const std::uint64_t is = diff[node].total.candidate->weight;
    const auto larger = static_cast<double>(std::max(was, is));
    return larger > 0 ? 1 - static_cast<double>(std::min(was, is)) / larger : 0;
}

}  // namespace

QColor changeColor(FlameChange change, double strength, bool dark) {
    const bool more = change == FlameChange::Grown || change == FlameChange::New;
    return changeFill(change == FlameChange::None ? ChangeRole::Same
                      : more                      ? ChangeRole::More
                                                  : ChangeRole::Less,
                      strength, dark);
}

FlameLooks looksOf(FlameDiffPtr diff, const Theme* theme) {
    return [diff = std::move(diff), theme](std::uint32_t node) {
        const FlameChange change = (*diff)[node].change;
        return FlameLook{changeColor(change, strengthOf(*diff, node), theme->isDark()), changeSign(change)};
    };
}

}  // namespace golanes
