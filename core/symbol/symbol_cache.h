// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/binary.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace golanes {

// Binaries that were opened, for all recordings of a session: by build id, and by file as long as that is not
// changed. For any number of threads.
class SymbolCache {
  public:
    struct Known {
        std::shared_ptr<const Binary> binary;
        std::string path;
    };

    // As Binary::open(), at once when it is known.
    Result<std::shared_ptr<const Binary>> open(const std::string& path, Job& job);
    // One that names functions and has the build id; null when none was opened yet.
    Known find(const std::string& buildId) const;

  private:
    struct File {
        std::filesystem::file_time_type changed;
        std::uintmax_t bytes = 0;
        std::shared_ptr<const Binary> binary;
    };

    mutable std::mutex mutex_;
    std::map<std::string, File> files_;
    std::map<std::string, Known> byBuildId_;
};

}  // namespace golanes
