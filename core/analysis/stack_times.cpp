// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stack_times.h"

#include "core/store/timeline_index.h"

#include <algorithm>
#include <tuple>

namespace golanes {

namespace {

// One stack, wherever it was held.
struct StackSum {
    Duration time = 0;
    std::uint64_t held = 0;
    std::uint64_t samples = 0;
    GoroutineIndex goroutine;
    TimeRange longest;
};

class StackSums {
  public:
    StackSums(const Trace& trace, TimeRange range)
        : trace_(trace), range_(range), sums_(trace.stacks.size()) {}

    void add(GoroutineIndex g) {
        const StackTrack track = trace_.timeline->stacks.make(trace_, g);
        const auto size = static_cast<std::uint32_t>(track.held().size());
        const std::uint32_t before = track.lastAtOrBefore(range_.begin);
        for (std::uint32_t i = before == size ? 0 : before; i < size; ++i) {
            const TimeRange time = track.timeOf(i);
            if (time.begin >= range_.end) break;
            if (time.end > range_.begin) add(g, track.held()[i], time.clippedTo(range_));
        }
    }

    std::vector<FrameTime> take() {
        for (std::uint32_t s = 0; s < sums_.size(); ++s)
            if (sums_[s].held + sums_[s].samples > 0) spread(StackId(s), sums_[s]);
        std::erase_if(functions_, [](const FrameTime& f) { return f.stacks + f.samples == 0; });
        std::ranges::stable_sort(functions_, [](const FrameTime& a, const FrameTime& b) {
            return std::tie(a.total, a.leaf, a.samples) > std::tie(b.total, b.leaf, b.samples);
        });
        return std::move(functions_);
    }

  private:
    void add(GoroutineIndex g, const StackTrack::Held& held, TimeRange time) {
        StackSum& sum = sums_[held.stack.value];
        if (held.sample()) {
            ++sum.samples;
            if (!sum.goroutine.valid()) std::tie(sum.goroutine, sum.longest) = std::pair(g, time);
            return;
        }
        ++sum.held;
        sum.time += time.length();
        if (sum.held == 1 || time.length() > sum.longest.length())
            std::tie(sum.goroutine, sum.longest) = std::pair(g, time);
    }

    // Gives what is known of a stack to the functions on it.
    void spread(StackId stack, const StackSum& sum) {
        names_.clear();
        for (const FrameId frame : trace_.stacks[stack])
            names_.push_back(trace_.stacks.frame(frame).function);
        if (names_.empty()) return;
        of(names_.front()).leaf += sum.time;
        std::ranges::sort(names_);
        names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
        for (const StringId name : names_) {
            FrameTime& f = of(name);
            f.total += sum.time;
            f.stacks += sum.held;
            f.samples += sum.samples;
            if (!f.goroutine.valid() || sum.longest.length() > f.longest.length())
                std::tie(f.goroutine, f.longest) = std::pair(sum.goroutine, sum.longest);
        }
    }

    FrameTime& of(StringId name) {
        if (name.value >= functions_.size()) functions_.resize(name.value + 1);
        functions_[name.value].function = name;
        return functions_[name.value];
    }

    const Trace& trace_;
    const TimeRange range_;
    std::vector<StackSum> sums_;        // by stack
    std::vector<FrameTime> functions_;  // by name
    std::vector<StringId> names_;       // of one stack
};

}  // namespace

std::vector<FrameTime> stackTimes(const Trace& trace, TimeRange range,
                                  std::span<const GoroutineIndex> goroutines, Job& job) {
    constexpr std::size_t kAskEvery = 64;  // goroutines
    StackSums sums(trace, range.clippedTo(trace.range));
    for (std::size_t i = 0; i < goroutines.size(); ++i) {
        if (i % kAskEvery == 0 && job.cancelled()) return {};
        sums.add(goroutines[i]);
    }
    return sums.take();
}

}  // namespace golanes
