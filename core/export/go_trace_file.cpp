// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/go_trace_file.h"

#include "core/import/go/go_trace.h"
#include "core/import/go/v2/wire.h"

#include <fmt/format.h>

#include <utility>

namespace golanes {

namespace {

constexpr std::uint64_t kTicksPerSecond = 1'000'000'000;

void appendVarint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
}

void appendEvent(std::string& out, std::uint8_t type, std::span<const std::uint64_t> args) {
    out.push_back(static_cast<char>(type));
    for (const std::uint64_t arg : args) appendVarint(out, arg);
}

// Readers make ns of ticks by way of a double, which does not hold every large number. What is cut off here
// the events of the batch add again.
std::uint64_t exactTicks(Timestamp t) {
    constexpr Timestamp kExact = Timestamp{1} << 53;
    constexpr Timestamp kCoarse = 1 << 10;
    return static_cast<std::uint64_t>(t < kExact ? t : t / kCoarse * kCoarse);
}

}  // namespace

// Entries of one table, in batches that begin with its type.
class GoTraceFile::TableWriter {
  public:
    TableWriter(GoTraceFile& file, std::uint8_t type) : file_(file), type_(type) {}
    void add(std::string_view entry) {
        if (!data_.empty() && data_.size() + entry.size() > v2::kMaxBatchSize) flush();
        if (data_.empty()) data_.push_back(static_cast<char>(type_));
        data_ += entry;
    }
    void flush() {
        if (!data_.empty()) file_.writeBatch(v2::kNoThread, exactTicks(file_.start_), data_);
        data_.clear();
    }

  private:
    GoTraceFile& file_;
    std::uint8_t type_;
    std::string data_;
};

GoTraceFile::GoTraceFile(const Trace& trace, int minor)
    : trace_(trace), minor_(minor), out_(fmt::format("go 1.{} trace", minor)) {
    out_.resize(GoTraceHeader::kSize);
}

void GoTraceFile::beginGeneration(Timestamp t, const std::optional<ClockSnapshot>& clock) {
    if (generation_ > 0) endGeneration();
    ++generation_;
    start_ = t;
    std::string sync;
    if (minor_ >= 25) appendEvent(sync, v2::EvSync, {});
    appendEvent(sync, v2::EvFrequency, std::array{kTicksPerSecond});
    const std::uint64_t ticks = exactTicks(t);
    if (minor_ >= 25 && clock) {
        // A snapshot counts from its batch on; an older one tells of a later instant too.
        const Timestamp at = std::max(clock->trace, static_cast<Timestamp>(ticks));
        const auto later = at - clock->trace;
        const auto wall = static_cast<std::uint64_t>(clock->wallUnixNs + later);
        appendEvent(sync, v2::EvClockSnapshot,
                    std::array{static_cast<std::uint64_t>(at) - ticks,
                               clock->mono + static_cast<std::uint64_t>(later), wall / 1'000'000'000,
                               wall % 1'000'000'000});
    }
    writeBatch(v2::kNoThread, ticks, sync);
}

void GoTraceFile::event(std::uint64_t thread, Timestamp t, std::uint8_t type,
                        std::span<const std::uint64_t> args) {
    constexpr std::size_t kLongestEvent = 64;
    Batch& batch = batches_[thread];
    if (batch.data.size() + kLongestEvent > v2::kMaxBatchSize) {
        writeBatch(thread, exactTicks(batch.start), batch.data);
        batch.data.clear();
    }
    if (batch.data.empty()) {
        batch.start = t;
        batch.last = static_cast<Timestamp>(exactTicks(t));
    }
    batch.data.push_back(static_cast<char>(type));
    appendVarint(batch.data, static_cast<std::uint64_t>(t - batch.last));
    for (const std::uint64_t arg : args) appendVarint(batch.data, arg);
    batch.last = t;
}

void GoTraceFile::sample(Timestamp t, std::uint64_t thread, std::uint64_t proc, std::uint64_t goroutine,
                         StackId stack) {
    std::string entry;
    appendEvent(entry, v2::EvCPUSample,
                std::array{static_cast<std::uint64_t>(t), thread, proc, goroutine, this->stack(stack)});
    if (samples_.size() + entry.size() + 1 > v2::kMaxBatchSize)
        writeBatch(v2::kNoThread, exactTicks(start_), std::exchange(samples_, {}));
    if (samples_.empty()) samples_.push_back(static_cast<char>(v2::EvCPUSamples));
    samples_ += entry;
}

std::uint64_t GoTraceFile::string(StringId id) {
    if (id == kEmptyString) return 0;
    const auto [it, isNew] = stringIds_.try_emplace(id.value, strings_.size() + 1);
    if (isNew) strings_.push_back(id);
    return it->second;
}

std::uint64_t GoTraceFile::stack(StackId id) {
    if (trace_.stacks[id].empty()) return 0;
    const auto [it, isNew] = stackIds_.try_emplace(id.value, stacks_.size() + 1);
    if (isNew) stacks_.push_back(id);
    return it->second;
}

std::string GoTraceFile::finish() {
    if (generation_ > 0) endGeneration();
    return std::move(out_);
}

void GoTraceFile::endGeneration() {
    for (const auto& [thread, batch] : batches_) writeBatch(thread, exactTicks(batch.start), batch.data);
    if (!samples_.empty()) writeBatch(v2::kNoThread, exactTicks(start_), samples_);
    writeStacks();  // which name strings
    writeStrings();
    if (minor_ >= 26) out_.push_back(static_cast<char>(v2::EvEndOfGeneration));
    batches_.clear();
    samples_.clear();
    stringIds_.clear();
    stackIds_.clear();
    strings_.clear();
    stacks_.clear();
}

void GoTraceFile::writeBatch(std::uint64_t thread, std::uint64_t ticks, std::string_view data) {
    appendEvent(out_, v2::EvEventBatch,
                std::array<std::uint64_t, 4>{generation_, thread, ticks, data.size()});
    out_ += data;
}

void GoTraceFile::writeStacks() {
    TableWriter table(*this, v2::EvStacks);
    for (std::size_t i = 0; i < stacks_.size(); ++i) {
        const auto frames = trace_.stacks[stacks_[i]];
        std::string entry;
        appendEvent(entry, v2::EvStack, std::array<std::uint64_t, 2>{i + 1, frames.size()});
        for (const FrameId id : frames) {
            const Frame& f = trace_.stacks.frame(id);
            for (const std::uint64_t v : {f.pc, string(f.function), string(f.file), f.line})
                appendVarint(entry, v);
        }
        table.add(entry);
    }
    table.flush();
}

void GoTraceFile::writeStrings() {
    TableWriter table(*this, v2::EvStrings);
    for (std::size_t i = 0; i < strings_.size(); ++i) {
        const std::string_view text = trace_.strings[strings_[i]];
        std::string entry;
        appendEvent(entry, v2::EvString, std::array<std::uint64_t, 2>{i + 1, text.size()});
        table.add(entry += text);
    }
    table.flush();
}

}  // namespace golanes
