// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/search_arrival.h"

#include "widgets/lanes/search_target.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/arrival.h"
#include "widgets/session/search.h"
#include "widgets/session/view_state.h"

namespace golanes {

namespace {

void lookAt(ViewState& state, TimeRange thing) {
    const TimeRange view = viewOf(thing, state.goal(), state.bounds());
    if (view != state.goal()) state.setVisible(view, ViewState::Motion::Jump);
}

}  // namespace

void goWhereSearchArrives(ViewState* state, TraceView* view) {
    QObject::connect(state->search(), &Search::arrived, view,
                     [state, view](const SearchHit& hit, const SearchPlace& place) {
                         if (hit.kind == SearchKind::Time) {
                             if (hit.time->empty()) {
                                 state->unfold({hit.time->begin, hit.time->begin + 1});
                                 lookAt(*state, *hit.time);
                                 state->setCursor(hit.time->begin);
                                 state->setLandmark(hit.time->begin);  // shows where
                             } else {
                                 state->fitRange(*hit.time);
                             }
                             return;
                         }
                         const Target target = targetOf(*state->trace(), hit, place);
                         view->reveal(target.lane);
                         state->setSelection(target);
                         const TimeRange extent = extentOf(*state->trace(), hit, target);
                         // Of a whole lane it is enough to see some.
                         if (target.part == Target::Part::Lane && extent.overlaps(state->goal())) return;
                         lookAt(*state, extent);
                     });
}

}  // namespace golanes
