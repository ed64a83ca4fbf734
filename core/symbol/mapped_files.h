// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_recording.h"

#include <cstdint>
#include <map>
#include <string_view>

namespace golanes {

// What stands behind the mappings of a recording, which must outlive it.
class MappedFiles {
  public:
    explicit MappedFiles(const PerfRecording& recording);

    struct File {
        std::string_view path;     // without " (deleted)"
        std::string_view buildId;  // "" when the recording does not tell, and of what was made
        bool made = false;         // no file: memory that a process made executable
    };
    File of(PerfMappingIndex mapping) const;
    // "" when the recording does not tell.
    std::string_view buildIdOf(std::string_view path) const;

  private:
    const PerfRecording& r_;
    std::map<std::string_view, std::string_view> buildIds_;  // by path
};

}  // namespace golanes
