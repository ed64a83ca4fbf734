// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/trace.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace golanes {

// How long together, and how many.
struct TimeCount {
    Duration time = 0;  // ns
    std::uint64_t count = 0;

    void add(Duration t, std::uint64_t n = 1) {
        time += t;
        count += n;
    }
    bool operator==(const TimeCount&) const = default;
};

// Sums over any rows of Trace::goSpans by state and by the place in the program where the goroutine stopped,
// at the cost of the logarithm of the rows: a tree of the sums of neighbouring spans.
//
// The first span of a goroutine that existed before the trace reaches back to the start of the trace, as its
// lane draws it.
class SpanSums {
  public:
    // What spans have in common that are summed up together.
    struct Slot {
        StateId state;
        FrameId site;        // of waits and system calls: see OwnCode::siteOf(); none otherwise
        bool woken = false;  // of Runnable: it waited before
    };

    // One pass over all spans. Null when the job was cancelled.
    static std::shared_ptr<const SpanSums> build(TracePtr trace, Job& job);

    const Trace& trace() const { return *trace_; }
    const std::vector<Slot>& allSlots() const { return slots_; }
    // Slot of a span of `g` in allSlots(); kNone for what is no state (NotExist).
    static constexpr std::uint32_t kNone = 0xffffffffu;
    std::uint32_t slotOf(GoroutineIndex g, SpanIndex s) const;
    // Where a span of `g` begins and ends; the first may reach back, see above.
    TimeRange timeOf(GoroutineIndex g, SpanIndex s) const;
    // Adds the spans first … last - 1, whole, to `sums`, which has one entry a slot. Cost: 2·kBlock steps and
    // the logarithm of the spans.
    void add(SpanIndex first, SpanIndex last, std::vector<TimeCount>& sums) const;
    // Time that a goroutine ran in all.
    Duration running(GoroutineIndex g) const { return running_[g.value]; }

  private:
    static constexpr std::uint32_t kBlock = 512;
    static constexpr std::size_t kFanOut = 8;

    struct Entry {
        std::uint32_t slot = 0;
        std::uint32_t count = 0;
        Duration time = 0;
    };
    // Sums of equally many neighbouring spans: entries of block i are first[i] … first[i + 1] - 1.
    struct Level {
        std::vector<std::uint32_t> first{0};
        std::vector<Entry> entries;
        std::size_t size() const { return first.size() - 1; }
    };
    // Sums that are being put together; clears itself into a block of a level.
    class Pad;

    // The slot last given to a stack: nearly always one stack waits for one reason.
    struct OfStack {
        StateId state;
        std::uint32_t slot = kNone;
        FrameId site;
    };

    explicit SpanSums(TracePtr trace) : trace_(std::move(trace)) {}
    void prepareSlots();
    bool sumSpans(Job& job);
    bool sumBlocks();
    std::uint32_t makeSlot(StateId state, StackId stack, bool woken);
    std::uint32_t findSlot(StateId state, StackId stack, bool woken) const;
    bool wokenAt(GoroutineIndex g, SpanIndex s) const;
    void addSteps(SpanIndex first, SpanIndex last, std::vector<TimeCount>& sums) const;
    void addBlocks(std::size_t level, std::size_t first, std::size_t last,
                   std::vector<TimeCount>& sums) const;

    TracePtr trace_;
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> ofState_;  // slots of states without a site: row 2 · state + woken
    std::vector<OfStack> ofStack_;
    std::unordered_map<std::uint64_t, std::uint32_t> ofSite_;  // slots by site and state
    std::vector<Level> levels_;      // [0]: of kBlock spans each, [1]: of kFanOut blocks of [0]…
    std::vector<Duration> running_;  // by goroutine
};

}  // namespace golanes
