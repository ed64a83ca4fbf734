// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace golanes {

// Writes the file of a Go execution trace of Go 1.22 or later (golang/go src/internal/trace/tracev2): batches
// of the size that readers allow, the tables of each generation, and its frame as the version wants it. One
// tick is one ns. Which event may come when is for the caller to know.
class GoTraceFile {
  public:
    // Strings and stacks are those of `trace`, which must outlive the file. `minor`: the format, 22…
    GoTraceFile(const Trace& trace, int minor);

    // Ends the generation before, if any, and begins the next one at time `t`. Snapshots of clocks are in the
    // format since Go 1.25.
    void beginGeneration(Timestamp t, const std::optional<ClockSnapshot>& clock);
    // Adds an event (v2::Ev) to those of a thread, whose times must not fall. v2::kNoThread: nobody's.
    void event(std::uint64_t thread, Timestamp t, std::uint8_t type, std::span<const std::uint64_t> args);
    // Adds a CPU sample of the generation.
    void sample(Timestamp t, std::uint64_t thread, std::uint64_t proc, std::uint64_t goroutine,
                StackId stack);

    // Ids in the tables of the generation.
    std::uint64_t string(StringId id);
    std::uint64_t stack(StackId id);

    // The whole file. Nothing can be added afterwards.
    std::string finish();

  private:
    struct Batch {
        std::string data;
        Timestamp start = 0;
        Timestamp last = 0;
    };
    void endGeneration();
    void writeBatch(std::uint64_t thread, std::uint64_t ticks, std::string_view data);
    void writeStacks();
    void writeStrings();
    class TableWriter;

    const Trace& trace_;
    int minor_;
    std::string out_;
    std::uint64_t generation_ = 0;
    Timestamp start_ = 0;                     // of the generation
    std::map<std::uint64_t, Batch> batches_;  // by thread, those that are open
    std::unordered_map<std::uint32_t, std::uint64_t> stringIds_, stackIds_;
    std::vector<StringId> strings_;  // by id - 1
    std::vector<StackId> stacks_;
    std::string samples_;
};

}  // namespace golanes
