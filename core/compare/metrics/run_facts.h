// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/trace.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace golanes {

// What a run was, apart from how well it did: what two runs should have in common for their difference to be
// the version's.
struct RunFacts {
    // What counts as a request: the first of these that the run has.
    enum class Requests : std::uint8_t {
        None,
        Tasks,    // user tasks without a parent, that ended
        Http,     // inferred: what a net/http connection did between two waits for the next
        Regions,  // outermost user regions, that ended
    };

    std::string label;
    std::string format;  // "go 1.22 trace": the format, which newer versions of Go may share
    bool v1 = false;     // the format of Go 1.5–1.21
    std::string go;      // version of Go as far as the paths of its sources tell ("go1.24.3"); "" else
    Duration duration = 0;
    std::int64_t goMaxProcs = 0;  // in the middle of the run
    std::uint64_t events = 0;
    bool lossy = false;  // a part of the recording was lost
    Requests requestKind = Requests::None;
    std::uint64_t requests = 0;
    std::map<std::string, std::string> modules;  // versions by path, of those that stacks name

    double seconds() const { return static_cast<double>(duration) / 1e9; }
    double requestsPerSecond() const { return duration == 0 ? 0 : static_cast<double>(requests) / seconds(); }
};
std::string_view name(RunFacts::Requests kind);  // "requests", "tasks", "HTTP requests", "regions"

// All but the requests, which are counted by those who look at them. O(strings of the trace).
RunFacts runFacts(const Trace& trace, std::string label);

}  // namespace golanes
