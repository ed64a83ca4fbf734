// SPDX-License-Identifier: GPL-3.0-or-later
// What the view says of what is below the pointer, and of what is selected.
#include "widgets/lanes/area_gestures.h"
#include "widgets/lanes/describe_bar.h"
#include "widgets/lanes/hover_tip.h"
#include "widgets/lanes/lane_accessible.h"
#include "widgets/lanes/lane_gestures.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_view.h"

#include <QCursor>

namespace golanes {

void LaneView::speakSelection() {
    if (!state_->selection()) return setAccessibleDescription({});
    const Details details = describe(scene_.sources(), *state_->selection(), state_->timeStyle());
    QStringList words{laneTitle(scene_.sources(), state_->selection()->lane), details.title};
    if (!details.state.isEmpty()) words << details.state;
    for (const DetailRow& row : details.rows) words << row.label + u' ' + row.value;
    words.removeDuplicates();
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    announceFocus(this);
}

void LaneView::tellAgain() {
    tip_->wake();
    updateTip();
}

std::optional<LaneLayout::Row> LaneView::toldBar() const {
    if (!state_->cursor() || state_->hover()) return std::nullopt;
    const auto row = scene_.rowAt(mapFromGlobal(QPointF(QCursor::pos())).y());
    const auto bar = row ? scene_.layout.barNumber(*row) : std::nullopt;
    const bool folded = bar && scene_.layout.disclosure(*row) == LaneLayout::Disclosure::Closed;
    return folded && scene_.barCounts.contains(*bar) ? row : std::nullopt;
}

void LaneView::updateTip() {
    const std::optional<Target>& hover = state_->hover();
    const bool still = underMouse() && !gestures_->dragging() && !areaGestures_->dragging();
    if (const auto bar = toldBar(); bar && still) {
        told_.reset();
        return tip_->showAt(QCursor::pos(), describeBar(*scene_.held.trace, *scene_.layout.barOf(*bar),
                                                        *scene_.barCounts.at(*scene_.layout.barNumber(*bar)),
                                                        *state_->cursor(), state_->timeStyle()));
    }
    const bool plot = hover && isPlot(hover->lane.kind);
    const bool told = hover && (plot || hover->part != Target::Part::Lane);
    if (!told || !still) return tip_->hide();
    // A curve has another value at every time.
    const bool same = !plot && tip_->isVisible() && told_ && told_->sameThing(*hover);
    told_ = hover;
    tip_->showAt(QCursor::pos(),
                 same ? tip_->details() : describe(scene_.sources(), *hover, state_->timeStyle()));
}

}  // namespace golanes
