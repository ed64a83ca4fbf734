// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace golanes::test {

// The keys that `stats --json` promises for every Go trace, however poor.
const std::vector<std::string>& promisedStatsKeys();
// Those of them, in text, that a JSON object lacks, separated by blanks; "" when all are there.
template <class Object>
std::string missingStatsKeys(const Object& object) {
    std::string missing;
    for (const std::string& key : promisedStatsKeys()) {
        if (!object.contains(key.c_str())) missing += key + " ";
    }
    return missing;
}

}  // namespace golanes::test
