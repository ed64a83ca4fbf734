// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_file.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

namespace golanes::cli {

// What `info` tells of a session: its recordings, whether they are there and as they were, and what is kept
// of each. `path`: of the session. Reads the recordings as far as telling their contents apart needs.
nlohmann::json sessionJson(const std::string& path, const SessionFile& file);
std::vector<std::pair<const char*, std::string>> sessionLines(const std::string& path,
                                                              const SessionFile& file);

}  // namespace golanes::cli
