// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace golanes {

// What can be searched for. Where no other is said, a place is a row of the table of that name.
enum class SearchKind : std::uint8_t {
    Time,
    Goroutine,  // by number
    Proc,       // by number
    Thread,     // by number
    Function,   // goroutines by the function they start at
    Task,       // by name, or by number
    Region,
    Pause,        // stop-the-world, by reason: rows of Trace::ranges
    Gc,           // mark phases, sweeps, assists: rows of Trace::ranges
    Frame,        // spans by a function on the stack of their beginning
    LogCategory,  // rows of Trace::logs
    LogMessage,   // rows of Trace::logs
    Sample,       // CPU samples by a function on their stack
};
inline constexpr std::size_t kSearchKindCount = 13;

// The distinct names of a trace by kind, and in how many places each stands. Costs one pass over the events;
// searching then costs by names.
class SearchIndex {
  public:
    struct Name {
        std::string_view text;     // of the trace's string table, or of the index
        std::uint32_t key = 0;     // StringId of the name (Pause: of the reason); Gc: RangeKind
        std::uint64_t places = 0;  // > 0
    };

    // Null when the job was cancelled. The index must not outlive the trace.
    static std::shared_ptr<const SearchIndex> make(const Trace& trace, Job& job);

    // In no particular order.
    const std::vector<Name>& names(SearchKind kind) const { return names_[static_cast<std::size_t>(kind)]; }

  private:
    std::vector<Name>& of(SearchKind kind) { return names_[static_cast<std::size_t>(kind)]; }
    void addStrings(const Trace& trace, SearchKind kind, const std::vector<std::uint64_t>& counts);
    void addRanges(const Trace& trace);
    bool addFrames(const Trace& trace, Job& job);

    std::array<std::vector<Name>, kSearchKindCount> names_;
    std::deque<std::string> texts_;  // names that the trace does not hold as strings
};

}  // namespace golanes
