// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace golanes {

// How much is known of a frame.
enum class SymbolDepth : std::uint8_t {
    None,
    Names,  // by tables of symbols and of Go, which are quick
    Lines,  // by DWARF too, which takes its time for large programs
};

}  // namespace golanes
