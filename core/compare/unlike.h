// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/metrics/run_facts.h"
#include "core/compare/sides.h"

#include <string>
#include <vector>

namespace golanes {

// A difference between the two sides that is not the version's: it may be the reason for others.
struct Unlike {
    enum class What : std::uint8_t { Format, GoVersion, Processors, Length, Requests, Load, Losses, Modules };

    What what = What::Length;
    bool serious = false;     // makes metrics incomparable, or is likely to be behind much of what changed
    Sides<std::string> text;  // "4 processors", "1.00 s … 1.02 s"
    std::string words;        // what follows from it, as a sentence
};
std::string_view name(Unlike::What what);  // "format", "go-version", "processors"…

// The most serious first. Numbers count as unlike when they differ by more than a tenth and by more than they
// do within a side.
std::vector<Unlike> unlikeFacts(const Sides<std::vector<RunFacts>>& runs);

}  // namespace golanes
