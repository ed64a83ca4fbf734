// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash_seed.h"
#include "core/import/go/v1/event.h"
#include "core/import/go/v1/problems.h"
#include "core/import/go/v1/tables.h"
#include "core/store/trace_builder.h"

#include <unordered_map>
#include <vector>

namespace golanes::v1 {

// User tasks, regions and logs (package runtime/trace) on their way into the store.
class Annotations {
  public:
    // `complete`: nothing is missing in the file, so that what does not fit is the program's doing.
    Annotations(const std::uint8_t* file, const WireFormat& format, const Tables& tables, bool complete,
                TraceBuilder& builder, Problems& problems)
        : file_(file),
          format_(format),
          tables_(tables),
          complete_(complete),
          builder_(builder),
          problems_(problems) {}

    void taskBegin(const Event& e, Timestamp t, const EventContext& c);
    void taskEnd(const Event& e, Timestamp t, const EventContext& c);
    // A region that is ended while another one is the innermost gives a note.
    void region(const Event& e, Timestamp t, const EventContext& c, std::uint64_t goroutineId);
    void log(const Event& e, Timestamp t, const EventContext& c);
    // The goroutine has ended, and its regions with it.
    void goroutineEnded(std::uint32_t number) {
        if (!regions_.empty()) regions_.erase(number);
    }

  private:
    struct Task {
        std::uint64_t parent = 0;
        StringId name = kEmptyString;
    };
    struct Region {
        std::uint64_t task = 0;
        std::uint64_t name = 0;
    };
    void endRegion(const Event& e, const Region& ended, std::uint64_t goroutineId);
    std::string line(StackId stack) const;

    const std::uint8_t* file_;
    const WireFormat& format_;
    const Tables& tables_;
    bool complete_;
    TraceBuilder& builder_;
    Problems& problems_;
    std::unordered_map<std::uint64_t, Task, SeededHash> tasks_;       // open ones, by id
    std::unordered_map<std::uint32_t, std::vector<Region>> regions_;  // open ones, by goroutine
};

}  // namespace golanes::v1
