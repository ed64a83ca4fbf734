// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/shown_name.h"

namespace golanes {

std::string demangledRust(std::string_view) {
    return {};
}

}  // namespace golanes
