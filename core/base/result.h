// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace golanes {

// A value or an Error. (std::expected is C++23; tl::expected is its published twin.)
template <class T>
using Result = tl::expected<T, Error>;

// An error result, ready to return from a function of any Result type.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message,
                                                std::int64_t offset = Error::kNoOffset) {
    return tl::unexpected<Error>(Error{code, std::move(message), offset});
}

}  // namespace golanes
