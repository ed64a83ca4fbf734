// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/finding.h"
#include "widgets/session/report_item.h"

namespace golanes {

class Document;
class ViewState;

// "1.204 816 312 s to 1.304 816 312 s".
QString rangeText(const ViewState& state, TimeRange range);
// Which recording a page shows, and what is known of it: whole range, version, date, clock, what is missing.
ReportOrigin reportOrigin(const Document& document, const ViewState& state);

// What a finding says, with what that is inferred from, when, and how severe it is. There is a trace.
ReportItem reportItem(const Finding& finding, const ViewState& state);
// All annotations that are not hidden, by time, as a table. There is a trace.
ReportItem notesItem(const ViewState& state);

}  // namespace golanes
