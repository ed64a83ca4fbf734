// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace golanes {

// Empties a table and gives its memory back, which clear() and `= {}` do not.
template <class T>
void release(std::vector<T>& table) {
    std::vector<T>().swap(table);
}

}  // namespace golanes
