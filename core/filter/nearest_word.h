// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace golanes {

// The same word, whatever its case, with "_" or "-" for blanks: "chan_send" is "chan send".
bool sameWord(std::string_view a, std::string_view b);

// Advice on a word that is not among those that can stand there: "did you mean 'state'?" when one is near (a
// third of its letters other at most, swapped neighbours being one), else the first few that there are; "" of
// none.
std::string didYouMean(std::string_view word, std::span<const std::string> known);

}  // namespace golanes
