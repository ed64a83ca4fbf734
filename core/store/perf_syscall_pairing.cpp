// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/perf_syscall_pairing.h"

#include <algorithm>

namespace golanes {

void PerfSyscallPairing::enter(PerfSyscall call) {
    Thread& thread = threads_[call.thread.value];
    if (thread.open != kNone) calls_[thread.open].end = call.start;
    call.end = range_.end;
    thread.open = static_cast<std::uint32_t>(calls_.size());
    calls_.push_back(call);
}

void PerfSyscallPairing::exit(const PerfSyscall& call) {
    Thread& thread = threads_[call.thread.value];
    if (thread.open != kNone && calls_[thread.open].number == call.number) {
        PerfSyscall& c = calls_[thread.open];
        c.end = call.end;
        c.exit = call.exit;
        c.result = call.result;
    } else {
        if (thread.open != kNone) calls_[thread.open].end = call.end;
        entryless_.push_back(call);
        entryless_.back().start = thread.open == kNone ? thread.lastEnd : call.end;
    }
    thread = {kNone, call.end};
}

void PerfSyscallPairing::finish() {
    std::ranges::stable_sort(entryless_, {}, &PerfSyscall::start);
    const auto entries = static_cast<std::ptrdiff_t>(calls_.size());
    calls_.reserve(calls_.size() + entryless_.size());
    calls_.insert(calls_.end(), entryless_.begin(), entryless_.end());
    std::ranges::inplace_merge(calls_, calls_.begin() + entries, {}, &PerfSyscall::start);
}

}  // namespace golanes
