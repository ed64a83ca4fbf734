// SPDX-License-Identifier: GPL-3.0-or-later
// PerfBuilder::finish(), second part: what tracepoints tell.
#include "core/base/release.h"
#include "core/store/perf_builder.h"
#include "core/store/perf_syscall_pairing.h"

namespace golanes {

namespace {

constexpr std::size_t kLookEvery = std::size_t{1} << 16;

// Threads by their number alone, which is all that scheduler tracepoints tell.
class ThreadsByTid {
  public:
    explicit ThreadsByTid(PerfBuilder& builder) : builder_(builder) {
        const auto& threads = builder.recording().threads;
        for (std::size_t i = 0; i < threads.size(); ++i) note(i);
    }
    // `comm`: its name, if nothing else tells one.
    PerfThreadIndex find(std::int32_t tid, StringId comm) {
        const auto key = std::uint64_t{static_cast<std::uint32_t>(tid)};
        if (const PerfThreadIndex* known = byTid_.find(key)) return *known;
        const PerfThreadIndex made = builder_.thread(tid == 0 ? 0 : -1, tid);
        builder_.recording().threads[made.value].comm = comm;
        byTid_.set(key, made);
        return made;
    }

  private:
    // A thread whose process is known wins over one whose is not.
    void note(std::size_t i) {
        const PerfThread& t = builder_.recording().threads[i];
        const auto key = std::uint64_t{static_cast<std::uint32_t>(t.tid)};
        if (t.pid == -1 && byTid_.find(key)) return;
        byTid_.set(key, PerfThreadIndex(static_cast<PerfThreadIndex::rep>(i)));
    }

    PerfBuilder& builder_;
    IdMap<PerfThreadIndex> byTid_;
};

}  // namespace

bool PerfBuilder::storeTracepoints(Job& job) {
    PerfRecording& r = *recording_;
    ThreadsByTid byTid(*this);
    r.switches.reserve(switches_.size());
    r.wakeups.reserve(wakeups_.size());
    // A few threads return from calls that they entered before the recording.
    constexpr std::size_t kUsualEntryless = 1024;
    r.syscalls.reserve(enters_.size() + kUsualEntryless);
    PerfSyscallPairing calls(r.syscalls, r.threads.size(), r.range);
    for (std::size_t row = 0; row < payloads_.size(); ++row) {
        if (row % kLookEvery == 0) {
            if (job.cancelled()) return false;
            job.advanceTo(row);
        }
        const std::uint32_t payload = payloads_[row];
        if (payload == kNoPayload) continue;
        const auto sample = static_cast<PerfSampleRow>(row);
        const Timestamp time = r.samples.time[row];
        const PerfThreadIndex thread = r.samples.thread[row];
        const PerfEventIndex event = r.samples.event[row];
        switch (r.events[event.value].kind) {
            case PerfEventKind::SchedSwitch: {
                const Switch& s = switches_[payload];
                r.switches.push_back({time, sample, byTid.find(s.previousTid, kEmptyString),
                                      byTid.find(s.nextTid, s.nextComm), r.samples.cpu[row], s.state});
                break;
            }
            case PerfEventKind::SchedWakeup: {
                const Wakeup& w = wakeups_[payload];
                r.wakeups.push_back({time, sample, thread, byTid.find(w.tid, w.comm), w.targetCpu});
                break;
            }
            case PerfEventKind::SyscallEnter: {
                const Enter& e = enters_[payload];
                calls.enter({.start = time,
                             .thread = thread,
                             .enter = sample,
                             .number = e.number,
                             .firstArgument = e.firstArgument,
                             .argumentCount = e.argumentCount});
                break;
            }
            case PerfEventKind::SyscallExit: {
                const Exit& e = exits_[payload];
                calls.exit(
                    {.end = time, .result = e.result, .thread = thread, .exit = sample, .number = e.number});
                break;
            }
            default:
                break;
        }
    }
    calls.finish();
    release(payloads_);
    release(switches_);
    release(wakeups_);
    release(enters_);
    release(exits_);
    return true;
}

}  // namespace golanes
