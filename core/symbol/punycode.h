// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace golanes {

// Text in Punycode (RFC 3492) as Rust's symbols hold it, with "_" before the last part, as UTF-8. Text that
// is none is given back as it is.
std::string fromRustPunycode(std::string_view text);

}  // namespace golanes
