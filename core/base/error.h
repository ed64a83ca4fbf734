// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace golanes {

enum class ErrorCode : std::uint8_t {
    Io,           // the operating system refused: message holds its reason
    NotATrace,    // no importer recognises the bytes; message says what they look like
    Unsupported,  // recognised, but a variant that cannot be read
    Damaged,      // nothing in the file is sound; offset tells where reading stopped
    TooLarge,     // loading would exceed the memory limit (see OpenOptions)
    Cancelled,    // the user stopped the job; not a failure
    Usage,        // a wrong argument of a command or function
};

// Errors are values: what went wrong, in words for the user, and where in the file.
struct Error {
    static constexpr std::int64_t kNoOffset = -1;

    ErrorCode code = ErrorCode::Damaged;
    std::string message;              // a sentence without the file name; the caller knows that
    std::int64_t offset = kNoOffset;  // byte offset in the (inflated) input, or kNoOffset
};

}  // namespace golanes
