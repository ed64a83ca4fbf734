// SPDX-License-Identifier: GPL-3.0-or-later
// PerfBuilder::finish(), last part: who had a CPU when, and the indexes.
#include "core/base/merge_runs.h"
#include "core/base/parallel.h"
#include "core/store/perf_builder.h"
#include "core/store/perf_run_finder.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::size_t kLookEvery = std::size_t{1} << 16;

// The number of groups that values below kNoCpu need.
template <class CpuOf>
std::size_t cpuCount(std::size_t rows, CpuOf cpuOf) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        if (const std::size_t cpu = cpuOf(i); cpu != kNoCpu) count = std::max(count, cpu + 1);
    }
    return count;
}

// Feeds a PerfRunFinder from the switch records where there are any, else from the sched_switch tracepoints,
// and from all other samples, which prove that their thread was on a CPU.
class RunSource {
  public:
    explicit RunSource(const PerfRecording& r)
        : r_(r), byRecords_(!r.switchRecords.empty()), finder_(r.threads.size()), told_(r.threads.size()) {}

    // Everything before the sample of that row, then the sample.
    void take(std::size_t row) {
        const Timestamp time = r_.samples.time[row];
        takeRecordsBefore(time);
        if (nextSwitch_ < r_.switches.size() && r_.switches[nextSwitch_].sample == row) {
            takeSwitch(r_.switches[nextSwitch_++]);
        } else if (!isIdle(r_.samples.thread[row])) {
            finder_.seen(r_.samples.thread[row], time, r_.samples.cpu[row]);
        }
    }
    std::vector<PerfRun> finish() {
        takeRecordsBefore(r_.range.end);
        if (!byRecords_ && r_.switches.empty()) return {};
        return finder_.finish(r_.range.end);
    }

  private:
    // The threads of this number are many: one a CPU.
    bool isIdle(PerfThreadIndex thread) const { return r_.threads[thread.value].tid == 0; }

    void takeRecordsBefore(Timestamp time) {
        const auto& records = r_.switchRecords;
        for (; nextRecord_ < records.size() && records[nextRecord_].time < time; ++nextRecord_) {
            const PerfSwitchRecord& s = records[nextRecord_];
            if (isIdle(s.thread)) continue;
            if (!s.out) {
                finder_.in(s.thread, s.time, s.cpu);
                continue;
            }
            PerfOffState& told = told_[s.thread.value];
            if (told.letter == '?' && s.preempted) told = {'R', true};
            finder_.out(s.thread, s.time, s.cpu, told);
            told = {};
        }
    }
    void takeSwitch(const PerfSwitch& s) {
        if (byRecords_) {
            told_[s.previous.value] = s.state;
            return;
        }
        if (!isIdle(s.previous)) finder_.out(s.previous, s.time, s.cpu, s.state);
        if (!isIdle(s.next)) finder_.in(s.next, s.time, s.cpu);
    }

    const PerfRecording& r_;
    const bool byRecords_;
    PerfRunFinder finder_;
    std::vector<PerfOffState> told_;  // by thread: what the tracepoint just before the record told
    std::size_t nextRecord_ = 0;
    std::size_t nextSwitch_ = 0;
};

}  // namespace

bool PerfBuilder::findRuns(const Job& job) {
    PerfRecording& r = *recording_;
    RunSource source(r);
    for (std::size_t row = 0; row < r.samples.size(); ++row) {
        if (row % kLookEvery == 0 && job.cancelled()) return false;
        source.take(row);
    }
    r.runs = source.finish();
    return mergeRuns(r.runs, job, [](const PerfRun& a, const PerfRun& b) { return a.start < b.start; });
}

void PerfBuilder::indexSamples(const Job& job) {
    PerfRecording& r = *recording_;
    const PerfSampleColumns& s = r.samples;
    const std::size_t n = s.size();
    const auto cpu = [&](std::size_t i) { return std::size_t{s.cpu[i]}; };
    r.samplesByThread = PerfRows(n, r.threads.size(), [&](std::size_t i) { return s.thread[i].value; });
    if (job.cancelled()) return;
    r.samplesByCpu = PerfRows(n, cpuCount(n, cpu), cpu);
    if (job.cancelled()) return;
    r.samplesByEvent = PerfRows(n, r.events.size(), [&](std::size_t i) { return s.event[i].value; });
}

bool PerfBuilder::index(const Job& job) {
    bool found = false;
    runBoth([&] { found = findRuns(job); }, [&] { indexSamples(job); });
    if (!found || job.cancelled()) return false;
    PerfRecording& r = *recording_;
    const std::size_t threads = r.threads.size();
    const auto runCpu = [&](std::size_t i) { return std::size_t{r.runs[i].cpu}; };
    r.runsByThread = PerfRows(r.runs.size(), threads, [&](std::size_t i) { return r.runs[i].thread.value; });
    r.runsByCpu = PerfRows(r.runs.size(), cpuCount(r.runs.size(), runCpu), runCpu);
    r.syscallsByThread =
        PerfRows(r.syscalls.size(), threads, [&](std::size_t i) { return r.syscalls[i].thread.value; });
    return !job.cancelled();
}

}  // namespace golanes
