// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace golanes {

class ViewState;

// What a session keeps of how a recording is looked at, but for what only the lanes know (scroll). Areas over
// more lanes than kMostAreaLanes are kept as over all of them.
inline constexpr std::size_t kMostAreaLanes = 500;
KeptView keptView(const ViewState& state);
KeptLanes keptLanes(const ViewState& state);

// Looks at it in that way again; there is a trace. What the trace does not have is left out. `sameContent`:
// it is the recording that was looked at. But for what is selected, which the lanes have to find.
void restoreView(ViewState& state, const KeptView& view);
void restoreKeptLanes(ViewState& state, const KeptLanes& lanes, bool sameContent);
// Lanes of perf data are there only when those are: the pinned, hidden and moved ones once more.
void restoreLanesOfPerf(ViewState& state, const KeptLanes& lanes);

}  // namespace golanes
