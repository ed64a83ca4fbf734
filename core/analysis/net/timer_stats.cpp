// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/net/timer_stats.h"

#include "core/analysis/own_code.h"
#include "core/analysis/waits/wakes_in.h"

#include <functional>
#include <map>
#include <numeric>
#include <unordered_map>

namespace golanes {

namespace {

class BurstFinder {
  public:
    void add(Timestamp t) {
        if (now_.fired > 0 && t - now_.time.end > TimerStats::kBurstGap) close();
        if (now_.fired == 0) now_.time.begin = t;
        now_.time.end = t;
        ++now_.fired;
    }

    void finish(TimerStats& stats) {
        close();
        for (const TimerBurst& b : all_) stats.firedInBursts += b.fired;
        stats.bursts = all_.size();
        std::ranges::stable_sort(all_, std::greater(), &TimerBurst::fired);
        all_.resize(std::min(all_.size(), TimerStats::kBurstsKept));
        stats.largest = std::move(all_);
    }

  private:
    void close() {
        if (now_.fired >= TimerStats::kBurstLeast) all_.push_back(now_);
        now_ = {};
    }

    TimerBurst now_;
    std::vector<TimerBurst> all_;
};

// Of firings that have something in common.
struct Delays {
    std::vector<Duration> all;
    Duration most = -1;
    std::size_t worst = 0;  // row of Trace::wakes

    void add(Duration delay, std::size_t row) {
        if (delay > most) {
            most = delay;
            worst = row;
        }
        all.push_back(delay);
    }
};

class Collector {
  public:
    explicit Collector(const Trace& trace) : trace_(trace), own_(trace) {}

    void add(std::uint32_t row, const Wake& wake) {
        const Duration delay = readyToRunning(trace_, wake).length();
        kinds_[wake.kind].add(delay, row);
        if (wake.proc.valid()) procs_[{wake.kind, wake.proc}].add(delay, row);
        sites_[{wake.kind, siteOf(wake)}].add(delay, row);
        bursts_.add(wake.time);
    }

    TimerStats take(Duration time) {
        TimerStats stats;
        stats.byProc.resize(trace_.procs.size());
        std::vector<Duration> all;
        for (auto& [kind, d] : kinds_) {
            all.insert(all.end(), d.all.begin(), d.all.end());
            stats.kinds.push_back({kind, quantilesOf(d.all), byProcOf(kind), d.worst});
        }
        for (auto& [key, d] : procs_) {
            stats.byProc[key.second.value] += d.all.size();
            stats.procs.push_back({key.first, key.second, quantilesOf(d.all), d.worst});
        }
        stats.delay = quantilesOf(all);
        if (time > 0)
            stats.perSecond = static_cast<double>(stats.delay.count) * 1e9 / static_cast<double>(time);
        stats.imbalance = imbalanceOf(stats.byProc);
        bursts_.finish(stats);
        for (auto& [key, d] : sites_)
            stats.sites.push_back({key.first, key.second, d.all.size(), quantilesOf(d.all), d.worst});
        std::ranges::stable_sort(stats.sites, std::greater(), &TimerSite::fired);
        return stats;
    }

  private:
    std::vector<std::uint64_t> byProcOf(WakeKind kind) const {
        std::vector<std::uint64_t> byProc(trace_.procs.size());
        for (const auto& [key, d] : procs_)
            if (key.first == kind) byProc[key.second.value] = d.all.size();
        return byProc;
    }

    FrameId siteOf(const Wake& wake) {
        if (wake.kind == WakeKind::TimerFunc) {
            const auto frames = trace_.stacks[trace_.goroutine(wake.goroutine).startStack];
            return frames.empty() ? FrameId::none() : frames.back();
        }
        const auto [it, isNew] = siteOfStack_.try_emplace(waitStack(trace_, wake));
        if (isNew) it->second = own_.siteOf(it->first);
        return it->second;
    }

    static double imbalanceOf(const std::vector<std::uint64_t>& byProc) {
        const auto sum = std::accumulate(byProc.begin(), byProc.end(), std::uint64_t{0});
        if (sum == 0) return 0;
        const auto most = static_cast<double>(*std::ranges::max_element(byProc));
        return most * static_cast<double>(byProc.size()) / static_cast<double>(sum);
    }

    const Trace& trace_;
    OwnCode own_;
    std::map<WakeKind, Delays> kinds_;
    std::map<std::pair<WakeKind, ProcIndex>, Delays> procs_;
    std::map<std::pair<WakeKind, FrameId>, Delays> sites_;
    std::unordered_map<StackId, FrameId> siteOfStack_;
    BurstFinder bursts_;
};

}  // namespace

TimerStats timerStats(const Trace& trace, const Scope& scope, Job& job) {
    Collector collector(trace);
    forWakesIn(trace, trace.timeline->timers, scope.range, job, [&](std::uint32_t row, const Wake& wake) {
        if (scope.has(wake.goroutine)) collector.add(row, wake);
    });
    return collector.take(scope.range.length());
}

}  // namespace golanes
