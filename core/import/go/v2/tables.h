// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/base/job.h"
#include "core/import/go/v2/batch.h"
#include "core/store/trace_builder.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace golanes::v2 {

// Values by the ids of one generation, which the runtime counts from 1: an array for those, a map for forged
// ones.
template <class Value>
class GenerationTable {
  public:
    // Null when absent.
    const Value* find(std::uint64_t id) const {
        if (id < dense_.size()) return generation_[id] == now_ ? &dense_[id] : nullptr;
        return id < kDense ? nullptr : sparse_.find(id);
    }
    Value* find(std::uint64_t id) { return const_cast<Value*>(std::as_const(*this).find(id)); }
    // False when the id is taken.
    bool insert(std::uint64_t id, Value value) {
        if (find(id)) return false;
        if (id >= kDense) {
            sparse_.set(id, value);
            return true;
        }
        if (id >= dense_.size()) {
            dense_.resize(id + 1);
            generation_.resize(id + 1);
        }
        dense_[id] = value;
        generation_[id] = now_;
        return true;
    }
    // Costs nothing: a file may have a million small generations.
    void clear() {
        ++now_;
        if (sparse_.size() > 0) sparse_.clear();
    }

  private:
    static constexpr std::uint64_t kDense = 1 << 16;

    std::vector<Value> dense_;
    std::vector<std::uint32_t> generation_;  // the one that a value is of
    std::uint32_t now_ = 1;
    IdMap<Value> sparse_;
};

// A string of the generation, and the goroutine states that have it as their reason, once asked for.
struct TableString {
    StringId id;
    StateId waiting, runnable;
};

struct TableSample {
    std::uint64_t time = 0;  // ticks
    std::uint64_t thread = 0, proc = 0, goroutine = 0;
    StackId stack = kNoStack;  // none() when it names a stack that does not exist
    std::int64_t offset = 0;   // in the file
};

// What a generation says once for all of its events: strings, stacks, CPU samples, the clock.
class Tables {
  public:
    Tables(TraceBuilder& builder, int minor, const Job& job) : builder_(builder), minor_(minor), job_(job) {}

    // Reads the tables out of the generation's batches and leaves in `eventBatches` the batches of timed
    // events, in file order. What Go would refuse comes back as trouble. Stops early when the job is
    // cancelled.
    std::optional<Trouble> read(const Generation& g, std::vector<const Batch*>& eventBatches);

    // ns of a number of ticks, as Go computes it: as a double, cut off. It ends just before 2^62, so that a
    // time and a distance can be added.
    Timestamp ns(std::uint64_t ticks) const {
        const double t = static_cast<double>(ticks) * nsPerTick_;
        constexpr Timestamp kLimit = Timestamp{1} << 62;
        return t < static_cast<double>(kLimit) ? static_cast<Timestamp>(t) : kLimit - 1;
    }
    std::optional<ClockSnapshot> snapshot() const;
    const std::vector<TableSample>& samples() const { return samples_; }  // sorted by time
    std::vector<std::pair<std::string, std::uint32_t>> experimentalBatches() const;

    // Null when the id is unknown; id 0 is the empty string, the empty stack.
    TableString* string(std::uint64_t id) { return id == 0 ? &empty_ : strings_.find(id); }
    const StackId* stack(std::uint64_t id) const { return id == 0 ? &kNone : stacks_.find(id); }

  private:
    std::optional<Trouble> readStrings(const Batch& b);
    std::optional<Trouble> readStacks(const Batch& b);
    std::optional<Trouble> readSamples(const Batch& b);
    std::optional<Trouble> readSync(const Batch& b);
    std::optional<Trouble> readFrequency(ByteReader& r, std::int64_t offset);
    std::optional<FrameId> readFrame(ByteReader& r);

    static constexpr StackId kNone = kNoStack;

    TraceBuilder& builder_;
    int minor_;
    const Job& job_;
    double nsPerTick_ = 0;
    bool hasSnapshot_ = false;
    std::uint64_t snapshotTicks_ = 0;
    ClockSnapshot snapshot_;
    GenerationTable<TableString> strings_;
    TableString empty_{kEmptyString, {}, {}};
    GenerationTable<StackId> stacks_;
    IdMap<FrameId> frames_;  // by program counter: the first frame told for it holds
    std::vector<TableSample> samples_;
    std::map<std::uint8_t, std::uint32_t> experiments_;
};

}  // namespace golanes::v2
