// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace golanes::test {

// Path of a small file under tests/fixtures.
std::string fixture(const std::string& name);

// The collection of recordings that tests compare with reference results; too large to be part of the
// sources. The environment variable GOLANES_DATA names its folder ("" when unset). Tests that need it say
// QSKIP without it.
std::string sharedData();
// Files below sharedData() whose name ends in `suffix`, sorted; paths relative to it.
std::vector<std::string> sharedFiles(const std::string& suffix);

}  // namespace golanes::test
