// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace golanes {

// One function that an address belongs to. With inlined calls there are several, the innermost first.
struct CodeLine {
    std::string_view function;
    std::string_view file;   // "" when not told
    std::uint32_t line = 0;  // 0 when not told
    bool inlined = false;    // into the next one
    bool native = false;     // C and the like, in a Go program too
};

}  // namespace golanes
