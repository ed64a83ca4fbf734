// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/perf_stats.h"

#include "core/base/id_map.h"

#include <fmt/format.h>

namespace golanes {

namespace {

// Time between switches to a thread and away from it. A second switch to it, without one away between, begins
// anew, as in the definition of the reference.
class OnCpuSums {
  public:
    void in(std::int32_t tid, Timestamp time) { since_.set(key(tid), time); }
    void out(std::int32_t tid, Timestamp time) {
        const Timestamp* since = since_.find(key(tid));
        if (!since) return;
        sums_.time[tid] += time - *since;
        ++sums_.spans[tid];
        since_.erase(key(tid));
    }
    PerfStats::OnCpu take() { return std::move(sums_); }

  private:
    static std::uint64_t key(std::int32_t tid) { return static_cast<std::uint32_t>(tid); }

    IdMap<Timestamp> since_;
    PerfStats::OnCpu sums_;
};

void countEvents(const PerfRecording& r, PerfStats& stats) {
    for (std::size_t e = 0; e < r.events.size(); ++e) {
        const auto rows = r.samplesByEvent[e];
        if (rows.empty()) continue;
        const std::string name(r.strings[r.events[e].name]);
        const auto [it, fresh] = stats.events.try_emplace(name);
        PerfStats::Event& event = it->second;
        const Timestamp first = r.samples.time[rows.front()];
        const Timestamp last = r.samples.time[rows.back()];
        event.samples += rows.size();
        event.first = fresh ? first : std::min(event.first, first);
        event.last = fresh ? last : std::max(event.last, last);
    }
}

void countThreads(const PerfRecording& r, PerfStats& stats) {
    std::vector<std::uint64_t> perEvent(r.events.size());
    std::vector<std::uint16_t> seen;
    for (std::size_t t = 0; t < r.threads.size(); ++t) {
        const PerfThread& thread = r.threads[t];
        const auto rows = r.samplesByThread[t];
        if (rows.empty()) continue;
        stats.samplesPerTid[thread.tid] += rows.size();
        stats.samplesPerPid[thread.pid] += rows.size();
        for (const std::uint32_t row : rows) {
            const std::uint16_t event = r.samples.event[row].value;
            if (perEvent[event]++ == 0) seen.push_back(event);
        }
        for (const std::uint16_t event : seen) {
            const std::string name(r.strings[r.events[event].name]);
            stats.samplesPerEventAndTid[{name, thread.tid}] += perEvent[event];
            perEvent[event] = 0;
        }
        seen.clear();
    }
}

void countComms(const PerfRecording& r, PerfStats& stats) {
    for (std::size_t t = 0; t < r.threads.size(); ++t) {
        const PerfThread& thread = r.threads[t];
        const auto rows = r.samplesByThread[t];
        const auto comms = std::span(r.comms).subspan(thread.firstComm, thread.commCount);
        std::size_t begin = 0;
        for (std::size_t c = 0; c <= comms.size(); ++c) {
            std::size_t end = begin;
            while (end < rows.size() && (c == comms.size() || r.samples.time[rows[end]] < comms[c].time))
                ++end;
            if (end > begin) {
                const std::string_view name = c == 0 ? std::string_view() : r.strings[comms[c - 1].name];
                const std::string shown = c == 0 ? fmt::format(":{}", thread.tid) : std::string(name);
                stats.samplesPerComm[shown] += end - begin;
            }
            begin = end;
        }
    }
}

void sumSwitches(const PerfRecording& r, PerfStats& stats) {
    OnCpuSums sums;
    for (const PerfSwitch& s : r.switches) {
        const std::int32_t previous = r.threads[s.previous.value].tid;
        ++stats.switches.outsPerTid[previous];
        ++stats.switches.previousStates[std::string(1, s.state.letter) + (s.state.preempted ? "+" : "")];
        sums.out(previous, s.time);
        sums.in(r.threads[s.next.value].tid, s.time);
    }
    stats.switches.count = r.switches.size();
    stats.switches.onCpu = sums.take();
    const auto unseen = [&](const auto& entry) {
        return entry.first == 0 || !stats.samplesPerTid.contains(entry.first);
    };
    std::erase_if(stats.switches.onCpu.time, unseen);
    std::erase_if(stats.switches.onCpu.spans, unseen);
}

void sumSwitchRecords(const PerfRecording& r, PerfStats& stats) {
    OnCpuSums sums;
    for (const PerfSwitchRecord& s : r.switchRecords) {
        const std::int32_t tid = r.threads[s.thread.value].tid;
        if (s.out) {
            sums.out(tid, s.time);
            ++stats.switchRecords.out;
        } else {
            sums.in(tid, s.time);
            ++stats.switchRecords.in;
        }
    }
    stats.switchRecords.onCpu = sums.take();
}

}  // namespace

PerfStats perfStats(const PerfRecording& recording) {
    PerfStats stats;
    countEvents(recording, stats);
    countThreads(recording, stats);
    countComms(recording, stats);
    sumSwitches(recording, stats);
    sumSwitchRecords(recording, stats);
    for (const PerfLoss& loss : recording.losses) stats.lostEvents += loss.count;
    return stats;
}

}  // namespace golanes
