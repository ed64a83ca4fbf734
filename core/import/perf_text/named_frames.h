// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/perf_builder.h"

#include <cstdint>
#include <string_view>

namespace golanes::perf_text {

// Frames that text names: gives each name in each binary an address of its own, in mappings that exist for
// that (PerfMapping::named).
class NamedFrames {
  public:
    explicit NamedFrames(PerfBuilder& builder) : builder_(builder) {}

    // The address that stands for the function, to be used in a callchain. "": a function that is not known.
    // `pid`: of the process whose code it is, -1: the kernel's.
    std::uint64_t address(std::int32_t pid, std::string_view binary, std::string_view function);

  private:
    PerfBuilder& builder_;
    IdMap<std::uint32_t> binaries_;  // by name: their number
    IdMap<bool> mapped_;             // by process and binary
    IdMap<std::uint32_t> names_;     // by name: their row of toldNames
};

}  // namespace golanes::perf_text
