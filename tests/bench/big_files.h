// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace golanes::bench {

// The large Go traces of the shared recordings ($GOLANES_DATA/big/*.trace.zst), inflated into a folder of
// their own, which goes with the object. Empty without GOLANES_DATA.
class BigFiles {
  public:
    BigFiles();
    BigFiles(const BigFiles&) = delete;
    ~BigFiles();

    const std::vector<std::string>& paths() const { return paths_; }

  private:
    std::filesystem::path folder_;
    std::vector<std::string> paths_;
};

}  // namespace golanes::bench
