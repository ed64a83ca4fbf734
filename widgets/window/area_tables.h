// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/facts_table.h"

#include <QString>

namespace golanes {

class ViewState;

// What the selected area of a view holds, as tables. They are empty while there is no area or nothing is
// known of it yet.
FactsTable areaSummary(const ViewState& state);  // label and value
FactsTable areaStates(const ViewState& state);   // goroutines by state and reason
FactsTable areaFunctions(const ViewState& state);
FactsTable areaSites(const ViewState& state);
FactsTable areaStacks(const ViewState& state);  // functions on the stacks of stack tracks
FactsTable areaProcs(const ViewState& state);
FactsTable areaThreads(const ViewState& state);
FactsTable areaWakes(const ViewState& state);
// What Linux did while Go called them running, together and by start function; of perf data.
FactsTable areaCpu(const ViewState& state);
FactsTable areaTasks(const ViewState& state);

// One line for the status bar: length and key sums; empty without an area.
QString areaLine(const ViewState& state);

}  // namespace golanes
