// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/session/session.h"

#include <cstdint>
#include <string>

namespace golanes {

// What has become of a file since a session was saved.
enum class KeptState : std::uint8_t {
    Unchanged,
    Changed,    // its size or its content is another
    Unchecked,  // the session does not know what was in it
    Missing,    // nor is it anywhere beside the session
};

struct FoundFile {
    std::string path;  // "": missing
    KeptState state = KeptState::Missing;
    bool moved = false;  // it is not where the session says, but beside it
};

// Whether this is the file that is meant. Reads what contentHash() needs of it. Missing when it cannot be
// read, or when cancelled.
KeptState stateOf(const KeptFile& file, const std::string& path, Job& job);

// Looks for a file where a session in `folder` says it is, then for one of its name in `folder`, then for any
// file there that has its content. One with its content is preferred to one with its name.
FoundFile findKept(const KeptFile& file, const std::string& folder, Job& job);

// How a session in `folder` names an absolute path: relative to it, with slashes.
std::string keptPath(const std::string& path, const std::string& folder);
// The absolute path that is meant.
std::string pathOf(const KeptFile& file, const std::string& folder);

}  // namespace golanes
