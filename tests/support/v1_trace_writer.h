// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/import/go/v1/event_type.h"
#include "core/store/trace.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::test {

struct V1Frame {
    std::uint64_t pc = 0;
    std::uint64_t function = 0;  // string ids
    std::uint64_t file = 0;
    std::uint64_t line = 0;
};

// Writes traces of Go 1.5 to 1.21, right or wrong on request: it counts arguments and lengths for the layout
// of its version and checks nothing else.
class V1TraceWriter {
  public:
    // Begins the file with "go 1.<minor> trace".
    explicit V1TraceWriter(int minor);

    // Begins a batch of proc `p` (-1: none) at time `ticks`; `sequence` is written before Go 1.7 only.
    void batch(std::int64_t p, std::uint64_t ticks, std::uint64_t sequence = 0);
    // Adds an event: its time delta, then its other arguments. Before Go 1.7 a sequence delta of 1 is added.
    void event(v1::EventType type, std::initializer_list<std::uint64_t> args);
    void log(std::initializer_list<std::uint64_t> args, std::string_view message);
    void string(std::uint64_t id, std::string_view text);
    void stack(std::uint64_t id, std::initializer_list<V1Frame> frames);
    void frequency(std::uint64_t ticksPerSecond);
    void timerGoroutine(std::uint64_t id);
    // Adds bytes as they are.
    void raw(std::string_view bytes) { out_ += bytes; }

    // Offset of the next byte.
    std::uint64_t offset() const { return out_.size(); }
    // The file so far.
    const std::string& bytes() const { return out_; }

  private:
    bool sequenced() const { return minor_ < 7; }
    void put(v1::EventType type, const std::vector<std::uint64_t>& args);

    int minor_;
    std::string out_;
};

// Reads the bytes as a v1 trace whose header tells the version.
Result<TracePtr> readV1(std::string_view bytes);
Result<TracePtr> readV1(const V1TraceWriter& writer);

// The states of the goroutine with this id, all its lives one after the other, each as "12 Waiting:select"
// with the start in ns.
std::vector<std::string> statesOf(const Trace& trace, std::uint64_t goroutine);
// The problem with this code; null when there is none.
const Problem* problemOf(const Trace& trace, std::string_view code);

}  // namespace golanes::test
