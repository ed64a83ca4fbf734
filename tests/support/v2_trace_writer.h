// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace golanes::test {

inline constexpr std::uint64_t kV2None = ~std::uint64_t{0};  // no thread, no proc, no goroutine

struct V2Frame {
    std::uint64_t pc = 0;
    std::string function;
    std::string file;
    std::uint64_t line = 0;
    auto operator<=>(const V2Frame&) const = default;
};

// Writes traces of Go 1.22 and later, right or wrong on request: it keeps sizes, strings and stacks
// consistent and checks nothing else. A generation is written in the runtime's order for its version: the
// sync batch before the events from 1.25 on, the frequency after them before that, an end mark from 1.26 on.
class V2TraceWriter {
  public:
    // `minor` picks the layout and the header "go 1.<minor> trace".
    explicit V2TraceWriter(int minor);

    // Ends the generation before, if any, and begins this one.
    void generation(std::uint64_t number);
    // Ends the generation: writes its tables and, from 1.26 on unless `marked` is false, its end mark.
    void endGeneration(bool marked = true);
    // Begins a batch of events of thread `m` that starts at time `t`.
    void batch(std::uint64_t m, std::uint64_t t);
    // Adds an event to the open batch: its type byte and its arguments with the time delta first.
    void event(std::uint8_t type, std::span<const std::uint64_t> args);
    // Adds bytes to the open batch as they are.
    void raw(std::string_view bytes);
    // Makes the open batch's header tell this size instead of the true one.
    void claimSize(std::uint64_t size);
    // Writes bytes between batches as they are.
    void top(std::string_view bytes);
    void experimentalBatch(std::uint8_t experiment, std::uint64_t m, std::uint64_t t, std::string_view data);
    void cpuSample(std::uint64_t time, std::uint64_t m, std::uint64_t p, std::uint64_t g,
                   std::uint64_t stack);

    // Ids in the tables of the generation, made when new; 0 for the empty string and stack.
    std::uint64_t string(std::string_view text);
    std::uint64_t stack(std::vector<V2Frame> frames);

    // Timestamp units per second, written in this generation and the next ones; none writes none.
    void frequency(std::optional<std::uint64_t> unitsPerSecond) { frequency_ = unitsPerSecond; }
    // What the sync batch's clock snapshot holds (1.25 and later): time delta, CLOCK_MONOTONIC, seconds and
    // nanoseconds since 1970. None writes none.
    void clock(std::optional<std::vector<std::uint64_t>> snapshot) { clock_ = std::move(snapshot); }

    // Remembers the place of the next byte. Places are known when the file is finished.
    void mark();

    // The whole file, and the offsets that were marked, in order.
    std::string finish();
    const std::vector<std::int64_t>& marks() const { return marks_; }

  private:
    struct Batch {
        std::uint64_t m;
        std::uint64_t t;
        std::string data;
        std::optional<std::uint64_t> claimedSize;
        std::vector<std::size_t> marks;  // offsets in data
    };

    Batch& openBatch();
    void closeBatch();
    void structuralBatch(std::string data);
    void writeSync();
    void writeTables();

    int minor_;
    std::string out_;
    std::uint64_t generation_ = 0;
    bool open_ = false;           // a generation is
    bool synced_ = false;         // its frequency has been written
    std::uint64_t lastTime_ = 0;  // of its latest batch
    std::optional<Batch> batch_;
    std::optional<std::uint64_t> frequency_ = 1'000'000'000;
    std::optional<std::vector<std::uint64_t>> clock_;
    std::map<std::string, std::uint64_t, std::less<>> strings_;
    std::map<std::vector<V2Frame>, std::uint64_t> stacks_;
    std::string samples_;
    std::vector<std::int64_t> marks_;
};

// Appends the LEB128 form of `value`.
void appendVarint(std::string& out, std::uint64_t value);

}  // namespace golanes::test
