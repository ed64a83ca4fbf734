// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/perf_text/script_line.h"
#include "core/store/perf_builder.h"

#include <map>
#include <string_view>

namespace golanes::perf_text {

// The events of `perf script`, known by their names, and what the fields of tracepoints tell.
class ScriptEvents {
  public:
    explicit ScriptEvents(PerfBuilder& builder) : builder_(builder) {}

    PerfEventIndex event(std::string_view name);
    // PerfBuilder::Sample::payload of a sample of the event.
    std::uint32_t payload(PerfEventIndex event, std::string_view fields);

  private:
    std::uint32_t switchOf(std::string_view fields);
    std::uint32_t wakeupOf(std::string_view fields);
    std::uint32_t enterOf(std::string_view fields);
    std::uint32_t exitOf(std::string_view fields);

    PerfBuilder& builder_;
    std::map<StringId, PerfEventIndex> events_;  // by name
};

}  // namespace golanes::perf_text
