// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/binary_finder.h"

namespace golanes {

struct SymbolOptions {
    SymbolPlaces places;
    // As perf shows them, for comparison: names of symbol tables only, nothing inlined, and callers by the
    // address that they return to.
    bool raw = false;
};

}  // namespace golanes
