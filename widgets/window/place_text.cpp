// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/place_text.h"

#include "core/base/reference.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/document.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"

#include <fmt/format.h>

#include <algorithm>

namespace golanes {

namespace {

// "G123", "" for lanes of nobody.
std::string thingOf(const Trace& trace, LaneKey lane) {
    switch (lane.kind) {
        case LaneKind::Goroutine:
        case LaneKind::Stack:
            return fmt::format("G{}", trace.goroutines[lane.entity].id);
        case LaneKind::Proc:
        case LaneKind::TimersOfProc:
            return fmt::format("P{}", trace.procs[lane.entity].id);
        case LaneKind::Thread:
            return fmt::format("M{}", trace.threads[lane.entity].id);
        default:
            return {};
    }
}

std::string placeOf(const ViewState& state) {
    if (const auto& selected = state.selection()) {
        const bool thing = selected->part != Target::Part::Lane;
        const Timestamp t = thing ? std::max(selected->span.begin, state.bounds().begin) : selected->time;
        return thingOf(*state.trace(), selected->lane) + clockPlace(t);
    }
    if (state.area()->any()) return clockPlace(state.area()->range());
    return clockPlace(state.marks()->here());
}

}  // namespace

QString referenceTo(const Document& document, const ViewState& state) {
    return QString::fromStdString(referenceText({document.name().toStdString(), placeOf(state)}));
}

}  // namespace golanes
