// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/search/search.h"

#include <QString>

namespace golanes {

class ViewState;

// "Regions", "On stacks"…
QString searchTitle(SearchKind kind);
// What a hit is called: its name, "G57 main.(*service).worker", "1.204 816 312 s".
QString hitText(const ViewState& state, const SearchHit& hit);
// What more there is to say of it: "× 8" places, "after the end"; "" for nothing.
QString hitDetail(const ViewState& state, const SearchHit& hit);
// For a hit of several names: "all 5".
QString allText(const SearchGroup& group);

}  // namespace golanes
