// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/go_library.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace golanes {

// Whose code a frame of a flame graph is.
enum class CodeOrigin : std::uint8_t {
    Own,      // the program and its modules
    Library,  // Go's standard library
    Runtime,  // Go's runtime
    Native,   // C, C++, Rust: libraries and programs that are not Go
    Kernel,
    Unknown,  // nothing names it, or it stands for a stack that was not recorded
};
inline constexpr std::size_t kCodeOriginCount = 6;

// Origin of a Go function.
CodeOrigin goOrigin(const GoLibrary& library, std::string_view function, std::string_view file);

// Import path of a Go function: "net/http" of "net/http.(*conn).serve"; "" when it has none.
std::string_view goPackage(std::string_view function);

}  // namespace golanes
