// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/hanging_calls.h"

#include "core/analysis/procs/proc_load.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>

namespace golanes {

namespace {

DelayCause causeOf(ProcsState state) {
    switch (state) {
        case ProcsState::Throttled:
            return DelayCause::Throttled;
        case ProcsState::NoCpu:
            return DelayCause::NoCpu;
        case ProcsState::Stopped:
            return DelayCause::Stopped;
        case ProcsState::SomeIdle:
            return DelayCause::NoThread;
        case ProcsState::Scheduling:
            return DelayCause::Scheduling;
        case ProcsState::Collecting:
            return DelayCause::Collecting;
        case ProcsState::AllBusy:
            return DelayCause::NoProc;
    }
    return DelayCause::Unknown;
}

Duration& in(HangingCall& call, DelayCause cause) {
    return call.delay[static_cast<std::size_t>(cause)];
}

// What perf tells of system calls.
class KernelSide {
  public:
    explicit KernelSide(const KernelTracks& kernel)
        : k_(kernel), outs_(kernel.perf->switches.size(), kernel.perf->threads.size(), [&](std::size_t s) {
              const PerfThreadIndex t = kernel.perf->switches[s].previous;
              const bool stack = kernel.perf->switches[s].sample != kNoPerfSample;
              return t.valid() && stack ? std::size_t{t.value} : kernel.perf->threads.size();
          }) {}

    void complete(HangingCall& call) const {
        const PerfThreadIndex thread = threadOf(call.thread);
        if (!thread.valid()) return;
        call.call = longestCall(thread, call.wait);
        if (call.call != HangingCall::kNoCall && k_.perf->syscalls[call.call].exit != kNoPerfSample)
            call.returned = std::clamp(k_.callEnd[call.call], call.wait.begin, call.ran);
        const TimeRange inside{call.wait.begin, call.returned};
        call.kernel = k_.ofThread(thread).times(inside.clippedTo(k_.range));
        call.stack = lastOut(thread, inside);
    }

    // Adds up the time from `returned` on in which Go still believed the thread to be in the call.
    void addReturning(HangingCall& call) const {
        const TimeRange time{call.returned, std::min(call.wait.end, call.ran)};
        if (time.empty()) return;
        const KernelSums sums = k_.ofGoThread(call.thread).times(time);
        Duration rest = time.length();
        for (std::size_t s = 0; s < kKernelStateCount; ++s) {
            const auto state = static_cast<KernelState>(s);
            if (!waitsForCpu(state) && state != KernelState::OnCpu) continue;
            in(call, waitsForCpu(state) ? DelayCause::NoCpu : DelayCause::Runtime) += sums[s];
            rest -= sums[s];
        }
        in(call, DelayCause::Unknown) += rest;
    }

  private:
    PerfThreadIndex threadOf(ThreadIndex m) const {
        return m.valid() && m.value < k_.perfThreads.size() ? k_.perfThreads[m.value] : PerfThreadIndex();
    }

    // The call of a thread that lies in `time` with most of its own.
    std::uint32_t longestCall(PerfThreadIndex thread, TimeRange time) const {
        const auto rows = k_.perf->syscallsByThread[thread.value];
        auto at = std::ranges::partition_point(
            rows, [&](std::uint32_t row) { return k_.callTime(row).end <= time.begin; });
        std::uint32_t best = HangingCall::kNoCall;
        Duration most = 0;
        for (; at != rows.end() && k_.callStart[*at] < time.end; ++at) {
            const Duration part = k_.callTime(*at).clippedTo(time).length();
            if (part <= most) continue;
            most = part;
            best = *at;
        }
        return best;
    }

    PerfSampleRow lastOut(PerfThreadIndex thread, TimeRange time) const {
        const auto outs = outs_[thread.value];
        const auto timeOf = [&](std::uint32_t s) { return k_.sampleTime[k_.perf->switches[s].sample]; };
        const auto behind =
            std::ranges::partition_point(outs, [&](std::uint32_t s) { return timeOf(s) < time.end; });
        if (behind == outs.begin()) return kNoPerfSample;
        const std::uint32_t last = *std::prev(behind);
        return timeOf(last) >= time.begin ? k_.perf->switches[last].sample : kNoPerfSample;
    }

