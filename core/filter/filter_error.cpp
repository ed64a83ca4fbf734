// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter_error.h"

namespace golanes {

tl::unexpected<FilterError> filterFails(FilterPart part, const std::string& what, const std::string& advice) {
    std::string message = what + " at " + std::to_string(part.at + 1);
    if (!advice.empty()) message += ": " + advice;
    return tl::unexpected(FilterError{std::move(message), part});
}

}  // namespace golanes
