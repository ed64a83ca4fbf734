// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/kernel_stays.h"

#include "core/base/cancellable_sort.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace golanes {

namespace {

// It takes longer than this until a thread that went off a CPU runs again: two switches, each of a µs or
// more; one that went to sleep must be woken besides.
constexpr Duration kShortestAbsence = 3'000;
constexpr Duration kShortestSleep = 6'000;
// With fewer system calls the switches are the better departures.
constexpr std::size_t kEnoughSyscalls = 64;

Timestamp later(Timestamp t, Duration by) {
    return t > std::numeric_limits<Timestamp>::max() - by ? t : t + by;
}

// Follows threads as they leave CPUs, are woken and come back.
class AbsenceFinder {
  public:
    AbsenceFinder(std::size_t threads, KernelStays& stays) : away_(threads), stays_(stays) {}

    void out(PerfThreadIndex thread, Timestamp time, bool asleep) {
        Away& away = away_[thread.value];
        if (away.is) close(thread, away.earliest), stays_.complete = false;
        away = {time, later(time, asleep ? kShortestSleep : kShortestAbsence), true, asleep};
    }
    void woken(PerfThreadIndex thread, Timestamp time) {
        Away& away = away_[thread.value];
        if (away.is && !away.woken) away.earliest = std::max(away.earliest, time), away.woken = true;
    }
    void in(PerfThreadIndex thread, Timestamp time) {
        Away& away = away_[thread.value];
        if (away.is) close(thread, time);
        away.is = false;
    }

  private:
    struct Away {
        Timestamp since = 0;
        Timestamp earliest = 0;  // when it can be back
        bool is = false;
        bool asleep = false;  // went of its own will
        bool woken = false;   // a second time tells nothing
    };
    void close(PerfThreadIndex thread, Timestamp end) {
        const Away& away = away_[thread.value];
        if (end <= away.since) return;
        stays_.all.push_back({away.since, end, thread.value});
        if (away.asleep) stays_.departures.push_back(stays_.all.back());
    }

    std::vector<Away> away_;
    KernelStays& stays_;
};

// Number 0 is what every CPU does that has nothing to do.
bool isThread(const PerfRecording& perf, PerfThreadIndex thread) {
    return thread.valid() && perf.threads[thread.value].tid > 0;
}

bool isAsleep(PerfOffState state) {
    return state.letter != 'R' && !state.preempted;
}

bool addSwitches(const PerfRecording& perf, bool wakeups, KernelStays& stays, const Job& job) {
    AbsenceFinder finder(perf.threads.size(), stays);
    CancelCheck cancelled(job);
    auto wakeup = wakeups ? perf.wakeups.begin() : perf.wakeups.end();
    const auto wakeUntil = [&](Timestamp t) {
        for (; wakeup != perf.wakeups.end() && wakeup->time <= t; ++wakeup) {
            if (wakeup->woken.valid()) finder.woken(wakeup->woken, wakeup->time);
        }
    };
    // The tracepoint tells whether the thread went to sleep; the records alone tell who came back.
    if (perf.switchRecords.empty()) {
        for (const PerfSwitch& s : perf.switches) {
            if (cancelled()) return false;
            wakeUntil(s.time);
            if (isThread(perf, s.previous)) finder.out(s.previous, s.time, isAsleep(s.state));
            if (isThread(perf, s.next)) finder.in(s.next, s.time);
        }
        return true;
    }
    for (const PerfSwitchRecord& s : perf.switchRecords) {
        if (cancelled()) return false;
        if (!s.thread.valid()) continue;
        wakeUntil(s.time);
        if (s.out) {
            finder.out(s.thread, s.time, !s.preempted);
        } else {
            finder.in(s.thread, s.time);
        }
    }
    return true;
}

void addSyscalls(const PerfRecording& perf, std::vector<ThreadStay>& stays) {
    for (const PerfSyscall& call : perf.syscalls) {
        const bool whole = call.enter != kNoPerfSample && call.exit != kNoPerfSample;
        if (whole && call.thread.valid() && call.end > call.start)
            stays.push_back({call.start, call.end, call.thread.value});
    }
}

}  // namespace

KernelStays kernelStays(const PerfRecording& perf, const KernelEvidence& evidence, const Job& job) {
    KernelStays stays;
    if (evidence.switches && !addSwitches(perf, evidence.wakeups, stays, job)) return {};
    if (evidence.syscalls) {
        std::vector<ThreadStay> calls;
        addSyscalls(perf, calls);
        stays.all.insert(stays.all.end(), calls.begin(), calls.end());
        stays.fromSyscalls = calls.size() >= kEnoughSyscalls;
        if (stays.fromSyscalls) stays.departures = std::move(calls);
    }
    const bool sorted = stableSort(stays.all, &ThreadStay::begin, job) &&
                        stableSort(stays.departures, &ThreadStay::begin, job);
    return sorted ? std::move(stays) : KernelStays();
}

}  // namespace golanes
