// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace golanes::test {

namespace fs = std::filesystem;

std::string fixture(const std::string& name) {
    return std::string(GOLANES_FIXTURES) + "/" + name;
}

std::string sharedData() {
    const char* dir = std::getenv("GOLANES_DATA");
    return dir ? dir : "";
}

std::vector<std::string> sharedFiles(const std::string& suffix) {
    std::vector<std::string> files;
    const fs::path root = sharedData();
    if (root.empty()) return files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file() && entry.path().string().ends_with(suffix)) {
            files.push_back(fs::relative(entry.path(), root).string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace golanes::test
