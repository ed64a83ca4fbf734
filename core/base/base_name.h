// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace golanes {

// The last part of `path`, all of it if it has no '/'; points into it.
constexpr std::string_view baseName(std::string_view path) {
    return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

}  // namespace golanes
