// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/big_files.h"

#include "core/io/byte_source.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace golanes::bench {

namespace fs = std::filesystem;

BigFiles::BigFiles() {
    const char* data = std::getenv("GOLANES_DATA");
    if (!data) {
        std::cerr << "GOLANES_DATA is not set: there is nothing to measure on.\n";
        return;
    }
    folder_ = fs::temp_directory_path() / ("golanes-bench-" + std::to_string(getpid()));
    fs::create_directories(folder_);
    for (const auto& entry : fs::directory_iterator(fs::path(data) / "big")) {
        if (!entry.path().string().ends_with(".trace.zst")) continue;
        Job job;
        const auto source = ByteSource::open(entry.path().string(), job);
        if (!source) continue;
        const auto bytes = (*source)->bytes();
        const fs::path inflated = folder_ / entry.path().stem();
        std::ofstream(inflated, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        paths_.push_back(inflated.string());
    }
    std::ranges::sort(paths_);
}

BigFiles::~BigFiles() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

}  // namespace golanes::bench
