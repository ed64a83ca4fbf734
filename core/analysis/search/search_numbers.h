// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/search/search.h"

namespace golanes {

// The part of search() that knows numbers: adds a group for each kind of thing that has one of which the
// query is the number or, of goroutines and threads, its beginning.
void addNumbers(std::vector<SearchGroup>& groups, const Trace& trace, std::string_view query,
                const SearchOptions& options);

}  // namespace golanes
