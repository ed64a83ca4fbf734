// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace golanes {

// Goroutine states, named as Go's internal/trace names them.
enum class GoState : std::uint8_t { Undetermined, NotExist, Runnable, Running, Waiting, Syscall };
enum class ProcState : std::uint8_t { Undetermined, NotExist, Running, Idle };

std::string_view name(GoState state);    // "Undetermined", "NotExist", "Runnable"…
std::string_view name(ProcState state);  // "Undetermined", "NotExist", "Running", "Idle"

// What a state means to the eye: the unit of colours, level of detail and sums.
enum class StateClass : std::uint8_t {
    NotExist,  // before creation, after the end
    Unknown,   // the trace does not say
    Running,
    Runnable,
    Syscall,
    Channel,  // chan send, chan receive, select, chan operations on nil ("forever")
    Sync,     // mutexes, Cond, WaitGroup…
    Network,  // waiting for netpoll
    Sleep,    // time.Sleep
    Gc,       // waits that the collector causes
    Other,    // every other reason, known or not
};
inline constexpr std::size_t kStateClassCount = 11;

std::string_view name(StateClass c);  // for messages and tests: "running", "channel"…

// Class of a state and the reason a trace gives for it. Unknown reasons are data: they fall into Other.
StateClass classify(GoState state, std::string_view reason);

// A goroutine state together with the reason for entering it ("" when none).
struct StateInfo {
    GoState state = GoState::Undetermined;
    StringId reason = kEmptyString;
    StateClass cls = StateClass::Unknown;
};

// The distinct (state, reason) pairs of a trace; at most 255. Further reasons of a state share its "" entry.
class StateTable {
  public:
    // Id of the pair, made when new. `reasonText` is the text of `reason`, needed for its class.
    StateId intern(GoState state, StringId reason, std::string_view reasonText);
    const StateInfo& operator[](StateId id) const { return infos_[id.value]; }
    std::size_t size() const { return infos_.size(); }

  private:
    std::vector<StateInfo> infos_;
};

}  // namespace golanes
