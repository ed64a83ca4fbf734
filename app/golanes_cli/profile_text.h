// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

namespace golanes::cli {

// What `info` tells of a pprof profile: as lines, and as members of the file's JSON object.
std::vector<std::pair<const char*, std::string>> profileLines(const Profile& profile);
nlohmann::json profileInfoJson(const Profile& profile);

// What `stats` tells: the functions that weigh most, by themselves and with what they call, of the column
// that is shown first; in JSON all functions of every column.
void printProfile(const std::string& path, const ProfilePtr& profile);
nlohmann::json profileJson(const ProfilePtr& profile);

}  // namespace golanes::cli
