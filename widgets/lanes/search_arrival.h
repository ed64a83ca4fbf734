// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace golanes {

class TraceView;
class ViewState;

// From now on what the state's search arrives at is selected, scrolled into sight and looked at.
void goWhereSearchArrives(ViewState* state, TraceView* view);

}  // namespace golanes
