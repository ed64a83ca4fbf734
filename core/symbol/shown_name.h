// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_symbols.h"

#include <string>
#include <string_view>

namespace golanes {

// A function's name as people write it. Go: without what its linker adds; native code: C++ and Rust
// demangled; anything else as it is.
std::string shownName(std::string_view symbol, PerfCodeKind kind);

// "crypto/sha256.block.abi0" is "crypto/sha256.block"; type arguments are "[...]", as Go itself prints them;
// "·" and "∕" of assembly are "." and "/"; "%2e" and other bytes that package paths escape are written out.
std::string shownGoName(std::string_view symbol);

// C++ (Itanium ABI, "_Z…") by the compiler's own demangler, which writes a name out in full however often it
// refers to its parts: names that could grow beyond reason stay as they are. "" when it is no such name.
std::string demangledCpp(std::string_view symbol);

// Rust's, "_R…" (RFC 2603) and the older "_ZN…17h0123456789abcdefE". "" when it is no such name.
std::string demangledRust(std::string_view symbol);

}  // namespace golanes