    const KernelTracks& k_;
    PerfRows outs_;  // switches away that have a sample; group: the thread
};

class Finder {
  public:
    Finder(const Sources& sources, const Scope& scope, Duration threshold, Job& job)
        : trace_(sources.trace),
          scope_(scope),
          threshold_(threshold),
          job_(job),
          load_(ProcLoad::build(sources, job)) {
        if (sources.kernel) kernel_.emplace(*sources.kernel);
    }

    HangingCalls find() {
        found_.threshold = threshold_;
        CancelCheck cancelled(job_);
        for (std::uint32_t g = 0; g < trace_.goroutines.size(); ++g) {
            if (cancelled() || job_.cancelled()) return {};
            if (scope_.has(GoroutineIndex(g))) look(GoroutineIndex(g));
        }
        std::ranges::sort(found_.calls, std::less(),
                          [](const HangingCall& c) { return std::tuple(-c.length(), c.span); });
        return std::move(found_);
    }

  private:
    void look(GoroutineIndex g) {
        const GoTrack track(trace_, g);
        for (std::uint32_t i = 0; i < track.size(); ++i) {
            const StateInfo& state = track.state(i);
            if (state.cls != StateClass::Network && state.state != GoState::Syscall) continue;
            HangingCall call;
            call.span = track.span(i);
            call.goroutine = g;
            call.network = state.state != GoState::Syscall;
            call.wait = {track.start(i), track.end(i)};
            call.open = i + 1 == track.size();
            std::uint32_t next = i + 1;
            while (next < track.size() && track.state(next).state == GoState::Runnable) ++next;
            call.ran = next < track.size() ? track.start(next) : trace_.range.end;
            if (call.length() < threshold_ || !TimeRange{call.wait.begin, call.ran}.overlaps(scope_.range))
                continue;
            found_.calls.push_back(explained(call));
        }
    }

    HangingCall explained(HangingCall call) {
        call.returned = call.wait.end;
        if (!call.network) call.thread = trace_.goSpans.thread[call.span];
        if (kernel_ && !call.network) kernel_->complete(call);
        if (kernel_ && !call.network) kernel_->addReturning(call);
        addReady({call.wait.end, call.ran}, call);
        return call;
    }

    // Ready as Go tells it: for want of a proc, or of a thread for one, or of CPUs for those that were to let
    // it run.
    void addReady(TimeRange time, HangingCall& call) {
        const ProcLoad::Sums sums = load_.within(time, hint_);
        for (std::size_t s = 0; s < kProcsStateCount; ++s)
            in(call, causeOf(static_cast<ProcsState>(s))) += sums.time[s];
    }

    const Trace& trace_;
    const Scope& scope_;
    Duration threshold_;
    Job& job_;
    ProcLoad load_;
    std::optional<KernelSide> kernel_;
    std::size_t hint_ = 0;
    HangingCalls found_;
};

}  // namespace

std::string_view name(DelayCause cause) {
    constexpr std::array<std::string_view, kDelayCauseCount> kNames{"throttled", "no cpu",  "stop-the-world",
                                                                    "gc",        "no proc", "scheduling",
                                                                    "no thread", "runtime", "unknown"};
    return kNames[static_cast<std::size_t>(cause)];
}

DelayCause HangingCall::cause() const {
    const auto most = std::ranges::max_element(delay);
    return *most > 0 ? static_cast<DelayCause>(most - delay.begin()) : DelayCause::Unknown;
}

HangingCalls hangingCalls(const Sources& sources, const Scope& scope, Duration threshold, Job& job) {
    return Finder(sources, scope, threshold, job).find();
}

}  // namespace golanes
