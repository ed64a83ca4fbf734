// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

// The parts of validate(): private to core/store/validate*.cpp.
namespace golanes::validation {

// What was found wrong, capped: a broken store breaks its rules a million times.
class Findings {
  public:
    static constexpr std::size_t kMost = 32;

    bool full() const { return texts_.size() >= kMost; }
    // Notes the formatted sentence when `ok` is false. Returns `ok`.
    template <class... Args>
    bool expect(bool ok, fmt::format_string<Args...> text, Args&&... args) {
        if (!ok && !full()) texts_.push_back(fmt::format(text, std::forward<Args>(args)...));
        return ok;
    }
    bool empty() const { return texts_.empty(); }
    std::vector<std::string> take() { return std::move(texts_); }

  private:
    std::vector<std::string> texts_;
};

// True for none() and for an index into the table of that size.
template <class Id>
bool fits(Id id, std::size_t tableSize) {
    return !id.valid() || id.value < tableSize;
}

// Whether times rise from event to event; v1 files may repeat one, and so do forged files in which time runs
// away, for all that happens beyond kLongestTrace.
bool timesRise(const Trace& trace);

// Goroutines, their spans and the states those are in. The other parts rely on it having found nothing.
void checkSpans(const Trace& trace, Findings& findings);
// Procs, threads and their runs.
void checkRuns(const Trace& trace, Findings& findings);
// Ranges, tasks, regions, wakes and the tables of instants.
void checkTables(const Trace& trace, Findings& findings);
// Event counts, prepared sums and the overview.
void checkSums(const Trace& trace, Findings& findings);

}  // namespace golanes::validation
