// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace golanes {

// What bytes that no importer recognises seem to be.
struct LooksLike {
    std::string what;    // "an ELF program or library", fits behind "This looks like …"
    std::string advice;  // what to do instead, a sentence; may be empty
};

// Looks at the beginning of an input of any kind and length. Always has an answer, if only "binary data".
LooksLike looksLike(std::span<const std::byte> bytes);

}  // namespace golanes
