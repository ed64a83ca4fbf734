// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/search_marks.h"

#include "core/base/int128.h"
#include "widgets/session/search.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace golanes {

namespace {

constexpr double kHeight = 7;

}  // namespace

void paintSearchMarks(QPainter& painter, const ViewState& state, const Theme& theme,
                      const std::function<double(Timestamp)>& xOf, double bottom) {
    const std::vector<bool>& marks = state.search()->walked().marks;
    const TimeRange all = state.bounds();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!marks[i]) continue;
        const Int128 offset = product(all.length(), static_cast<std::int64_t>(i)) / SearchWalk::kMarks;
        const double x = std::floor(xOf(all.begin + saturate(offset)));
        painter.fillRect(QRectF(x, bottom - kHeight, 1, kHeight), theme.color(Surface::Accent));
    }
}

}  // namespace golanes
