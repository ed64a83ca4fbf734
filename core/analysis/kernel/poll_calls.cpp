// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/kernel/poll_calls.h"

#include "core/store/frame_text.h"
#include "core/store/perf_calls.h"

#include <string_view>
#include <utility>

namespace golanes {

namespace {

constexpr std::string_view kBreak = "runtime.netpollBreak";
constexpr std::string_view kWrapper = "runtime.wakeNetPoller";

class Counter {
  public:
    Counter(const PerfRecording& perf, const PerfSymbols& symbols) : r_(perf), symbols_(symbols) {}

    void add(const PerfSyscall& call) {
        if (isEpollWait(r_.callName(call))) return addWait(call);
        if (call.enter != kNoPerfSample) addBreak(r_.samples.stack[call.enter]);
    }
    PollCalls take() { return std::move(found_); }

  private:
    void addWait(const PerfSyscall& call) {
        ++found_.waits;
        const bool returned = call.exit != kNoPerfSample && call.result >= 0;
        if (returned) found_.ready += static_cast<std::uint64_t>(call.result);
        const auto told = epollTimeout(r_, call);
        if (!told) return;
        const std::int32_t timeout = *told;
        if (timeout == 0) {
            ++found_.looks;
            return;
        }
        ++(timeout < 0 ? found_.endless : found_.timed);
        found_.waited += call.end - call.start;
        if (timeout > 0 && returned && call.result == 0) ++found_.timedOut;
    }

    void addBreak(PerfStackId stack) {
        bool below = false;
        for (; stack != kNoPerfStack; stack = r_.stacks[stack].parent) {
            for (const PerfLine& line : symbols_.of(r_.stacks[stack].frame)) {
                const std::string_view name = symbols_.nameOf(line.function);
                if (below && name != kWrapper) {
                    ++found_.breakers[functionText(symbols_, line.function)];
                    return;
                }
                if (name != kBreak) continue;
                below = true;
                ++found_.breaks;
            }
        }
    }

    const PerfRecording& r_;
    const PerfSymbols& symbols_;
    PollCalls found_;
};

}  // namespace

PollCalls pollCalls(const PerfRecording& perf, const PerfSymbols& symbols, std::int32_t pid, const Job& job) {
    Counter counter(perf, symbols);
    CancelCheck cancelled(job);
    for (const PerfSyscall& call : perf.syscalls) {
        if (cancelled()) break;
        if (pid < 0 || perf.threads[call.thread.value].pid == pid) counter.add(call);
    }
    return counter.take();
}

}  // namespace golanes
