// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/perf_text/named_frames.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::perf_text {

// Puts frames that text names together to callchains.
class StackBuilder {
  public:
    explicit StackBuilder(PerfBuilder& builder) : builder_(builder), frames_(builder) {}

    struct Frame {
        std::string_view function;
        std::string_view binary;
        bool kernel = false;
    };
    // The innermost first. The texts must live until finish().
    void add(const Frame& frame) { stack_.push_back(frame); }
    bool empty() const { return stack_.empty(); }
    // The chain of the frames since the last time.
    PerfChainId finish(std::int32_t pid);

  private:
    PerfBuilder& builder_;
    NamedFrames frames_;
    std::vector<Frame> stack_;
    std::vector<std::uint64_t> chain_;
};

}  // namespace golanes::perf_text
