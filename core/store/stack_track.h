// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace golanes {

// What is known of the stacks of one goroutine over time. An event that a goroutine caused itself tells its
// stack, which holds until it runs again: through the span that the event began, and the time it was ready
// after that. While it runs, its stack is known at the instants of CPU samples only. Samples within a time
// for which the stack is known anyway are left out.
class StackTrack {
  public:
    // Frames further in than this have no row: a row costs memory for every stack that reaches it.
    static constexpr std::uint32_t kMaxRows = 12;

    // One stack, while it holds.
    struct Held {
        static constexpr std::uint32_t kSample = ~std::uint32_t{0};

        std::uint32_t row = 0;    // first span, or row of Trace::samples
        std::uint32_t spans = 0;  // how many it holds for; kSample: it is a sample
        StackId stack;

        bool sample() const { return spans == kSample; }
    };

    // Looks at all samples of the trace for those of the goroutine.
    StackTrack(const Trace& trace, GoroutineIndex g);
    // `samples`: rows of Trace::samples that are its, by rising row.
    StackTrack(const Trace& trace, GoroutineIndex g, std::span<const std::uint32_t> samples);

    // All there are, by time; they do not overlap.
    const std::vector<Held>& held() const { return held_; }
    // Of a sample: 1 ns long.
    TimeRange timeOf(std::uint32_t i) const;

    // Rows of frames, the outermost first.
    std::uint32_t rows() const { return static_cast<std::uint32_t>(deep_.size()); }
    // How many have a frame in row `r` (< rows()), and the `i`-th of them, an index of held().
    std::uint32_t size(std::uint32_t r) const;
    std::uint32_t at(std::uint32_t r, std::uint32_t i) const { return deep_[r].empty() ? i : deep_[r][i]; }
    // How many frames a stack has, those without a row too.
    std::uint32_t depth(std::uint32_t i) const {
        return static_cast<std::uint32_t>(trace_.stacks[held_[i].stack].size());
    }
    // The frame in a row.
    const Frame& frame(std::uint32_t i, std::uint32_t r) const;
    // The last that has begun at or before t; size of held() when none has.
    std::uint32_t lastAtOrBefore(Timestamp t) const;

    std::size_t bytes() const;

  private:
    void addEvents();
    void addSamples(std::span<const std::uint32_t> rows);
    void sortIntoRows();

    const Trace& trace_;
    GoroutineIndex goroutine_;
    std::vector<Held> held_;
    // By row: those that are deep enough, as indexes of held_; empty: all of them.
    std::vector<std::vector<std::uint32_t>> deep_;
};

// Tracks as they are asked for: made once, kept while they are few. May be used from any thread.
class StackTracks {
  public:
    std::shared_ptr<const StackTrack> of(const Trace& trace, GoroutineIndex g) const;
    // One that is not kept. Costs the spans and samples of the goroutine; the first of all costs the samples
    // of the trace, too.
    StackTrack make(const Trace& trace, GoroutineIndex g) const;

  private:
    void sortSamples(const Trace& trace) const;

    static constexpr std::size_t kLimit = std::size_t{96} << 20;  // bytes kept

    struct Kept {
        std::shared_ptr<const StackTrack> track;
        std::uint64_t used = 0;
    };

    mutable std::mutex mutex_;
    mutable std::map<std::uint32_t, Kept> kept_;  // by goroutine
    mutable std::size_t bytes_ = 0;
    mutable std::uint64_t clock_ = 0;

    mutable std::once_flag samplesSorted_;
    mutable std::vector<std::uint32_t> samples_;      // rows of Trace::samples, by goroutine
    mutable std::vector<std::uint32_t> firstSample_;  // of each goroutine in samples_, and the end
};

}  // namespace golanes
