// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "widgets/session/time_style.h"
#include "widgets/session/view_ruler.h"

#include <QString>

namespace golanes {

class ViewState;

// An instant in the way of the ruler's labels, with all its digits: "920.709 627 ms".
QString rulerTimeText(const ViewState& state, const TimeAxis& axis, Timestamp t);
// An instant with all its digits: "1.204 816 312 s", of recordings shorter than a second "204.816 312 ms";
// "14:03:07.204 816 312".
QString timeText(const ViewState& state, Timestamp t);
// The same as it is typed: "+1.204816312s", "@5.204816312s", "2026-03-01 14:03:07.204816312".
QString plainTimeText(const ViewState& state, Timestamp t);
QString timeText(const Trace& trace, Timestamp t, const TimeStyle& style);

}  // namespace golanes
