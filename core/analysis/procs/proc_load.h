// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/sources.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace golanes {

// What all procs together were up to at an instant; the first that holds.
enum class ProcsState : std::uint8_t {
    Throttled,   // the CPUs were taken from the whole process (see heldBack())
    Stopped,     // the world was stopped
    NoCpu,       // by perf data: Linux had no CPU for a thread, and that kept a proc from its work
    SomeIdle,    // fewer threads than GOMAXPROCS held a proc
    Scheduling,  // all procs were held, but on one at least no goroutine ran: its thread looked for work
    Collecting,  // all procs carried goroutines, one at least a mark worker
    AllBusy,     // all procs carried goroutines of the program, running or in system calls
};
inline constexpr std::size_t kProcsStateCount = 7;
// "throttled", "stop-the-world", "kernel", "procs idle", "scheduling", "gc", "all procs busy"
std::string_view name(ProcsState s);

// The states of all procs together as a track that is summed up quickly: 11 bytes a change.
class ProcLoad {
  public:
    // Merges what the procs did in the order of time, O(runs · log procs). Perf data and readings of cpu.stat
    // are asked where there are any. Empty when the job was cancelled.
    static ProcLoad build(const Sources& sources, Job& job);
    // Perf data told when threads were off the CPUs; else no time is ProcsState::NoCpu.
    bool knowsKernel() const { return knowsKernel_; }

    struct Sums {
        std::array<Duration, kProcsStateCount> time{};
        Duration idleProcs = 0;  // ns of idle procs, added up over the procs, while the world was not stopped

        Duration operator[](ProcsState s) const { return time[static_cast<std::size_t>(s)]; }
    };
    // Sums over a range within that of the trace. `hint`: any number at first; keep it from call to call, for
    // ranges nearby are found by it at once.
    Sums within(TimeRange range, std::size_t& hint) const;

    // Changes of state, by rising time.
    std::size_t size() const { return times_.size(); }
    TimeRange timeOf(std::size_t i) const { return {times_[i], i + 1 < size() ? times_[i + 1] : end_}; }
    ProcsState state(std::size_t i) const { return states_[i]; }
    std::uint32_t idle(std::size_t i) const { return idle_[i]; }

  private:
    static constexpr std::size_t kStride = 32;

    void reserve(std::size_t changes);
    void append(Timestamp t, ProcsState state, std::uint16_t idle);
    void sumUp();
    std::size_t find(Timestamp t, std::size_t hint) const;
    Sums before(Timestamp t, std::size_t i) const;
    void add(Sums& sums, std::size_t i, Duration time) const;  // a part of change `i`

    bool knowsKernel_ = false;
    Timestamp end_ = 0;
    std::vector<Timestamp> times_;
    std::vector<ProcsState> states_;
    std::vector<std::uint16_t> idle_;
    std::vector<Sums> sums_;  // of all before every kStride-th
};

}  // namespace golanes
