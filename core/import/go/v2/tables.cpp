// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v2/tables.h"

#include "core/base/cancellable_sort.h"
#include "core/import/go/v2/wire.h"

#include <fmt/format.h>

#include <utility>

// Rules: golang/go src/internal/trace/generation.go.
namespace golanes::v2 {

namespace {

Trouble brokenTable(const Batch& b, std::string message) {
    return {"table-broken", std::move(message), b.offset};
}

std::string_view text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::optional<Trouble> Tables::read(const Generation& g, std::vector<const Batch*>& eventBatches) {
    nsPerTick_ = 0;
    hasSnapshot_ = false;
    strings_.clear();
    stacks_.clear();
    frames_.clear();
    samples_.clear();
    experiments_.clear();
    empty_ = {kEmptyString, {}, {}};
    eventBatches.clear();

    const std::uint8_t syncType = minor_ >= 25 ? EvSync : EvFrequency;
    std::vector<const Batch*> stackBatches;
    std::vector<const Batch*> sampleBatches;
    for (const Batch& b : g.batches) {
        if (job_.cancelled()) return std::nullopt;
        const auto first = static_cast<std::uint8_t>(b.data[0]);
        std::optional<Trouble> trouble;
        if (b.experiment != 0) {
            ++experiments_[b.experiment];
        } else if (first == EvStrings) {
            trouble = readStrings(b);
        } else if (first == EvStacks) {
            stackBatches.push_back(&b);
        } else if (first == EvCPUSamples) {
            sampleBatches.push_back(&b);
        } else if (first == syncType) {
            trouble = readSync(b);
        } else {
            eventBatches.push_back(&b);
        }
        if (trouble) return trouble;
    }
    if (nsPerTick_ == 0)
        return Trouble{"no-frequency", "no frequency event found: the times of the generation are unknown",
                       g.offset};
    // Stacks name strings, samples name stacks: whichever comes first in the file.
    for (const Batch* b : stackBatches) {
        if (job_.cancelled()) return std::nullopt;
        if (auto trouble = readStacks(*b)) return trouble;
    }
    for (const Batch* b : sampleBatches) {
        if (job_.cancelled()) return std::nullopt;
        if (auto trouble = readSamples(*b)) return trouble;
    }
    stableSort(
        samples_, [this](const TableSample& s) { return ns(s.time); }, job_);
    return std::nullopt;
}

std::optional<Trouble> Tables::readStrings(const Batch& b) {
    ByteReader r(b.data.subspan(1));
    while (!r.atEnd()) {
        if (const auto type = r.byte(); type != EvString) {
            return brokenTable(b, fmt::format("found event {} in a batch of strings", type));
        }
        const std::uint64_t id = r.uvarint();
        const std::uint64_t size = r.uvarint();
        if (size > kMaxStringSize) {
            return brokenTable(
                b, fmt::format("a string claims {} bytes; at most {} are possible", size, kMaxStringSize));
        }
        const auto bytes = r.take(size);
        if (r.failed()) return brokenTable(b, "a string is cut off");
        if (id == 0 || !strings_.insert(id, {builder_.strings().intern(text(bytes)), {}, {}})) {
            return brokenTable(b, fmt::format("the string id {} is given twice", id));
        }
    }
    return std::nullopt;
}

std::optional<FrameId> Tables::readFrame(ByteReader& r) {
    Frame frame;
    frame.pc = r.uvarint();
    const std::uint64_t function = r.uvarint();
    const std::uint64_t file = r.uvarint();
    frame.line = r.uvarint();
    if (const FrameId* known = frames_.find(frame.pc)) return *known;
    const TableString* functionText = string(function);
    const TableString* fileText = string(file);
    if (!functionText || !fileText) return std::nullopt;
    frame.function = functionText->id;
    frame.file = fileText->id;
    const FrameId id = builder_.stacks().internFrame(frame);
    frames_.set(frame.pc, id);
    return id;
}

std::optional<Trouble> Tables::readStacks(const Batch& b) {
    ByteReader r(b.data.subspan(1));
    std::vector<FrameId> frames;
    while (!r.atEnd()) {
        if (const auto type = r.byte(); type != EvStack) {
            return brokenTable(b, fmt::format("found event {} in a batch of stacks", type));
        }
        const std::uint64_t id = r.uvarint();
        const std::uint64_t count = r.uvarint();
        if (count > kMaxFramesPerStack) {
            return brokenTable(b, fmt::format("a stack claims {} frames; at most {} are possible", count,
                                              kMaxFramesPerStack));
        }
        frames.clear();
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto frame = readFrame(r);
            if (r.failed()) return brokenTable(b, fmt::format("the stack {} is cut off", id));
            if (!frame)
                return brokenTable(b, fmt::format("the stack {} names a string that does not exist", id));
            frames.push_back(*frame);
        }
        if (r.failed()) return brokenTable(b, "a stack is cut off");
        if (id == 0 || !stacks_.insert(id, builder_.stacks().intern(frames))) {
            return brokenTable(b, fmt::format("the stack id {} is given twice", id));
        }
    }
    return std::nullopt;
}

std::optional<Trouble> Tables::readSamples(const Batch& b) {
    ByteReader r(b.data.subspan(1));
    while (!r.atEnd()) {
        if (const auto type = r.byte(); type != EvCPUSample) {
            return brokenTable(b, fmt::format("found event {} in a batch of CPU samples", type));
        }
        TableSample s;
        s.offset = b.offset + static_cast<std::int64_t>(b.data.size() - r.left()) - 1;
        s.time = r.uvarint();
        s.thread = r.uvarint();
        s.proc = r.uvarint();
        s.goroutine = r.uvarint();
        const std::uint64_t stackId = r.uvarint();
        if (r.failed()) return brokenTable(b, "a CPU sample is cut off");
        const StackId* known = stack(stackId);
        s.stack = known ? *known : StackId::none();
        samples_.push_back(s);
    }
    return std::nullopt;
}

std::optional<Trouble> Tables::readFrequency(ByteReader& r, std::int64_t offset) {
    const std::uint64_t perSecond = r.uvarint();
    if (nsPerTick_ != 0) return Trouble{"table-broken", "the generation has several frequencies", offset};
    if (r.failed() || perSecond == 0)
        return Trouble{"no-frequency", "the frequency of the clock is cut off or 0", offset};
    nsPerTick_ = 1.0 / (static_cast<double>(perSecond) / 1e9);
    return std::nullopt;
}

std::optional<Trouble> Tables::readSync(const Batch& b) {
    ByteReader r(b.data.subspan(1));
    if (minor_ < 25) return readFrequency(r, b.offset);
    while (!r.atEnd()) {
        const auto type = r.byte();
        if (type == EvFrequency) {
            if (auto trouble = readFrequency(r, b.offset)) return trouble;
        } else if (type == EvClockSnapshot) {
            if (std::exchange(hasSnapshot_, true))
                return brokenTable(b, "the generation has several clock snapshots");
            snapshotTicks_ = b.time + r.uvarint();
            snapshot_.mono = r.uvarint();
            const std::uint64_t seconds = r.uvarint();
            const std::uint64_t nanoseconds = r.uvarint();
            if (r.failed()) return brokenTable(b, "the clock snapshot is cut off");
            // A clock beyond the year 2100 is forged, and only makes sums overflow.
            constexpr std::uint64_t kYear2100 = 4'102'444'800;
            hasSnapshot_ = seconds < kYear2100 && nanoseconds < 1'000'000'000u;
            snapshot_.wallUnixNs =
                hasSnapshot_ ? static_cast<std::int64_t>(seconds * 1'000'000'000u + nanoseconds) : 0;
        } else {
            return brokenTable(b, fmt::format("found event {} in a sync batch", type));
        }
    }
    return std::nullopt;
}

std::optional<ClockSnapshot> Tables::snapshot() const {
    if (!hasSnapshot_) return std::nullopt;
    ClockSnapshot s = snapshot_;
    s.trace = ns(snapshotTicks_);
    return s;
}

std::vector<std::pair<std::string, std::uint32_t>> Tables::experimentalBatches() const {
    std::vector<std::pair<std::string, std::uint32_t>> result;
    for (const auto& [experiment, count] : experiments_) {
        constexpr std::uint8_t kAllocFree = 1;
        result.emplace_back(experiment == kAllocFree ? "AllocFree" : fmt::format("experiment {}", experiment),
                            count);
    }
    return result;
}

}  // namespace golanes::v2
