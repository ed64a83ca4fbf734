// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/leaks/leaks.h"
#include "core/store/goroutine_dump.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace golanes {

// What a dump of the same process says of a leak.
struct LeakInDump {
    std::uint64_t found = 0;         // of the leak's goroutines, by number
    std::uint64_t ofSameOrigin = 0;  // goroutines of the dump that come from the same go statement
    std::uint64_t minutes = 0;       // longest wait of those
    std::map<std::string, std::uint64_t> states;  // of those
};

// A dump by what leaks are looked for by: made once, asked for each leak.
class DumpIndex {
  public:
    // The dump must outlive it. O(dump).
    explicit DumpIndex(const GoroutineDump& dump);

    // Looks for the goroutines of a leak, by their numbers, and for others that the same statement created:
    // same function, file name and line (paths may be trimmed in one of the two). O(what is found and the
    // goroutines of the leak).
    LeakInDump find(const Trace& trace, const Leak& leak) const;

  private:
    using Origin =
        std::tuple<std::string_view, std::string_view, std::uint64_t>;  // function, file name, line

    std::unordered_map<std::uint64_t, std::uint64_t> countOf_;  // by number
    std::map<Origin, std::vector<const DumpedGoroutine*>> createdBy_;
};

}  // namespace golanes
