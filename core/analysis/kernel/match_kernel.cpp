// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/match_kernel.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace golanes {

namespace {

bool isOnCpu(const KernelSpan& span) {
    return span.state == KernelState::OnCpu || span.state == KernelState::ForeignOnCpu;
}

class Matcher {
  public:
    explicit Matcher(const KernelTracks& kernel)
        : kernel_(kernel),
          perf_(*kernel.perf),
          spans_(kernel.spans.size()),
          calls_(perf_.syscalls.size()),
          ticks_(perf_.samples.size()) {}

    void add(const KernelThing& thing) {
        if (!thing.thread.valid()) return;
        const KernelTrack track = kernel_.ofThread(thing.thread);
        std::uint32_t i = track.firstEndingAfter(thing.time);
        const bool isSpan = i < track.size() && track[i].start <= thing.time;
        if (thing.sample == kNoPerfSample) {
            for (; isSpan && i < track.size() && !isOnCpu(track[i]); ++i) spans_.set(track.row(i));
            return;
        }
        ticks_[thing.sample] = true;
        addCall(thing);
        if (!isSpan) return;
        spans_.set(track.row(i));
        if (isOnCpu(track[i])) addCpu(perf_.runs[track[i].run].cpu, thing.time);
    }

    std::shared_ptr<const KernelMatches> take() {
        auto out = std::make_shared<KernelMatches>();
        spans_.finish();
        out->spans = std::move(spans_);
        const std::size_t threads = perf_.threads.size();
        const auto rows = [&](const std::vector<bool>& wanted, auto&& threadOf) {
            return PerfRows(wanted.size(), threads, [&](std::size_t row) -> std::size_t {
                return wanted[row] ? threadOf(row).value : threads;
            });
        };
        out->calls = rows(calls_, [&](std::size_t row) { return perf_.syscalls[row].thread; });
        out->ticks = rows(ticks_, [&](std::size_t row) { return perf_.samples.thread[row]; });
        return out;
    }

  private:
    void addCall(const KernelThing& thing) {
        const auto rows = perf_.syscallsByThread[thing.thread.value];
        const auto after = std::ranges::upper_bound(
            rows, thing.time, {}, [&](std::uint32_t row) { return kernel_.callStart[row]; });
        if (after == rows.begin()) return;
        const std::uint32_t row = *std::prev(after);
        if (thing.time < kernel_.callEnd[row]) calls_[row] = true;
    }
    void addCpu(std::uint16_t cpu, Timestamp time) {
        if (cpu >= kernel_.cpus.size()) return;
        const KernelTrack track = kernel_.ofCpu(cpu);
        const std::uint32_t i = track.firstEndingAfter(time);
        if (i < track.size() && track[i].start <= time) spans_.set(track.row(i));
    }

    const KernelTracks& kernel_;
    const PerfRecording& perf_;
    RankedBits spans_;
    std::vector<bool> calls_, ticks_;  // by row
};

}  // namespace

std::shared_ptr<const KernelMatches> matchKernel(const KernelTracks& kernel,
                                                 std::span<const KernelThing> things, const Job& job) {
    Matcher matcher(kernel);
    CancelCheck cancelled(job);
    for (const KernelThing& thing : things) {
        if (cancelled()) break;
        matcher.add(thing);
    }
    return matcher.take();
}

}  // namespace golanes
