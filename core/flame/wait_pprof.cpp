// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/wait_pprof.h"

#include "core/flame/pprof_writer.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace golanes {

namespace {

constexpr std::size_t kDeepest = 128;

// Locations of frames, each made once.
class Locations {
  public:
    Locations(const Trace& trace, PprofWriter& out) : trace_(trace), out_(out) {}

    // Stacks are the same to Go when their addresses are; without any, it is no stack.
    std::vector<std::uint64_t> of(StackId stack) {
        const auto frames = trace_.stacks[stack];
        std::vector<std::uint64_t> ids;
        if (std::ranges::all_of(frames, [&](FrameId f) { return trace_.stacks.frame(f).pc == 0; }))
            return ids;
        for (const FrameId f : frames.first(std::min(frames.size(), kDeepest))) ids.push_back(of(f));
        return ids;
    }

  private:
    std::uint64_t of(FrameId id) {
        const auto [at, made] = locations_.try_emplace(id);
        const Frame& frame = trace_.stacks.frame(id);
        if (made) at->second = out_.location(functionOf(frame), frame.line, frame.pc);
        return at->second;
    }
    std::uint64_t functionOf(const Frame& frame) {
        const auto [at, made] = functions_.try_emplace({frame.function, frame.file});
        if (made) at->second = out_.function(trace_.strings[frame.function], trace_.strings[frame.file]);
        return at->second;
    }

    const Trace& trace_;
    PprofWriter& out_;
    std::unordered_map<FrameId, std::uint64_t> locations_;
    std::map<std::pair<StringId, StringId>, std::uint64_t> functions_;  // by name and file
};

}  // namespace

std::string waitPprof(const Trace& trace, const std::vector<StackSum>& profile) {
    PprofWriter out;
    out.sampleType("contentions", "count");
    out.sampleType("delay", "nanoseconds");
    out.period("trace", "count", 1);
    Locations locations(trace, out);
    std::map<std::vector<std::uint64_t>, TimeCount> samples;  // by locations, leaf to root
    for (const StackSum& row : profile) samples[locations.of(row.stack)].add(row.sum.time, row.sum.count);
    for (const auto& [stack, sum] : samples)
        out.sample(stack, sum.count, static_cast<std::uint64_t>(sum.time));
    return out.finish();
}

}  // namespace golanes
