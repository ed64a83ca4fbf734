// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/search/search_places.h"
#include "widgets/session/target.h"

namespace golanes {

// The thing in a lane that a place of a hit is (not of an instant or a range, which has none).
Target targetOf(const Trace& trace, const SearchHit& hit, const SearchPlace& place);

// The time that the place takes: what has to be in sight to see it.
TimeRange extentOf(const Trace& trace, const SearchHit& hit, const Target& target);

}  // namespace golanes
